import { z } from 'zod';

/** What an import job is asked to do, with the key and the names that it needs for it. */
export const importTask = z.object({
  databaseFile: z.string(),
  databaseKey: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  memberId: z.string(),
  deviceId: z.string(),
  programId: z.string(),
  importId: z.string(),
  task: z.enum(['survey', 'plan', 'publish', 'purge']),
});
export type ImportTask = z.infer<typeof importTask>;

/** What it says meanwhile. Its result is the import's state in the database. */
export const importTaskMessage = z.object({
  type: z.literal('progress'),
  stage: z.string(),
  done: z.number(),
  total: z.number().nullable(),
});
export type ImportTaskMessage = z.infer<typeof importTaskMessage>;
