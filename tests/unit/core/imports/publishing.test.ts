import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Connection } from '../../../../main/core/store/sqlite.ts';
import { projections, rebuiltProjections } from '../../../support/projections.ts';
import { codeOf } from '../../../support/scene.ts';
import { heldJobs, type ImportScene, listOf, openImportScene } from './importScene.ts';

// Each starts several processes; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 90_000 });

const wonder = 'Zerihun Wondimagegn';

/** Everything by which an import could be found, as another reader of the same file sees it. */
function traces(database: Connection, importId: string) {
  const count = (sql: string) => database.value<number>(sql) ?? 0;
  return {
    people: count('SELECT count(*) FROM person'),
    names: count('SELECT count(*) FROM personName'),
    points: count('SELECT count(*) FROM contactPoint'),
    consents: count('SELECT count(*) FROM consent'),
    households: count('SELECT count(*) FROM household'),
    members: count('SELECT count(*) FROM householdMember'),
    lines: count('SELECT count(*) FROM personLine'),
    keys: projections(database).keys.length + count('SELECT count(*) FROM lineKeys'),
    pairs: count('SELECT count(*) FROM likelyPair'),
    words: projections(database).names.length,
    outbox:
      database.value<number>('SELECT count(*) FROM outbox WHERE importId = ?', [importId]) ?? 0,
  };
}

const nothing = {
  people: 0,
  names: 0,
  points: 0,
  consents: 0,
  households: 0,
  members: 0,
  lines: 0,
  keys: 0,
  pairs: 0,
  words: 0,
  outbox: 0,
};

/** What a worker can see of clients, by every list and search. */
async function seen({ core }: ImportScene) {
  const today = await core.call('today.get', { today: '2026-11-22' });
  return {
    listed: (await core.call('people.list', { limit: 1 })).total,
    searched: (await core.call('people.search', { text: 'Zerihun' })).people.length,
    everything: (await core.call('search.everything', { text: 'Zerihun' })).people.length,
    pairs: (await core.call('duplicates.list', {})).total,
    onToday: today.duplicates.total,
  };
}

const unseen = { listed: 0, searched: 0, everything: 0, pairs: 0, onToday: 0 };

test('all that is written stays hidden until the one commit shows it', async () => {
  const jobs = heldJobs();
  const scene = await openImportScene(jobs.runner);
  const planned = await scene.plan(await scene.read(listOf(60, [wonder, wonder])));
  expect(planned.plan).toMatchObject({ people: 60, households: 20 });
  jobs.hold('publish');
  const confirming = scene.core.call('import.confirm', { id: planned.id });
  await jobs.workDone;
  expect(scene.look((database) => traces(database, planned.id).people)).toBe(60);
  expect(await seen(scene)).toEqual(unseen);
  jobs.release();
  expect((await confirming).stage).toBe('published');
  expect(await seen(scene)).toMatchObject({ listed: 60, searched: 2, everything: 2 });
  scene.look((database) => expect(projections(database)).toEqual(rebuiltProjections(database)));
  await scene.close();
});

