import { expect, test, vi } from 'vitest';
import type { CoreClient } from '../../../main/shell/coreClient.ts';
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
