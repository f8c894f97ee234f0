import { expect, test, vi } from 'vitest';
import { answerCoreCalls } from '../../../main/shell/coreCalls.ts';
import type { CoreClient } from '../../../main/shell/coreClient.ts';
import { createLocking } from '../../../main/shell/locking.ts';
import { sessionAtLock } from '../../../main/shell/sessionAtLock.ts';

vi.mock('electron', () => ({}));

test('who unlocks after a long time away is there before the vault opens, and finds it open', async () => {
  const order: string[] = [];
  const core: CoreClient = {
    call: async (name) => void order.push(name),
    restart: async () => undefined,
    stop: async () => undefined,
  };
  const session = sessionAtLock();
  const locking = createLocking(core, () => undefined, session);
  const answer = answerCoreCalls(core, locking, session, () => order.push('someone is there'));
  await answer('vault.unlock', { id: 'v', passphrase: 'p' });
  await answer('me.get', {});
  expect(order).toEqual(['someone is there', 'vault.unlock', 'me.get']);
  expect(locking.isOpen).toBe(true);
});
