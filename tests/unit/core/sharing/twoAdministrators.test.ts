import { expect, test } from 'vitest';
import { readAgency } from '../../../../main/core/members/agencyIdentity.ts';
import { newestEpochKey } from '../../../../main/core/members/epochKeys.ts';
import { membershipHere } from '../../../../main/core/members/storedEntries.ts';
import { CloudFolders } from '../../../support/cloudFolders.ts';
import type { Scene } from '../../../support/scene.ts';
import { sharesBy } from '../../../support/sharing.ts';
import { joins, newLaptop } from '../../../support/twoLaptops.ts';

const people = ['Amara', 'Ben', 'Dina', 'Emil', 'Fay'] as const;
type Name = (typeof people)[number];

/** Who belongs, as what, to which programs, and which laptops were removed: what all must agree on. */
const told = (scene: Scene) =>
  scene.look((database) => {
    const { members, devices } = membershipHere(database);
    return {
      members: Object.fromEntries(
        [...members].map(([id, { role, programs }]) => [
          id,
          { role, programs: [...programs].toSorted() },
        ]),
      ),
      removed: [...devices].flatMap(([id, { removed }]) => (removed ? [id] : [])).toSorted(),
    };
  });

const memberOf = (scene: Scene) => scene.look((database) => readAgency(database).member);

/** Five laptops of one agency, each with the same cloud folder on its own disk. */
async function fiveLaptops() {
  const cloud = new CloudFolders();
  const laptops = new Map<Name, Scene>();
  for (const name of people) laptops.set(name, await newLaptop(name));
  const of = (name: Name) => {
    const scene = laptops.get(name);
    if (scene === undefined) throw new Error(name);
    return scene;
  };
  // What a client brings under a copy's name first, up or down, is there the second time.
  const brings = (name: Name) => [name, name].forEach((each) => cloud.meet(each));
  /** Each has a network for a moment, in this order. */
  const meet = async (...names: readonly Name[]) => {
    for (const name of names) {
      brings(name);
      await of(name).core.call('sync.now', {});
      brings(name);
    }
  };
  const chooses = async (name: Name) =>
    expect((await sharesBy(of(name), cloud.of(name))).problem).toBeNull();
  await chooses('Amara');
  await meet('Amara');
  for (const name of people.slice(1)) {
    await joins(of('Amara'), of(name), { role: name === 'Ben' ? 'administrator' : 'worker' });
    brings(name);
    await chooses(name);
  }
  await meet(...people, ...people);
  const id = Object.fromEntries(people.map((name) => [name, memberOf(of(name))])) as Record<
    Name,
    string
  >;
  return { cloud, of, meet, id };
}

test('two administrators apart remove each other and let others in, over a cloud folder whose copies conflict: all end with the same members, and no removal is undone', async () => {
  const { cloud, of, meet, id } = await fiveLaptops();
  const before = people.map((name) => told(of(name)));
  for (const each of before) expect(each).toEqual(before[0]);

  // Apart. Each also removes somebody to whom the other gives something.
  const [amara, ben] = [of('Amara').core, of('Ben').core];
  const shelter = await amara.call('program.save', { name: 'Shelter' });
  await amara.call('members.removeMember', { member: id.Ben });
  await amara.call('members.removeMember', { member: id.Emil });
  await amara.call('members.setRole', { member: id.Fay, role: 'supervisor' });
  await amara.call('members.grant', { member: id.Dina, program: shelter.id });
  const youth = await ben.call('program.save', { name: 'Youth' });
  await ben.call('members.removeMember', { member: id.Amara });
  await ben.call('members.removeMember', { member: id.Fay });
  await ben.call('members.setRole', { member: id.Emil, role: 'administrator' });
  await ben.call('members.grant', { member: id.Dina, program: youth.id });
  // They are heard of in another order, one before the other.
  await meet('Ben', 'Dina', 'Emil', 'Amara', 'Fay');
  for (let round = 0; round < 3; round += 1) await meet(...people);

  expect(cloud.copies).toBeGreaterThan(20);
  const after = people.map((name) => told(of(name)));
  for (const [at, each] of after.entries()) expect(each, people[at]).toEqual(after[0]);
  // Of two who remove each other the one who was there first stands. Who was removed stays so,
  // whoever removed them and whatever the other gave them meanwhile.
  expect(after[0]?.members).toEqual({
    [id.Amara]: { role: 'administrator', programs: [shelter.id] },
    [id.Dina]: { role: 'worker', programs: [shelter.id] },
  });
  expect(after[0]?.removed).toHaveLength(3);
  for (const name of people) {
    const { removed } = await of(name).core.call('me.get', {});
    expect([name, removed]).toEqual([name, !['Amara', 'Dina'].includes(name)]);
  }

  // Those who stayed go on, under a key that nobody else has.
  const key = (name: Name) => of(name).look((database) => newestEpochKey(database, 'agency')?.name);
  expect(key('Dina')).toBe(key('Amara'));
  for (const name of ['Ben', 'Emil', 'Fay'] as const) expect(key(name)).not.toBe(key('Amara'));
  const olena = await of('Dina').person('Olena Kovalenko');
  await meet('Dina', 'Amara');
  expect((await amara.call('people.get', { id: olena })).id).toBe(olena);
  await Promise.all(people.map((name) => of(name).close()));
}, 90_000);
