import { z } from 'zod';
import { line, recordId } from '../records/record.ts';

export const nothing = z.strictObject({});
export const done = z.object({});
export const byId = z.strictObject({ id: recordId });
export const idOnly = z.object({ id: recordId });
export const page = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(100),
};

/** A name ready to show: roman first, native script after, preferred apart. */
export const shownName = z.object({
  full: line,
  native: line,
  preferred: line,
  /** Stands for the name where names are hidden. */
  fileNumber: line.default(''),
  /** True when the person has no name given or is anonymous; `full` is then empty. */
  none: z.boolean(),
});
export type ShownName = z.infer<typeof shownName>;

/** A person in one line of a list. */
export const personLine = z.object({
  id: recordId,
  name: shownName,
  fileNumber: line,
  birthYear: z.number().int().nullable(),
  birthEstimated: z.boolean(),
  speaksBest: line,
  interpreter: line,
  workerName: line,
  programId: recordId,
});
export type PersonLine = z.infer<typeof personLine>;
