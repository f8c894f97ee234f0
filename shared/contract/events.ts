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
  /** Carnet closes as soon as its backup is made, or after `shell.quitNow`. */
  z.object({ type: z.literal('closing'), waitingFor: z.literal('backup') }),
  /** Text must be on disk now: the vault is about to be locked. Drafts are saved at once. */
  z.object({ type: z.literal('flush') }),
]);
export type CarnetEvent = z.infer<typeof carnetEvent>;
