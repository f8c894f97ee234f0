import { expect, test } from 'vitest';
import { openScene, type Scene } from '../../../support/scene.ts';
import {
  type Away,
  comesHome,
  packs,
  picks,
  travels,
  vaultsIn,
} from '../../../support/travelling.ts';

/** Turns of the event loop until something ends what is under way. */
const instants = [0, 1, 2, 3, 5, 8, 12, 17, 23, 30, 40, 55];

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

/** Hands over, and ends it in the middle: its vault is locked, which lets go of everything at once. */
async function interrupted(laptop: Away | Scene, stick: string, after: number): Promise<void> {
  const folderId = await picks(laptop.core, stick);
  const passing = laptop.core.call('sync.handOver', { folderId }).catch(() => undefined);
  await turns(after);
  await laptop.core.call('vault.lock', {});
  await passing;
  await laptop.unlock();
}

test('ended at any instant, on either side, a trip comes home once, and whole', async () => {
  const amara = await openScene();
  const olena = await amara.person('Olena Kovalenko');
  const pack = await packs(amara, { people: [olena] });
  const away = await travels(pack, amara.time.now);
  for (const [at, after] of instants.entries()) {
    const day = String(at + 1).padStart(2, '0');
    const values = { service: 'information', date: `2026-11-${day}`, minutes: 15 };
    await away.core.call('service.log', { personIds: [olena], values });
    await interrupted(away, pack.stick, after);
    await interrupted(amara, pack.stick, after);
  }
  await comesHome(away, amara, pack.stick);
  const { total } = await amara.core.call('people.timeline', { id: olena });
  expect(total).toBe(instants.length);
  expect((await amara.core.call('trips.list', {})).trips).toMatchObject([
    { state: 'partly', back: { changes: instants.length } },
  ]);
  expect((await amara.core.call('review.list', {})).cards).toEqual([]);
  await away.core.call('trips.finish', {});
  expect(await vaultsIn(away.directory)).toEqual([]);
});
