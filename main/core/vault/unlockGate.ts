import type { Clock } from '../../../shared/time/wallClock.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { oneAtATime } from './oneAtATime.ts';
import { afterFailure, secondsToWait, withClockSetBack } from './unlockDelay.ts';
import { readUnlocks, writeUnlocks } from './unlockRecord.ts';

/**
 * Tries a secret, slowly after three failures. The try is counted on disk before it is made, so that
 * ending the program in the middle of one wins nothing. `attempt` gives undefined for a wrong secret.
 * Throws `vault.tooManyTries` { waitSeconds } without trying, `vault.wrongSecret`
 * { waitSeconds, failures } after, and whatever `attempt` throws, which then counts for nothing.
 */
export function tryAtGate<T>(
  folder: string,
  clock: Clock,
  attempt: () => Promise<T | undefined>,
): Promise<T> {
  return inTurn(folder, () => tryOnce(folder, clock, attempt));
}

/** Many tries at once would all find the gate open. */
const inTurn = oneAtATime();

async function tryOnce<T>(
  folder: string,
  clock: Clock,
  attempt: () => Promise<T | undefined>,
): Promise<T> {
  const read = await readUnlocks(folder);
  const before = { ...read, ...withClockSetBack(read, clock.now()) };
  if (before.lastFailureAt !== read.lastFailureAt) await writeUnlocks(folder, before);
  const waitSeconds = secondsToWait(before, clock.now());
  if (waitSeconds > 0) throw new CarnetError('vault.tooManyTries', { waitSeconds });

  const counted = { ...before, ...afterFailure(before, clock.now()) };
  await writeUnlocks(folder, counted);
  let result: T | undefined;
  try {
    result = await attempt();
  } catch (error) {
    await writeUnlocks(folder, before);
    throw error;
  }
  if (result === undefined) {
    throw new CarnetError('vault.wrongSecret', {
      waitSeconds: secondsToWait(counted, clock.now()),
      failures: counted.failures,
    });
  }
  await writeUnlocks(folder, { ...before, failures: 0, lastFailureAt: 0 });
  return result;
}

/** How many whole seconds a lock screen should count down before the next try. */
export async function secondsUntilNextTry(folder: string, clock: Clock): Promise<number> {
  const record = await readUnlocks(folder);
  return secondsToWait(withClockSetBack(record, clock.now()), clock.now());
}
