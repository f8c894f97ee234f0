/** What is remembered of tries at opening a vault. Times are milliseconds UTC of the laptop's clock. */
export interface Tries {
  /** Wrong ones since the last right one. */
  readonly failures: number;
  readonly lastFailureAt: number;
}

export const noTries: Tries = { failures: 0, lastFailureAt: 0 };

/** Seconds to wait after the third wrong try, the fourth, …; the last for ever after. */
const waits = [10, 30, 60, 120, 300];
const freeTries = 3;

/** Milliseconds from the last failure until the next try. */
function delay(failures: number): number {
  if (failures < freeTries) return 0;
  return (waits[failures - freeTries] ?? waits[waits.length - 1] ?? 0) * 1000;
}

/** Whole seconds, rounded up, that remain to wait at `now`; 0 when a try is free. */
export function secondsToWait(tries: Tries, now: number): number {
  const left = tries.lastFailureAt + delay(tries.failures) - now;
  return Math.max(0, Math.ceil(left / 1000));
}

export function afterFailure(tries: Tries, now: number): Tries {
  return { failures: tries.failures + 1, lastFailureAt: now };
}

/**
 * The clock went back to before the last failure: the wait begins anew from `now`, so that a clock that
 * was wrong by a year does not lock anybody out for a year, and turning it back saves no waiting.
 */
export function withClockSetBack(tries: Tries, now: number): Tries {
  return tries.failures > 0 && now < tries.lastFailureAt ? { ...tries, lastFailureAt: now } : tries;
}
