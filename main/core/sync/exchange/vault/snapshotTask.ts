import { z } from 'zod';

/** What a snapshot's job is asked to do, with the key that it needs for it. */
export const snapshotTask = z.object({
  /**
   * `digest`: works out what a snapshot of these segments must come to, and keeps nothing. `check`: reads
   * one whose pieces are kept.
   */
  task: z.enum(['make', 'digest', 'check']),
  databaseFile: z.string(),
  databaseKey: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  program: z.string(),
  epoch: z.string(),
  /** By device, the last segment that is within. */
  at: z.map(z.string(), z.number()),
  /** The number of the statement that tells it, or will. */
  sequence: z.number(),
  /** Of one that is checked, its statement's hash. */
  snapshot: z.string(),
});
export type SnapshotJobTask = z.infer<typeof snapshotTask>;

const sound = z.object({
  vector: z.map(z.string(), z.number()).readonly(),
  starts: z.array(z.object({ kind: z.string(), id: z.string() }).nullable()).readonly(),
});

export const snapshotMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), done: z.number() }),
  /** `digest` null: a segment can't be read any more. */
  z.object({
    type: z.literal('result'),
    digest: z.string().nullable(),
    pieces: z.array(z.string()),
  }),
  /** Null: it is not what it says. */
  z.object({ type: z.literal('checked'), sound: sound.nullable() }),
]);
export type SnapshotMessage = z.infer<typeof snapshotMessage>;
export type SnapshotResult = Exclude<SnapshotMessage, { type: 'progress' }>;
