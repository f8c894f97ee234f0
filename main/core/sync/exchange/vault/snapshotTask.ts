import { z } from 'zod';

/** What a snapshot's job is asked to do, with the key that it needs for it. */
export const snapshotTask = z.object({
  /** `digest`: works out what a snapshot of these segments must come to, and keeps nothing. */
  task: z.enum(['make', 'digest']),
  databaseFile: z.string(),
  databaseKey: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  program: z.string(),
  epoch: z.string(),
  /** By device, the last segment that is within. */
  at: z.map(z.string(), z.number()),
  /** The number of the statement that will tell it. */
  sequence: z.number(),
});
export type SnapshotJobTask = z.infer<typeof snapshotTask>;

export const snapshotMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), records: z.number() }),
  /** `digest` null: a segment can't be read any more. */
  z.object({
    type: z.literal('result'),
    digest: z.string().nullable(),
    pieces: z.array(z.string()),
  }),
]);
export type SnapshotMessage = z.infer<typeof snapshotMessage>;
export type SnapshotResult = Extract<SnapshotMessage, { type: 'result' }>;
