import { z } from 'zod';
import { line, recordId } from '../records/record.ts';

/** What the core and the shell tell windows. Which records changed, never what they hold. */
export const carnetEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changed'), kinds: z.array(line), ids: z.array(recordId) }),
  z.object({
    type: z.literal('progress'),
    /** An import may run while a backup is made: each is shown by its own screen. */
    of: z.enum(['import', 'backup', 'sync', 'update']),
    jobId: recordId,
    stage: line,
    done: z.number(),
    /** Null when the end is not known yet. */
    total: z.number().nullable(),
  }),
  /** The vault was opened or closed. */
  z.object({ type: z.literal('vault'), open: z.boolean(), reason: line }),
  /** The laptop will lock in so many seconds unless someone is there; 0 takes it back. */
  z.object({ type: z.literal('lockSoon'), seconds: z.number().int() }),
  /**
   * Carnet closes: once changes were passed on to the other laptops, or its backup is made, or after
   * `shell.quitNow`; waiting for nothing, it says how many changes (`changes`) were left waiting.
   */
  z.object({
    type: z.literal('closing'),
    waitingFor: z.enum(['others', 'backup', 'nothing']),
    changes: z.number().int(),
  }),
  /** Text must be on disk now: the vault is about to be locked. Drafts are saved at once. */
  z.object({ type: z.literal('flush') }),
]);
export type CarnetEvent = z.infer<typeof carnetEvent>;
