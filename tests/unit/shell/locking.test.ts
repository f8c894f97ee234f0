import { expect, test, vi } from 'vitest';
import type { CoreClient } from '../../../main/shell/coreClient.ts';
import { createLocking } from '../../../main/shell/locking.ts';
import type { CarnetEvent } from '../../../shared/contract/events.ts';

vi.mock('electron', () => ({}));

function opened() {
  const order: string[] = [];
  const core: CoreClient = {
    call: async () => ({}),
    restart: async () => void order.push('core ended'),
    stop: async () => undefined,
  };
  const locking = createLocking(core, (event: CarnetEvent) =>
    order.push(event.type === 'vault' ? `locked: ${event.reason}` : event.type),
  );
  locking.setOpen(true);
  return { locking, order };
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
