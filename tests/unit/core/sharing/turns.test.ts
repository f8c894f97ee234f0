import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { syncs, twoSharing } from '../../../support/sharing.ts';
import { tempFolder } from '../../../support/tempFolder.ts';

test('handed over in the middle of a round: the stick holds it all, and the receipt is the stick’s', async () => {
  const { amara, ben } = await twoSharing();
  const stick = tempFolder('stick');
  const { folderId } = await amara.core.call('files.offerFolder', { path: stick });
  await amara.person('Olena Kovalenko');
  const round = amara.core.call('sync.now', {});
  const handed = await amara.core.call('sync.handOver', { folderId });
  expect((await round).problem).toBeNull();
  expect(handed).toMatchObject({ problem: null, label: stick.split('/').at(-1) });
  const files = readdirSync(stick, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /log.\S+\d$/u.test(file)).length).toBeGreaterThan(1);
  await Promise.all([amara.close(), ben.close()]);
});

test('asked for in the middle of a round: what was written meanwhile is passed on too, in one more round', async () => {
  const { amara, ben } = await twoSharing();
  const first = amara.core.call('sync.now', {});
  const id = await amara.person('Olena Kovalenko');
  const [one, other] = await Promise.all([
    amara.core.call('sync.now', {}),
    amara.core.call('sync.now', {}),
  ]);
  expect(other).toEqual(one);
  expect((await first).problem).toBeNull();
  expect((await amara.core.call('sync.status', {})).waiting.changes).toBe(0);
  await syncs(amara, ben);
  expect((await ben.core.call('people.get', { id })).names[0]?.full).toBe('Olena Kovalenko');
  await Promise.all([amara.close(), ben.close()]);
});

test('the vault is locked while somebody waits for the next round: nothing begins any more', async () => {
  const { amara, ben } = await twoSharing();
  await amara.person('Olena Kovalenko');
  const round = amara.core.call('sync.now', {}).catch(() => undefined);
  const next = amara.core.call('sync.now', {}).catch(() => undefined);
  await amara.lock();
  await Promise.all([round, next]);
  await amara.unlock();
  await syncs(amara, ben);
  expect((await ben.core.call('people.list', { limit: 10, offset: 0 })).total).toBe(1);
  await Promise.all([amara.close(), ben.close()]);
});
