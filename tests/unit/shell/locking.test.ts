import { expect, test, vi } from 'vitest';
import type { CoreClient } from '../../../main/shell/coreClient.ts';
import { answerCoreCalls } from '../../../main/shell/coreCalls.ts';
import { createLocking } from '../../../main/shell/locking.ts';
import { sessionAtLock } from '../../../main/shell/sessionAtLock.ts';
import type { CarnetEvent } from '../../../shared/contract/events.ts';

vi.mock('electron', () => ({}));

function opened() {
  const order: string[] = [];
  const core: CoreClient = {
    call: async () => ({}),
    restart: async () => void order.push('core ended'),
    stop: async () => undefined,
  };
  const session = sessionAtLock();
  const window = { answers: true };
  const tell = (event: CarnetEvent) => {
    order.push(event.type === 'vault' ? `locked: ${event.reason}` : event.type);
    if (event.type === 'flush' && window.answers) queueMicrotask(() => locking.flushed(true));
  };
  const locking = createLocking(core, tell, session);
  locking.setOpen(true);
  return { locking, order, session, window };
}

test('windows hand over their text before the core process ends, and hear of the lock after', async () => {
  const { locking, order } = opened();
  await locking.lock('idle');
  expect(order).toEqual(['flush', 'core ended', 'locked: idle']);
  expect(locking.isOpen).toBe(false);
});

test('a draft on its way is waited for', async () => {
  const { locking, order } = opened();
  const saving = Promise.withResolvers<void>();
  const saved = locking.counted(async () => {
    await saving.promise;
    order.push('draft saved');
  });
  const locked = locking.lock('asked');
  setTimeout(saving.resolve, 150);
  await Promise.all([saved, locked]);
  expect(order).toEqual(['flush', 'draft saved', 'core ended', 'locked: asked']);
});

test('a window that takes its time to hand over its text is waited for', async () => {
  const { locking, order, window } = opened();
  window.answers = false;
  setTimeout(() => {
    order.push('handed over');
    locking.flushed(true);
  }, 300);
  await locking.lock('suspend');
  expect(order).toEqual(['flush', 'handed over', 'core ended', 'locked: suspend']);
});

test('a window that never answers does not keep the vault open', async () => {
  const { locking, order, window } = opened();
  window.answers = false;
  await locking.lock('crash');
  expect(order).toContain('core ended');
});

test('a call that never ends does not keep the vault open', async () => {
  const { locking, order } = opened();
  void locking.counted(() => new Promise<void>(() => undefined));
  await locking.lock('suspend');
  expect(order).toContain('core ended');
});

test('lid, screen and key at once lock once', async () => {
  const { locking, order } = opened();
  await Promise.all([locking.lock('suspend'), locking.lock('screen'), locking.lock('asked')]);
  expect(order.filter((step) => step === 'core ended')).toHaveLength(1);
});

test('with no vault open there is nothing to lock', async () => {
  const { locking, order } = opened();
  locking.setOpen(false);
  await locking.lock('idle');
  expect(order).toEqual([]);
});

test('the lock screen knows since when a session runs, until the vault is open again', async () => {
  const { locking, session } = opened();
  session.note(1_795_000_000_000);
  await locking.lock('asked');
  // The page that had the timer is gone, and says so.
  session.note(null);
  expect(session.since).toBe(1_795_000_000_000);
  session.forget();
  expect(session.since).toBeNull();
});

test('a lid that is closed while a vault is being opened ends the opening', async () => {
  const { locking, order } = opened();
  locking.setOpen(false);
  const coreEnds = Promise.withResolvers<never>();
  const unlocking = locking.opening(() => coreEnds.promise).catch(() => 'ended');
  const locked = locking.lock('suspend');
  await vi.waitFor(() => expect(order).toContain('core ended'));
  coreEnds.reject(new Error('core.stopped'));
  expect(await unlocking).toBe('ended');
  await locked;
  expect(locking.isOpen).toBe(false);
  expect(order).toContain('locked: suspend');
});

