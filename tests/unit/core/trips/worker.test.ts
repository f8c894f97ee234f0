import { beforeAll, describe, expect, test } from 'vitest';
import { contract, type CallName } from '../../../../shared/contract/contract.ts';
import { codeOf, type Scene } from '../../../support/scene.ts';
import { syncs, twoSharing } from '../../../support/sharing.ts';
import { type Away, comesHome, type Pack, packs, travels } from '../../../support/travelling.ts';

let amara: Scene;
let ben: Scene;
let olena: string;
let pack: Pack;
let away: Away;

/** Ben, a worker, travels; Amara administers. */
beforeAll(async () => {
  ({ amara, ben } = await twoSharing());
  olena = await ben.person('Olena Kovalenko');
  await ben.person('Tariq Haddad');
  await syncs(ben, amara);
  pack = await packs(ben, { people: [olena] });
  away = await travels(pack, ben.time.now);
});

const trips = async ({ core }: Scene) => (await core.call('trips.list', {})).trips;

describe('a worker’s trip', () => {
  test('comes home only once an administrator let the travelling laptop in', async () => {
    const values = { person: { birthYear: 1990 }, names: [{ full: 'Marie Dubois' }] };
    const { id: marie } = await away.core.call('people.saveIntake', { values });
    await comesHome(away, ben, pack.stick);
    expect(await trips(ben)).toMatchObject([{ state: 'waiting', letIn: false, isHomeHere: true }]);
    expect((await away.core.call('trips.here', {})).here).toMatchObject({ mayFinish: false });
    expect(await codeOf(ben.core.call('people.get', { id: marie }))).toBe('record.notFound');
    expect(await codeOf(ben.core.call('trips.letIn', { id: pack.made.id }))).toBe(
      'contract.notAllowed',
    );

    await syncs(ben, amara);
    const today = await amara.core.call('today.get', { today: '2026-11-22' });
    expect(today.notices).toContain('tripToLetIn');
    expect(await trips(amara)).toMatchObject([
      { memberName: 'Ben Tremblay', people: 1, mayExtend: true, isHomeHere: false },
    ]);
    await amara.core.call('trips.letIn', { id: pack.made.id });
    await syncs(amara, ben, amara);
    await comesHome(away, ben, pack.stick);
    expect(await trips(ben)).toMatchObject([{ state: 'partly', letIn: true }]);
    expect((await away.core.call('trips.here', {})).here).toMatchObject({ mayFinish: true });
    await syncs(ben, amara);
    await amara.core.call('people.get', { id: marie });
  });

  test('a store that was emptied, and another stick, lose nothing', async () => {
    await away.core.call('task.save', { what: 'Bring the form', personId: olena });
    const other = await packs(ben, { people: [olena] });
    await comesHome(away, ben, other.stick);
    const { tasks } = await ben.core.call('task.list', {});
    expect(tasks.map(({ what }) => what)).toEqual(['Bring the form']);
    await ben.core.call('trips.end', { id: other.made.id, how: 'givenUp' });
  });

  test('is on the record of a lost laptop with its people alone, and goes with the laptop it came from', async () => {
    const { id } = pack.made;
    await syncs(ben, amara);
    const people = await amara.core.call('members.devicePeople', {
      device: id,
      offset: 0,
      limit: 50,
    });
    expect(people.people.map(({ id: each }) => each)).toEqual([olena]);
    const report = await amara.core.call('members.deviceReport', { device: id });
    expect(report.programs.map(({ counts }) => counts?.people)).toEqual([1]);
    const { laptops } = await amara.core.call('sync.laptops', {});
    expect(laptops.map(({ deviceId }) => deviceId)).not.toContain(id);

    const [{ trip }] = amara.look((vault) =>
      vault.rows<{ trip: string }>('SELECT trip FROM device WHERE id = ?', [id]),
    ) as [{ trip: string }];
    const { home } = JSON.parse(trip) as { home: string };
    await amara.core.call('members.removeDevice', { device: home });
    const removed = amara.look((vault) =>
      vault.value('SELECT count(*) FROM memberDevice WHERE removedSequence IS NOT NULL'),
    );
    expect(removed).toBe(2);
  });

  test('every screen of every day is answered on the road', async () => {
    const asked: Partial<Record<CallName, object>> = {
      'me.get': {},
      'members.list': {},
      'members.news': {},
      'sheet.state': {},
      'sync.status': {},
      'sync.laptops': {},
      'trips.list': {},
      'today.get': { today: '2026-11-22' },
      'review.list': {},
      'backup.state': {},
      'import.list': {},
      'join.state': {},
    };
    for (const [name, input] of Object.entries(asked)) {
      await away.core.answer(name, input);
      expect(contract[name as CallName]).toBeDefined();
    }
  });
});
