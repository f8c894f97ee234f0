import { expect, onTestFinished, test } from 'vitest';
import { orderWords } from '../../../../main/core/sharing/orderWords.ts';
import { findNotes, indexNote } from '../../../../main/core/store/noteSearch.ts';
import { areLeft, mergeParts } from '../../../../main/core/store/wordParts.ts';
import { WordsLater } from '../../../../main/core/sync/records/wordsLater.ts';
import { openStore, type Store } from '../../../support/plainStore.ts';

/** A store into which a backlog came, by so many commits of a hundred notes. */
function afterBacklog(commits: number): Store {
  const store = openStore();
  onTestFinished(() => store.connection.close());
  for (let at = 0; at < commits; at += 1) {
    store.write((unit) => {
      const words = new WordsLater(unit.writer);
      for (let note = 0; note < 100; note += 1) {
        const text = `Rent of flat${at * 100 + note}, paid by the settlement agency`;
        words.later('service', unit.create('service', 'agency', { note: text }));
      }
      words.index();
    });
  }
  return store;
}

const parts = ({ connection }: Store) =>
  connection.value<number>('SELECT count(DISTINCT segid) FROM noteWords_idx');
const found = ({ connection }: Store, typed: string) =>
  findNotes(connection, typed, { offset: 0, limit: 5000 }).length;

function agrees({ connection }: Store): void {
  connection.script(`INSERT INTO noteWords (noteWords) VALUES ('integrity-check')`);
}

test('a backlog leaves the parts of its index beside one another: all is found before they are put in order, meanwhile and after', () => {
  const store = afterBacklog(20);
  expect([areLeft(store.connection), parts(store)]).toEqual([true, 20]);
  const all = () => [found(store, 'rent'), found(store, 'settl'), found(store, 'flat1234')];
  expect(all()).toEqual([2000, 2000, 1]);
  let steps = 0;
  while (store.connection.write((writer) => mergeParts(writer, 1))) {
    steps += 1;
    expect(all()).toEqual([2000, 2000, 1]);
    agrees(store);
  }
  expect(steps).toBeGreaterThan(3);
  expect(parts(store)).toBeLessThan(4);
  expect(areLeft(store.connection)).toBe(false);
  expect(all()).toEqual([2000, 2000, 1]);
});

test('what is written over while parts are left, or half in order, is found as it is and nowhere else', () => {
  const store = afterBacklog(12);
  const rewrite = (at: number) => {
    const row = store.connection.row<{ id: string; note: string }>(
      'SELECT id, note FROM service WHERE rowid = ?',
      [at],
    );
    if (row === undefined) throw new Error();
    store.write((unit) => {
      unit.change('service', row.id, { note: `Moved${at}` });
      indexNote(unit.writer, 'service', row.id, `Moved${at}`, row.note);
    });
  };
  for (const at of [1, 500, 1200]) rewrite(at);
  store.connection.write((writer) => mergeParts(writer, 4));
  for (const at of [2, 501, 1199]) rewrite(at);
  agrees(store);
  expect([found(store, 'rent'), found(store, 'moved'), found(store, 'moved501')]).toEqual([
    1194, 6, 1,
  ]);
});

test('they are put in order while nobody works, and whatever else is to be done comes first', async () => {
  const store = afterBacklog(10);
  const open = { reader: store.connection, write: store.write } as unknown as Parameters<
    typeof orderWords
  >[0];
  let turns = 0;
  const breathe = async () => {
    turns += 1;
  };
  await orderWords(open, { isAlone: () => true, isOver: () => turns === 1 }, breathe);
  expect([turns, areLeft(store.connection)]).toEqual([1, true]);
  await orderWords(open, { isAlone: () => true, isOver: () => false }, breathe);
  expect(areLeft(store.connection)).toBe(false);
  expect(found(store, 'rent')).toBe(1000);
});