/** A core in which something waits, and that passes it on when the test says. */
function waitingToPass(mayPassOn = true, gone = Promise.resolve()) {
  const order: string[] = [];
  const ending = Promise.withResolvers<void>();
  const passing = Promise.withResolvers<void>();
  const core: CoreClient = {
    call: async (name) => {
      order.push(name);
      if (name === 'sync.waitsToClose') return { changes: 2, isShared: true, mayPassOn };
      if (name === 'sync.beforeClosing') await passing.promise;
      if (name === 'vault.list') {
        return {
          vaults: [],
          openId: 'v',
          practice: false,
          sessionRunningSince: null,
        };
      }
      return {};
    },
    restart: async () => {
      ending.resolve();
      await gone;
      order.push('core ended');
    },
    stop: async () => undefined,
  };
  const session = sessionAtLock();
  const tell = (event: CarnetEvent) => {
    order.push(event.type === 'vault' ? `locked: ${event.reason}` : event.type);
    if (event.type === 'flush') queueMicrotask(() => locking.flushed(true));
  };
  const locking = createLocking(core, tell, session);
  locking.setOpen(true);
  const answer = answerCoreCalls(core, locking, session, () => undefined);
  return { locking, order, passing, ending: ending.promise, answer };
}

test('what waits is passed on behind the lock screen, and then the core process ends', async () => {
  const { locking, order, passing, answer } = waitingToPass();
  const locked = locking.lock('asked');
  await vi.waitFor(() => expect(order).toContain('sync.beforeClosing'));
  expect(order).toEqual(['flush', 'sync.waitsToClose', 'locked: asked', 'sync.beforeClosing']);
  expect([locking.isOpen, locking.isClosing]).toEqual([false, true]);
  // The window asks whose laptop it is: nothing of the open vault is told.
  expect(await answer('vault.list', {})).toMatchObject({ openId: null });
  passing.resolve();
  await locked;
  expect(order.at(-1)).toBe('core ended');
  expect(order.filter((each) => each.startsWith('locked'))).toHaveLength(1);
});

test('while it closes nothing of the vault is answered, and who opens it again waits for nobody', async () => {
  const { locking, order, answer } = waitingToPass();
  const locked = locking.lock('idle');
  await vi.waitFor(() => expect(order).toContain('sync.beforeClosing'));
  const asked = answer('people.list', { limit: 1, offset: 0 });
  await answer('vault.unlock', { id: 'v', passphrase: 'p' });
  await Promise.all([locked, asked]);
  const ended = order.indexOf('core ended');
  expect(ended).toBeGreaterThan(0);
  expect(order.indexOf('people.list')).toBeGreaterThan(ended);
  expect(order.indexOf('vault.unlock')).toBeGreaterThan(ended);
});

test('who unlocks while the core process is ending is answered by its successor', async () => {
  const gone = Promise.withResolvers<void>();
  const { locking, order, passing, ending, answer } = waitingToPass(true, gone.promise);
  const locked = locking.lock('idle');
  passing.resolve();
  await ending;
  const listed = answer('vault.list', {});
  const unlocked = answer('vault.unlock', { id: 'v', passphrase: 'p' });
  gone.resolve();
  await Promise.all([locked, listed, unlocked]);
  const ended = order.indexOf('core ended');
  expect(order.indexOf('vault.list')).toBeGreaterThan(ended);
  expect(order.indexOf('vault.unlock')).toBeGreaterThan(ended);
});

test.each(['suspend', 'screen', 'shutdown', 'crash'] as const)(
  'a laptop that goes away (%s) is locked at once, also in the middle of passing on',
  async (reason) => {
    const first = waitingToPass();
    await first.locking.lock(reason);
    expect(first.order).toEqual(['flush', 'core ended', `locked: ${reason}`]);
    const second = waitingToPass();
    void second.locking.lock('asked');
    await vi.waitFor(() => expect(second.order).toContain('sync.beforeClosing'));
    await second.locking.lock(reason);
    expect(second.order.at(-1)).toBe('core ended');
  },
);

test('where nothing may go the lock is as quick as ever', async () => {
  const { locking, order } = waitingToPass(false);
  await locking.lock('asked');
  expect(order).toEqual(['flush', 'sync.waitsToClose', 'core ended', 'locked: asked']);
});
