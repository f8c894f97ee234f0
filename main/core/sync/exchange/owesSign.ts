import { hour } from '../../../../shared/time/hours.ts';
import type { Run } from './run.ts';
import { letInAt } from './snapshots/acknowledged.ts';

/** Within a day of taking something in, others may know it: how much of theirs waits for this laptop. */
const afterTaking = 20 * hour;
/** Below the week after which others say of a laptop that it is silent. */
const atTheLatest = 72 * hour;

/**
 * Whether a laptop that only reads must let the others know that it is there: its heads are all that
 * they have of it, and one that was not heard of within the horizon is not waited for.
 */
export function owesSign({ log, upkeep, work }: Run): boolean {
  const last = log.heads().get(log.device)?.heardAt ?? letInAt(log.membership(), log.device);
  // A clock that was put back makes the last one lie ahead.
  const age = Math.abs(upkeep.now - last);
  return age >= atTheLatest || (work.received > 0 && age >= afterTaking);
}
