import { app } from 'electron';
import { contract } from '../../shared/contract/contract.ts';
import type { CarnetEvent } from '../../shared/contract/events.ts';
import type { CoreClient } from './coreClient.ts';
import type { Locking } from './locking.ts';

/** Nobody waits longer than this for a backup while closing; it is made at the next unlock instead. */
const mostMilliseconds = 120_000;
/** Nor longer than this for changes to be passed on: they wait in the vault. */
const mostToPassOn = 6_000;
/** How long the window says what was left waiting, unless somebody has read it. */
const tellLeft = 5_000;
/** A short wait is not worth a word. */
const quietMilliseconds = 700;

export interface Quitting {
  /** The first step: what waits is passed on to the other laptops, where it may be; else the window says so for a moment. */
  passOn(): Promise<void>;
  /** The step before the lock: a backup of what changed, unless that takes too long or nobody wants to wait. */
  backUp(): Promise<void>;
  /** The person does not wait, for others or for the backup. The lock that follows stops it safely. */
  now(): void;
}

export function createQuitting(
  core: CoreClient,
  locking: Pick<Locking, 'isOpen' | 'flush'>,
  tell: (event: CarnetEvent) => void,
): Quitting {
  const asked = Promise.withResolvers<void>();
  async function waitFor(
    work: Promise<unknown>,
    most: number,
    what: 'backup' | 'others',
  ): Promise<unknown> {
    const bound = Promise.withResolvers<void>();
    const timers = [
      setTimeout(() => tell({ type: 'closing', waitingFor: what, changes: 0 }), quietMilliseconds),
      setTimeout(() => bound.resolve(), most),
    ];
    const result = await Promise.race([work, asked.promise, bound.promise]);
    for (const timer of timers) clearTimeout(timer);
    return result;
  }
  return {
    async passOn() {
      if (!locking.isOpen || isOff()) return;
      await locking.flush();
      const waiting = async () => {
        const answer = await core.call('sync.waitsToClose', {}).catch(() => undefined);
        return contract['sync.waitsToClose'].output.safeParse(answer).data;
      };
      const before = await Promise.race([waiting(), wait(quietMilliseconds)]);
      if (before === undefined || before.changes === 0) return;
      if (before.mayPassOn) {
        const passing = core.call('sync.beforeClosing', {}).catch(() => undefined);
        await waitFor(passing, mostToPassOn, 'others');
      }
      const after = await Promise.race([waiting(), asked.promise, wait(quietMilliseconds)]);
      const left = after?.changes ?? 0;
      if (left === 0 || !before.isShared) return;
      tell({ type: 'closing', waitingFor: 'nothing', changes: left });
      await Promise.race([asked.promise, wait(tellLeft)]);
    },
    async backUp() {
      if (!locking.isOpen || isOff()) return;
      // What was typed a moment ago belongs into the backup.
      await locking.flush();
      const backup = core.call('backup.beforeQuit', {}).catch(() => undefined);
      await waitFor(backup, mostMilliseconds, 'backup');
    },
    now: () => asked.resolve(),
  };
}

const wait = (milliseconds: number) =>
  new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), milliseconds);
  });

/** Tests start and end Carnet by the hundred. The product can't be told. */
function isOff(): boolean {
  return !app.isPackaged && process.env['CARNET_BACKUP_AT_QUIT'] === 'off';
}
