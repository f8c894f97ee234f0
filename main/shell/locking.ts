import { setTimeout as wait } from 'node:timers/promises';
import { contract } from '../../shared/contract/contract.ts';
import type { CarnetEvent } from '../../shared/contract/events.ts';
import type { CoreClient } from './coreClient.ts';
import type { SessionAtLock } from './sessionAtLock.ts';

/** Why the vault was locked; the lock screen may say so. */
export type LockReason = 'asked' | 'idle' | 'suspend' | 'screen' | 'shutdown' | 'quit' | 'crash';

/**
 * The longest that a lock waits for changes to be passed on, behind a screen that shows the lock already.
 * Only where a person is about to go: a laptop that sleeps, or whose screen is locked, is not waited for.
 */
const passOnMilliseconds = 3000;
const unhurried: ReadonlySet<LockReason> = new Set(['asked', 'idle']);

/** The longest that a lock waits for windows to hand over text that was typed a moment ago. */
const flushMilliseconds = 1500;
/** Core answers from a table. One that is busy for so long is ended without more ado. */
const quickMilliseconds = 500;

export interface Locking {
  readonly isOpen: boolean;
  /** Windows show the lock, and the core process still passes on what waits: it answers nothing of the vault. */
  readonly isClosing: boolean;
  /** Resolves once it no longer closes; who is about to open a vault (`hurry`) does not wait for others. */
  closed(hurry: boolean): Promise<void>;
  /** The vault was opened or closed, as core tells it. */
  setOpen(open: boolean): void;
  /** Wraps each call to core, so that a lock waits for drafts on their way. */
  counted<T>(call: () => Promise<T>): Promise<T>;
  /** Wraps a call that opens a vault: a lid that is closed meanwhile must not find it open later. */
  opening<T>(call: () => Promise<T>): Promise<T>;
  /** Has windows hand over what was typed a moment ago, within bounds. Whether all of it was. */
  flush(): Promise<boolean>;
  /** The window says that it has handed over what was typed, and whether all of it is kept. */
  flushed(kept: boolean): void;
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
  let hurry: (() => void) | undefined;
  /** Windows show the lock, and the core process that had the vault open has not ended yet. */
  let isEnding = false;
  let isUrgent = false;
  const waiting = new Set<(kept: boolean) => void>();

  /**
   * Windows answer `flush` when they have handed over everything. A window that can't answer (it
   * crashed, it hangs) does not keep the vault open.
   */
  async function handedOver(): Promise<boolean> {
    const end = performance.now() + flushMilliseconds;
    const answer = Promise.withResolvers<boolean>();
    waiting.add(answer.resolve);
    tell({ type: 'flush' });
    const isKept = await Promise.race([
      answer.promise,
      wait(flushMilliseconds, false, { ref: false }),
    ]);
    while (underWay > 0 && performance.now() < end) await wait(20);
    return isKept && underWay === 0;
  }

  async function run(reason: LockReason): Promise<void> {
    session.keep();
    await handedOver();
    const isFirst = open && unhurried.has(reason) && (await mayPassOn()) && !isUrgent;
    if (isFirst) {
      isEnding = true;
      open = false;
      tell({ type: 'vault', open: false, reason });
      await passOn();
    }
    await core.restart();
    open = false;
    if (!isFirst) tell({ type: 'vault', open: false, reason });
  }

  /** Asked first: where nothing waits, or nothing may go, the lock is as quick as ever. */
  async function mayPassOn(): Promise<boolean> {
    const asked = core.call('sync.waitsToClose', {}).catch(() => undefined);
    const answer = await Promise.race([asked, wait(quickMilliseconds, undefined, { ref: false })]);
    return contract['sync.waitsToClose'].output.safeParse(answer).data?.mayPassOn === true;
  }

  async function passOn(): Promise<void> {
    const cut = Promise.withResolvers<void>();
    hurry = cut.resolve;
    const passed = core.call('sync.beforeClosing', {}).catch(() => undefined);
    await Promise.race([passed, cut.promise, wait(passOnMilliseconds, undefined, { ref: false })]);
    hurry = undefined;
  }

  return {
    get isOpen() {
      return open;
    },
    get isClosing() {
      return hurry !== undefined;
    },
    async closed(isAwaited) {
      if (!isEnding) return;
      if (isAwaited) hurry?.();
      await locking;
    },
    flush: handedOver,
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
    flushed(kept) {
      for (const answered of waiting) answered(kept);
      waiting.clear();
    },
    lock(reason) {
      if (!open && opening === 0 && !locking) return Promise.resolve();
      isUrgent ||= !unhurried.has(reason);
      if (isUrgent) hurry?.();
      locking ??= run(reason).finally(() => {
        locking = undefined;
        isUrgent = false;
        isEnding = false;
      });
      return locking;
    },
  };
}
