import { powerMonitor } from 'electron';
import type { CarnetEvent } from '../../shared/contract/events.ts';
import { defaultLockMinutes, idleState, type LockPolicy } from './lockPolicy.ts';

export interface IdleWatch {
  setPolicy(policy: LockPolicy): void;
  /** Someone pressed a key or moved the pointer in a window of ours. */
  noteActivity(): void;
  check(): void;
}

/**
 * Locks when nobody has been there for as long as the policy says: nobody typed in Carnet, and
 * nobody used the laptop where the system can tell. `check` is called about once a second.
 */
export function watchIdleness(lock: () => void, tell: (event: CarnetEvent) => void): IdleWatch {
  let policy: LockPolicy = { minutes: defaultLockMinutes, sessionRunning: false };
  let lastActivity = performance.now();
  let countingDown = false;

  function idleSeconds(): number {
    const here = (performance.now() - lastActivity) / 1000;
    // Wayland does not tell one application about the others: the system's figure stays at 0 there.
    if (process.env['XDG_SESSION_TYPE'] === 'wayland') return here;
    return Math.min(here, powerMonitor.getSystemIdleTime());
  }

  return {
    setPolicy(next) {
      policy = next;
    },
    noteActivity() {
      lastActivity = performance.now();
      this.check();
    },
    check() {
      const idle = idleState(idleSeconds(), policy);
      if (idle.state === 'lock') lock();
      else if (idle.state === 'locksSoon') tell({ type: 'lockSoon', seconds: idle.seconds });
      else if (countingDown) tell({ type: 'lockSoon', seconds: 0 });
      countingDown = idle.state === 'locksSoon';
    },
  };
}
