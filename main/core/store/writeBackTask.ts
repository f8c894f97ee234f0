import { z } from 'zod';

/** The database whose log is to be written back. */
export const writeBackTask = z.object({
  databaseFile: z.string(),
  databaseKey: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type WriteBackTask = z.infer<typeof writeBackTask>;

export const writeBackRequest = z.object({ type: z.enum(['write', 'end']) });
export type WriteBackRequest = z.infer<typeof writeBackRequest>;

/** How many pages the log has, and how many of them are not in the database yet. */
export const writeBackMessage = z.object({
  type: z.literal('written'),
  pages: z.number(),
  left: z.number(),
});
export type WriteBackMessage = z.infer<typeof writeBackMessage>;
