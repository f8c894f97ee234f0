import { readdirSync, renameSync } from 'node:fs';
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

test('before a laptop is closed what waits is passed on; over a network that costs money nothing goes, and what waits is counted', async () => {
  const { amara, ben, folder } = await twoSharing();
  const { core } = amara;
  const files = () => readdirSync(folder, { recursive: true }).length;
  expect(await core.call('sync.waitsToClose', {})).toEqual({
    changes: 0,
    isShared: true,
    mayPassOn: false,
  });
  const before = files();
  await core.call('sync.beforeClosing', {});
  expect(files()).toBe(before);

  await amara.person('Olena Kovalenko');
  await core.call('sync.setMetered', { on: true });
  const held = await core.call('sync.waitsToClose', {});
  expect(held).toMatchObject({ isShared: true, mayPassOn: false });
  expect(held.changes).toBeGreaterThan(0);
  await core.call('sync.beforeClosing', {});
  await core.call('sync.reconnected', {});
  expect(files()).toBe(before);
  expect((await core.call('sync.status', {})).next).toBeNull();

  await core.call('sync.setMetered', { on: false });
  await core.call('sync.beforeClosing', {});
  expect((await core.call('sync.waitsToClose', {})).changes).toBe(0);
  await amara.lock();
  await syncs(ben);
  expect((await ben.core.call('people.list', { limit: 10, offset: 0 })).total).toBe(1);
  await Promise.all([amara.close(), ben.close()]);
});

test('a network that comes back is used soon, however long the pause would have been', async () => {
  const { amara, ben, folder } = await twoSharing();
  const { core, time } = amara;
  renameSync(folder, `${folder}-away`);
  for (let tries = 0; tries < 6; tries += 1) await core.call('sync.now', {});
  const waits = (await core.call('sync.status', {})).next ?? 0;
  expect(waits - time.now).toBeGreaterThan(5 * 60_000);
  renameSync(`${folder}-away`, folder);
  await core.call('sync.reconnected', {});
  const next = (await core.call('sync.status', {})).next ?? 0;
  expect(next - time.now).toBeLessThan(5_000);
  await Promise.all([amara.close(), ben.close()]);
});
