import { expect, onTestFinished, test } from 'vitest';
import { deletePassedOn } from '../../../../../main/core/imports/deletePassedOn.ts';
import { setVisible } from '../../../../../main/core/imports/importStates.ts';
import { purgeImport } from '../../../../../main/core/imports/purgeImport.ts';
import { releaseFromImport } from '../../../../../main/core/imports/workedOn.ts';
import { publishActs } from '../../../../../main/core/store/importActs.ts';
import { findRecord } from '../../../../../main/core/store/recordReader.ts';
import { writeUnit } from '../../../../../main/core/writeUnit.ts';
import { type SyncedStore, syncedStore } from '../../../../support/syncedStore.ts';

function two(): [SyncedStore, SyncedStore] {
  const both: [SyncedStore, SyncedStore] = [syncedStore('a'), syncedStore('b')];
  onTestFinished(() => {
    for (const each of both) each.close();
  });
  return both;
}

const stage = ({ connection }: SyncedStore, name: string) =>
  connection.write((writer) =>
    writer.run(
      `INSERT INTO import (id, at, stage, visible, state) VALUES ('list', 1, @name, 0, '{}')
       ON CONFLICT (id) DO UPDATE SET stage = @name`,
      { name },
    ),
  );

/** Writes people under cover, two in each transaction, as a publishing does. */
function writesUnderCover(store: SyncedStore, names: readonly string[]): string[] {
  stage(store, 'publishing');
  const ids: string[] = [];
  for (let at = 0; at < names.length; at += 2) {
    writeUnit(
      store.connection,
      store.actor,
      (unit) => {
        for (const full of names.slice(at, at + 2)) {
          const person = unit.create('person', 'agency', { importId: 'list', cameBy: 'imported' });
          unit.create('name', 'agency', { personId: person, full });
          const household = unit.create('household', 'agency', { familyNumber: full });
          unit.create('householdMember', 'agency', { householdId: household, personId: person });
          ids.push(person);
        }
      },
      'list',
    );
  }
  return ids;
}

function publishes(store: SyncedStore): void {
  stage(store, 'published');
  store.connection.write((writer) => {
    setVisible(writer, 'list', true);
    publishActs(writer, 'list', store.device);
  });
}

const task = (store: SyncedStore, what: string) =>
  store.write((unit) => unit.create('task', 'agency', { what }));
const people = ({ connection }: SyncedStore) =>
  connection.value<number>('SELECT count(*) FROM person WHERE deleted IS NOT 1');

test('an import that is published after later work was passed on still reaches the others, whole', () => {
  const [a, b] = two();
  task(a, 'Before');
  const ids = writesUnderCover(a, ['Olena', 'Hodan', 'Luz', 'Zerihun', 'Mei']);
  task(a, 'While it is written');
  // What is under cover waits; what was done meanwhile does not.
  for (const sent of a.sends()) b.hears(sent);
  expect([people(b), b.connection.value('SELECT count(*) FROM task')]).toEqual([0, 2]);
  publishes(a);
  task(a, 'After');
  const sent = a.sends('agency', 2000);
  expect(sent.length).toBeGreaterThan(1);
  const acts = sent.flatMap(({ body }) => body.changes.map(({ act }) => act));
  expect(acts).toEqual(acts.toSorted((x, y) => x - y));
  for (const each of sent) b.hears(each);
  expect(people(b)).toBe(5);
  expect(findRecord(b.connection, 'person', ids[4] ?? '')).toMatchObject({
    cameBy: 'imported',
    importId: null,
  });
  for (const id of ids) expect(a.state('person', id)).toEqual(b.state('person', id));
  // And an edit of one by the other comes back.
  b.write((unit) => unit.change('person', ids[0] ?? '', { pronoun: 'she' }));
  for (const each of b.sends()) a.hears(each);
  expect(a.state('person', ids[0] ?? '')).toEqual(b.state('person', ids[0] ?? ''));
  expect(a.connection.value('SELECT count(*) FROM outbox')).toBe(0);
});

test('an import that was never published leaves nothing and is never passed on', async () => {
  const [a, b] = two();
  writesUnderCover(a, ['Olena', 'Hodan']);
  expect(a.sends()).toEqual([]);
  await purgeImport(a.connection, 'list');
  expect(a.connection.value('SELECT count(*) FROM outbox')).toBe(0);
  expect([people(a), people(b)]).toEqual([0, 0]);
});

test('taken back before anyone has heard of it: only who was worked on is passed on, once it is over', async () => {
  const [a, b] = two();
  const [olena = ''] = writesUnderCover(a, ['Olena', 'Hodan', 'Luz']);
  publishes(a);
  a.write((unit) => unit.change('person', olena, { pronoun: 'she' }));
  stage(a, 'undoing');
  a.connection.write((writer) => releaseFromImport(writer, olena));
  // Until it is known what stays, nothing of it or after it leaves.
  expect(a.sends()).toEqual([]);
  await deletePassedOn(a.connection, a.actor, 'list');
  await purgeImport(a.connection, 'list');
  stage(a, 'undone');
  for (const each of a.sends()) b.hears(each);
  expect([people(a), people(b)]).toEqual([1, 1]);
  expect(a.state('person', olena)).toEqual(b.state('person', olena));
  expect(b.connection.value('SELECT "full" FROM personName')).toBe('Olena');
  expect(a.connection.value('SELECT count(*) FROM outbox')).toBe(0);
});

test('taken back after others heard of it: deleted there too, but for whom somebody works on', async () => {
  const [a, b] = two();
  const [olena = '', hodan = ''] = writesUnderCover(a, ['Olena', 'Hodan', 'Luz']);
  publishes(a);
  for (const each of a.sends()) b.hears(each);
  expect(people(b)).toBe(3);
  // The one is known to have been worked on there; of the other a does not know yet.
  b.write((unit) => unit.change('person', olena, { pronoun: 'she' }));
  for (const each of b.sends()) a.hears(each);
  expect(a.connection.rows('SELECT personId FROM importEdited')).toEqual([{ personId: olena }]);
  b.write((unit) => unit.change('person', hodan, { pronoun: 'elle' }));
  stage(a, 'undoing');
  a.connection.write((writer) => {
    releaseFromImport(writer, olena);
    setVisible(writer, 'list', false);
  });
  await deletePassedOn(a.connection, a.actor, 'list');
  await purgeImport(a.connection, 'list');
  stage(a, 'undone');
  expect(people(a)).toBe(1);
  for (const each of a.sends()) b.hears(each);
  for (const each of b.sends()) a.hears(each);
  for (const each of [a, b]) {
    // Work that the undo had not seen wins over it.
    const left = each.connection.rows<{ id: string }>(
      'SELECT id FROM person WHERE deleted IS NOT 1 ORDER BY id',
    );
    expect(left.map(({ id }) => id)).toEqual([olena, hodan]);
    expect(each.connection.rows('SELECT recordId FROM doubtfulDeletion')).toEqual([
      { recordId: hodan },
    ]);
    // Her line shows, though its import is gone.
    expect(
      each.connection.value('SELECT importId FROM personLine WHERE personId = ?', [hodan]),
    ).toBeNull();
    expect(each.connection.value('SELECT count(*) FROM household WHERE deleted IS NOT 1')).toBe(1);
  }
});
