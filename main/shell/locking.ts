import { setTimeout as wait } from 'node:timers/promises';
import type { CarnetEvent } from '../../shared/contract/events.ts';
import type { CoreClient } from './coreClient.ts';
import type { SessionAtLock } from './sessionAtLock.ts';

/** Why the vault was locked; the lock screen may say so. */
export type LockReason = 'asked' | 'idle' | 'suspend' | 'screen' | 'shutdown' | 'quit' | 'crash';

/** Time for windows to hand over text that was typed a moment ago. */
const flushMilliseconds = 400;

export interface Locking {
  readonly isOpen: boolean;
  /** The vault was opened or closed, as core tells it. */
  setOpen(open: boolean): void;
  /** Wraps each call to core, so that a lock waits for drafts on their way. */
  counted<T>(call: () => Promise<T>): Promise<T>;
  /** Wraps a call that opens a vault: a lid that is closed meanwhile must not find it open later. */
  opening<T>(call: () => Promise<T>): Promise<T>;
  /** Has windows hand over what was typed a moment ago, within bounds. */
  flush(): Promise<void>;
  /** Saves drafts, closes the vault and ends the core process. Locks once, however often it is asked. */
  lock(reason: LockReason): Promise<void>;
}

export function createLocking(
  core: CoreClient,
  tell: (event: CarnetEvent) => void,
  session: SessionAtLock,
): Locking {
  let open = false;
  let underWay = 0;
  let opening = 0;
  let locking: Promise<void> | undefined;

  /** Windows answer `flush` with calls: wait until none is under way, within bounds. */
  async function flushed(): Promise<void> {
    tell({ type: 'flush' });
    const end = performance.now() + flushMilliseconds;
    do await wait(50);
    while (underWay > 0 && performance.now() < end);
  }

  async function run(reason: LockReason): Promise<void> {
    session.keep();
    await flushed();
    await core.restart();
    open = false;
    tell({ type: 'vault', open: false, reason });
  }

  return {
    get isOpen() {
      return open;
    },
    flush: flushed,
    setOpen(next) {
      open = next;
    },
    async counted(call) {
      underWay += 1;
      try {
        return await call();
      } finally {
        underWay -= 1;
      }
    },
    async opening(call) {
      opening += 1;
      try {
        const result = await call();
        open = true;
        return result;
      } finally {
        opening -= 1;
      }
    },
    lock(reason) {
      if (!open && opening === 0 && !locking) return Promise.resolve();
      locking ??= run(reason).finally(() => {
        locking = undefined;
      });
      return locking;
    },
  };
}