test('a reader beside it sees nobody or everybody, never a part', async () => {
  const scene = await openImportScene();
  const planned = await scene.plan(await scene.read(listOf(400)));
  const counts = new Set<number>();
  let over = false;
  const watching = (async () => {
    while (!over) {
      counts.add((await scene.core.call('people.list', { limit: 1 })).total);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  })();
  await scene.core.call('import.confirm', { id: planned.id });
  over = true;
  await watching;
  counts.add((await scene.core.call('people.list', { limit: 1 })).total);
  expect([...counts].toSorted((a, b) => a - b)).toEqual([0, 400]);
  await scene.close();
});

test('a job that dies while it writes leaves nothing, and the import can be confirmed again', async () => {
  const jobs = heldJobs();
  const scene = await openImportScene(jobs.runner);
  const planned = await scene.plan(await scene.read(listOf(300, [wonder])));
  jobs.killAtProgress('publish');
  expect(await codeOf(scene.core.call('import.confirm', { id: planned.id }))).toBe(
    'import.parserStopped',
  );
  expect(scene.look((database) => traces(database, planned.id))).toEqual(nothing);
  expect((await scene.core.call('import.get', { id: planned.id })).stage).toBe('planned');
  await scene.core.call('import.confirm', { id: planned.id });
  expect(await seen(scene)).toMatchObject({ listed: 300, searched: 1 });
  await scene.close();
});

test('locked while it writes: at unlock nothing half visible is left, and it can go on', async () => {
  const jobs = heldJobs();
  const scene = await openImportScene(jobs.runner);
  const planned = await scene.plan(await scene.read(listOf(500)));
  const told = scene.reached('publishing');
  const confirming = codeOf(scene.core.call('import.confirm', { id: planned.id }));
  await told;
  await scene.lock();
  expect(['import.cancelled', 'vault.locked']).toContain(await confirming);
  await scene.unlock();
  expect((await scene.core.call('people.list', { limit: 1 })).total).toBe(0);
  await expect
    .poll(async () => (await scene.core.call('import.get', { id: planned.id })).stage, {
      timeout: 10_000,
    })
    .toBe('planned');
  expect(scene.look((database) => traces(database, planned.id))).toEqual(nothing);
  await scene.core.call('import.confirm', { id: planned.id });
  expect((await scene.core.call('people.list', { limit: 1 })).total).toBe(500);
  await scene.close();
});

let scene: ImportScene;
beforeAll(async () => {
  scene = await openImportScene();
});
afterAll(() => scene.close());

test('taken back, no row, no word and nothing to pass on is left of it', async () => {
  const before = scene.look((database) => traces(database, ''));
  const planned = await scene.plan(await scene.read(listOf(90, [wonder, wonder])));
  await scene.core.call('import.confirm', { id: planned.id });
  expect((await seen(scene)).pairs).toBeGreaterThan(0);
  const { removed, stayed } = await scene.core.call('import.undo', { id: planned.id });
  expect([removed, stayed]).toEqual([90, []]);
  expect(scene.look((database) => traces(database, planned.id))).toEqual(before);
  expect(await seen(scene)).toEqual(unseen);
  for (const table of ['importRow', 'importProblem', 'importPair', 'importEdited']) {
    expect(
      scene.look((database) => database.value(`SELECT count(*) FROM ${table}`)),
      table,
    ).toBe(0);
  }
});

test('files that someone worked on stay when the import is taken back, and are named', async () => {
  const planned = await scene.plan(
    await scene.read(listOf(12, [wonder, 'Hodan Warsame', 'Olena Kovalenko', 'Luz Ortega'])),
  );
  await scene.core.call('import.confirm', { id: planned.id });
  const idOf = async (name: string) => {
    const { people } = await scene.core.call('people.search', { text: name });
    const [person] = people;
    if (person === undefined) throw new Error(`${name} is not found`);
    return person.id;
  };
  // A service, a note half-typed, a merge with somebody who was here before: each is work on a file.
  await scene.core.call('service.log', {
    personIds: [await idOf('Zerihun')],
    values: { date: '2026-11-22', service: 'orientation' },
  });
  await scene.core.call('draft.save', {
    kind: 'session',
    personId: await idOf('Hodan'),
    body: { text: 'She said' },
  });
  const own = await scene.core.call('people.saveIntake', {
    values: { person: { birthYear: 1950 }, names: [{ full: 'Olena Kovalenko' }] },
  });
  const imported = (await scene.core.call('people.search', { text: 'Olena' })).people.find(
    ({ id }) => id !== own.id,
  );
  await scene.core.call('duplicates.decide', {
    firstId: own.id,
    secondId: imported?.id ?? '',
    verdict: 'same',
  });
  // To look at a file, or to say that two are different people, changes neither.
  await scene.core.call('people.get', { id: await idOf('Luz') });
  await scene.core.call('duplicates.decide', {
    firstId: own.id,
    secondId: await idOf('Luz'),
    verdict: 'different',
  });

  const { undo } = await scene.core.call('import.get', { id: planned.id });
  expect(undo).toEqual({ possible: true, edited: 3 });
  const { removed, stayed } = await scene.core.call('import.undo', { id: planned.id });
  expect(removed).toBe(9);
  expect(stayed.map(({ name }) => name.full).toSorted()).toEqual([
    'Hodan Warsame',
    'Olena Kovalenko',
    wonder,
  ]);
  expect((await scene.names()).toSorted()).toEqual(['Hodan Warsame', 'Olena Kovalenko', wonder]);
  scene.look((database) => {
    expect(projections(database)).toEqual(rebuiltProjections(database));
    const dangling = database.value<number>(
      `SELECT count(*) FROM samePerson WHERE firstId NOT IN (SELECT id FROM person)
       OR secondId NOT IN (SELECT id FROM person)`,
    );
    expect(dangling, 'decisions about people who are gone').toBe(0);
    const unknown = database.value<number>(
      `SELECT count(*) FROM outbox WHERE kind IN ('person', 'name', 'samePerson', 'householdMember')
       AND recordId NOT IN (SELECT id FROM person UNION SELECT id FROM personName
         UNION SELECT id FROM samePerson UNION SELECT id FROM householdMember)`,
    );
    expect(unknown, 'records to pass on that are gone').toBe(0);
  });
});
