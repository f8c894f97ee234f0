import { z } from 'zod';
import { line } from './record.ts';

/** Somebody to call when something is wrong. Agency data: no number stands in the program itself. */
export const crisisEntry = z.object({
  /** A code of `crisisKinds`. */
  kind: line.default('other'),
  name: line.default(''),
  telephone: line.default(''),
  /** Hours, extension, what to say first. */
  note: line.default(''),
  /** Somebody at the agency called it, or looked it up, and it was right. */
  confirmed: z.boolean().default(false),
});
export type CrisisEntry = z.infer<typeof crisisEntry>;

/** The two lines that a new agency begins with; both are changed in Settings like any other. */
export const firstCrisisList: readonly CrisisEntry[] = [
  { kind: 'emergency', name: '', telephone: '911', note: '', confirmed: true },
  { kind: 'suicideHelpline', name: '', telephone: '9-8-8', note: '', confirmed: false },
];
