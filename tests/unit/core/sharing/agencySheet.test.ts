import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { membershipHere } from '../../../../main/core/members/storedEntries.ts';
import type { Scene } from '../../../support/scene.ts';
import { syncs, twoSharing } from '../../../support/sharing.ts';
import { joins, newLaptop } from '../../../support/twoLaptops.ts';

/** Who belongs, as what, and what waits for something: what all must agree on. */
const told = (scene: Scene) =>
  scene.look((database) => {
    const { members, graph, refused } = membershipHere(database);
    const roles = Object.fromEntries([...members].map(([id, { role }]) => [id, role]));
    return { roles, waiting: graph.waiting.length, refused: refused.length };
  });

async function threeSharing() {
  const { amara, ben, folder } = await twoSharing();
  const carla = await newLaptop('Carla Roy');
  await joins(amara, carla);
  await syncs(amara, carla, ben, amara);
  const { sheets } = await amara.core.call('sheet.show', { language: 'en', split: false });
  const typed = [sheets[0]?.join(' ') ?? ''];
  return { amara, ben, carla, folder, typed };
}

test('the agency sheet is used on two laptops apart: everybody hears of both, and what they do next counts everywhere', async () => {
  const { amara, ben, carla, folder, typed } = await threeSharing();
  const usesSheet = async ({ core }: Scene) => {
    expect(await core.call('sheet.appointMe', { typed })).toEqual({});
  };
  await usesSheet(ben);
  await usesSheet(carla);
  // Only the head of who used it tells: nothing else was changed.
  await syncs(ben, carla, amara, ben, carla, amara);
  const all = [amara, ben, carla];
  const after = all.map(told);
  expect(Object.values(after[0]?.roles ?? {})).toEqual([
    'administrator',
    'administrator',
    'administrator',
  ]);
  for (const each of after) expect(each).toEqual({ ...after[0], waiting: 0, refused: 0 });

  // What each does as an administrator names what the sheet signed.
  const shelter = await ben.core.call('program.save', { name: 'Shelter' });
  const youth = await carla.core.call('program.save', { name: 'Youth' });
  await syncs(ben, carla, amara, ben, carla, amara);
  for (const scene of all) {
    const known = scene.look((database) => database.rows<{ id: string }>('SELECT id FROM program'));
    expect(known.map(({ id }) => id)).toEqual(expect.arrayContaining([shelter.id, youth.id]));
  }
  for (const each of all.map(told)) expect(each).toMatchObject({ waiting: 0, refused: 0 });

  // A place that was emptied is filled again with them, for somebody who has heard of neither.
  rmSync(join(folder, 'carnet'), { recursive: true });
  expect(await carla.core.call('sync.refill', {})).toEqual({ problem: null });
  const sheets = readdirSync(join(folder, 'carnet/v1'), { recursive: true, encoding: 'utf8' });
  expect(sheets.filter((name) => /members\/sheet\/[0-9a-f]{64}$/u.test(name))).toHaveLength(2);
  await syncs(amara, ben);
  expect([told(amara), told(ben)]).toEqual([told(carla), told(carla)]);
  await Promise.all(all.map((each) => each.close()));
}, 60_000);
