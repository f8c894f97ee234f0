import { app } from 'electron';
import type { CarnetEvent } from '../../shared/contract/events.ts';
import type { CoreClient } from './coreClient.ts';
import type { Locking } from './locking.ts';

/** Nobody waits longer than this for a backup while closing; it is made at the next unlock instead. */
const mostMilliseconds = 120_000;
/** A short wait is not worth a word. */
const quietMilliseconds = 700;

export interface Quitting {
  /** The step before the lock: a backup of what changed, unless that takes too long or nobody wants to wait. */
  backUp(): Promise<void>;
  /** The person does not wait for the backup. The lock that follows stops it safely. */
  now(): void;
}

export function createQuitting(
  core: CoreClient,
  locking: Pick<Locking, 'isOpen' | 'flush'>,
  tell: (event: CarnetEvent) => void,
): Quitting {
  const asked = Promise.withResolvers<void>();
  return {
    async backUp() {
      if (!locking.isOpen || isOff()) return;
      // What was typed a moment ago belongs into the backup.
      await locking.flush();
      const bound = Promise.withResolvers<void>();
      const timers = [
        setTimeout(() => tell({ type: 'closing', waitingFor: 'backup' }), quietMilliseconds),
        setTimeout(() => bound.resolve(), mostMilliseconds),
      ];
      const backup = core.call('backup.beforeQuit', {}).catch(() => undefined);
      await Promise.race([backup, asked.promise, bound.promise]);
      for (const timer of timers) clearTimeout(timer);
    },
    now: () => asked.resolve(),
  };
}

/** Tests start and end Carnet by the hundred. The product can't be told. */
function isOff(): boolean {
  return !app.isPackaged && process.env['CARNET_BACKUP_AT_QUIT'] === 'off';
}
