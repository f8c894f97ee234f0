/** Idle minutes before the vault locks, when the worker has not chosen. */
export const defaultLockMinutes = 10;
/** While a session's timer runs nobody types for long, but the worker is there. */
const sessionLockMinutes = 30;
const countdownSeconds = 60;

export interface LockPolicy {
  readonly minutes: number;
  readonly sessionRunning: boolean;
}

export type IdleState =
  | { readonly state: 'present' }
  | { readonly state: 'locksSoon'; readonly seconds: number }
  | { readonly state: 'lock' };

/**
 * What idling for `idleSeconds` means: nothing, a countdown (only while a session's timer runs, for
 * its last minute), or lock. Settings outside 2 to 30 minutes are taken as the nearer end.
 */
export function idleState(idleSeconds: number, policy: LockPolicy): IdleState {
  const chosen = Math.min(30, Math.max(2, policy.minutes));
  const limit = (policy.sessionRunning ? Math.max(chosen, sessionLockMinutes) : chosen) * 60;
  const left = Math.ceil(limit - idleSeconds);
  if (left <= 0) return { state: 'lock' };
  if (policy.sessionRunning && left <= countdownSeconds)
    return { state: 'locksSoon', seconds: left };
  return { state: 'present' };
}
