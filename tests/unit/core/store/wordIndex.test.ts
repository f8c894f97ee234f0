import { expect, onTestFinished, test } from 'vitest';
import { judgePair } from '../../../../main/core/calls/judgePair.ts';
import { purgeImport } from '../../../../main/core/imports/purgeImport.ts';
import { findNotes, indexNote } from '../../../../main/core/store/noteSearch.ts';
import { searchLines } from '../../../../main/core/store/personLines.ts';
import { addWords, dropWords } from '../../../../main/core/store/wordIndex.ts';
import { writeUnit } from '../../../../main/core/writeUnit.ts';
import { projections, rebuiltProjections } from '../../../support/projections.ts';
import { openStore, type Store } from '../../../support/plainStore.ts';
import { seeded, seedOfRun } from '../../../support/seeded.ts';
import { syncedStore } from '../../../support/syncedStore.ts';

function store(): Store {
  const s = openStore();
  onTestFinished(() => s.connection.close());
  return s;
}

/** Families of one name: what is written of one of them stands beside all others. */
function family(s: Pick<Store, 'write'>, size: number) {
  return s.write((unit) =>
    Array.from({ length: size }, (_, n) => {
      const person = unit.create('person', 'agency', {});
      const name = unit.create('name', 'agency', { personId: person, full: `Kovalenko Olena${n}` });
      const service = unit.create('service', 'agency', { personId: person, note: `Rent ${n}` });
      indexNote(unit.writer, 'service', service, `Rent ${n}`);
      return { person, name, service };
    }),
  );
}

/** The indexes agree with the lines and with the records, prefixes included. */
function agrees(s: Pick<Store, 'connection'>): void {
  s.connection.script(`INSERT INTO personWords (personWords, rank) VALUES ('integrity-check', 1)`);
  s.connection.script(`INSERT INTO personKeys (personKeys, rank) VALUES ('integrity-check', 1)`);
  s.connection.script(`INSERT INTO noteWords (noteWords) VALUES ('integrity-check')`);
  expect(projections(s.connection)).toEqual(rebuiltProjections(s.connection));
}

const found = (s: Pick<Store, 'connection'>, text: string) =>
  searchLines(s.connection, text, 100).length;

test('some of one name are renamed, one is erased and one is new, in one act: nothing of who went is in the index, and all others are found', () => {
  const s = store();
  const [, b, c, d, e] = family(s, 6);
  if (b === undefined || c === undefined || d === undefined || e === undefined) throw new Error();
  s.write((unit) => {
    unit.change('name', b.name, { full: 'Kovalenko Anna' });
    unit.erase('person', c.person);
    unit.change('name', d.name, { full: 'Kovalenko Maria' });
    unit.remove('name', e.name);
    const personId = unit.create('person', 'agency', {});
    unit.create('name', 'agency', { personId, full: 'Kovalenko Fedir' });
  });
  agrees(s);
  expect(found(s, 'Kovalenko')).toBe(5);
  expect([found(s, 'Olena2'), found(s, 'Fedir'), found(s, 'Maria')]).toEqual([0, 1, 1]);
});

test('two files are merged, and both stay found by the words that they share with others', () => {
  const s = store();
  const [a, b, c] = family(s, 5);
  if (a === undefined || b === undefined || c === undefined) throw new Error();
  s.write((unit) => {
    judgePair(unit, a.person, b.person, 'same', { score: 0.9, reasons: [] });
    unit.change('name', c.name, { full: 'Kovalenko Anna' });
  });
  agrees(s);
  s.write((unit) => unit.erase('person', b.person));
  agrees(s);
  // A merged file is found as the one that stands.
  expect(found(s, 'Kovalenko')).toBe(4);
});

test('another laptop hears of new names, an erasure and somebody new together, and finds the same', () => {
  const laptops = [syncedStore('a'), syncedStore('b')] as const;
  onTestFinished(() => laptops.forEach((each) => each.close()));
  const [a, b] = laptops;
  const heard = () => {
    for (const sent of a.sends()) b.hears(sent);
  };
  const people = family(a, 8);
  heard();
  for (const [n, { name, person, service }] of people.entries()) {
    if (n % 2 === 0) a.write((unit) => unit.change('name', name, { full: `Kovalenko Ivan${n}` }));
    if (n % 3 === 0) a.write((unit) => unit.change('service', service, { note: `Rent of ${n}` }));
    if (n === 4) a.write((unit) => unit.erase('person', person));
  }
  family(a, 1);
  heard();
  agrees(b);
  expect(found(b, 'Kovalenko')).toBe(8);
});

test('an import that is taken back leaves none of its words, and takes none of others’', async () => {
  const s = store();
  family(s, 3);
  writeUnit(
    s.connection,
    s.actor,
    (unit) => {
      for (const full of ['Kovalenko Hryhoriy', 'Kovalenko Iryna']) {
        const personId = unit.create('person', 'agency', { importId: 'import-1' });
        unit.create('name', 'agency', { personId, full });
      }
    },
    'import-1',
  );
  await purgeImport(s.connection, 'import-1');
  agrees(s);
});

test('notes that are written over together keep what stands behind them', () => {
  const s = store();
  const [, b, c, d] = family(s, 5);
  if (b === undefined || c === undefined || d === undefined) throw new Error();
  s.write((unit) => {
    unit.change('service', b.service, { note: 'Rent paid' });
    indexNote(unit.writer, 'service', b.service, 'Rent paid', 'Rent 1');
    indexNote(unit.writer, 'service', c.service, '', 'Rent 2');
    unit.remove('service', c.service);
    unit.change('service', d.service, { note: 'Rent due' });
    indexNote(unit.writer, 'service', d.service, 'Rent due', 'Rent 3');
    const id = unit.create('service', 'agency', { personId: b.person, note: 'Rent again' });
    indexNote(unit.writer, 'service', id, 'Rent again');
  });
  agrees(s);
  expect(findNotes(s.connection, 'Rent', { offset: 0, limit: 50 })).toHaveLength(5);
});

test('however words come and go within transactions, the index holds those that are there', () => {
  const seed = seedOfRun();
  const random = seeded(seed);
  const below = (most: number) => Math.floor(random() * most);
  const words = () =>
    ['client', ...Array.from({ length: below(4) }, () => `word${below(9)}`)].join(' ');
  const s = store();
  const here = new Map<number, string>();
  s.connection.script('CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, noteWords, instance)');
  for (let step = 0; step < 60; step += 1) {
    s.connection.write((writer) => {
      for (let times = below(6); times >= 0; times -= 1) {
        const rowid = 1 + below(40);
        const before = here.get(rowid);
        if (before !== undefined) dropWords(writer, 'noteWords', rowid, before);
        here.delete(rowid);
        if (random() < 0.3) continue;
        here.set(rowid, words());
        addWords(writer, 'noteWords', rowid, here.get(rowid) ?? '');
      }
    });
    const expected = [...here].flatMap(([doc, text]) =>
      [...new Set(text.split(' '))].map((term) => `${term} ${doc}`),
    );
    const indexed = s.connection
      .rows<{ term: string; doc: number }>('SELECT DISTINCT term, doc FROM terms')
      .map(({ term, doc }) => `${term} ${doc}`);
    expect(indexed.toSorted(), `CARNET_SEED=${seed}`).toEqual(expected.toSorted());
  }
  s.connection.script(`INSERT INTO noteWords (noteWords) VALUES ('integrity-check')`);
});
