import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { judgePair } from '../../../../main/core/calls/judgePair.ts';
import { rebuildProjections } from '../../../../main/core/rebuildProjections.ts';
import { indexNote } from '../../../../main/core/store/noteSearch.ts';
import { mergedWith, standsAs } from '../../../../main/core/store/personProjection.ts';
import { readRecord, readRecords } from '../../../../main/core/store/recordReader.ts';
import { projections, rebuiltProjections } from '../../../support/projections.ts';
import { openStore, type Store } from '../../../support/plainStore.ts';

function store(): Store {
  const s = openStore();
  onTestFinished(() => s.connection.close());
  return s;
}

const word = fc.constantFrom(
  'Olena',
  'Коваленко',
  'Nguyễn',
  'Văn',
  'हिन्दी',
  'مُحَمَّد',
  'محمد',
  'O’Neil',
  'Çelik',
  '王',
  '小明',
  'de',
  'la',
  'Cruz',
  '𞤀𞤣𞤤',
  '',
  ' ',
  '-',
);
const fullName = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

/** One act of a random worker, told by numbers so that a failing run can be repeated and shrunk. */
const act = fc.oneof(
  fc.record({
    do: fc.constant('newPerson' as const),
    name: fullName,
    year: fc.integer({ min: 1930, max: 2020 }),
  }),
  fc.record({
    do: fc.constant('addName' as const),
    of: fc.nat(),
    name: fullName,
    kind: fc.constantFrom('asGiven', 'preferred', 'former', 'otherSpelling'),
  }),
  fc.record({ do: fc.constant('rename' as const), of: fc.nat(), name: fullName }),
  fc.record({ do: fc.constant('dropName' as const), of: fc.nat() }),
  fc.record({
    do: fc.constant('telephone' as const),
    of: fc.nat(),
    digits: fc.integer({ min: 2_000_000_000, max: 2_000_000_020 }),
  }),
  fc.record({
    do: fc.constant('change' as const),
    of: fc.nat(),
    file: fc.constantFrom('', 'A-17', 'B/2'),
    language: fc.constantFrom('notAsked', 'ukr', 'ara'),
  }),
  fc.record({
    do: fc.constant('judge' as const),
    of: fc.nat(),
    other: fc.nat(),
    verdict: fc.constantFrom('same', 'different', 'askLater', 'undone'),
  }),
  fc.record({ do: fc.constant('service' as const), of: fc.nat(), note: fullName }),
  fc.record({ do: fc.constant('changeService' as const), of: fc.nat(), note: fullName }),
  fc.record({ do: fc.constant('undoService' as const), of: fc.nat() }),
  fc.record({ do: fc.constant('removePerson' as const), of: fc.nat() }),
  fc.record({ do: fc.constant('anonymous' as const), of: fc.nat() }),
);

type Act = typeof act extends fc.Arbitrary<infer Given> ? Given : never;

function carryOut(s: Store, given: Act): void {
  const at = <T>(list: readonly T[], index: number): T | undefined =>
    list[index % Math.max(1, list.length)];
  const people = s.connection
    .rows<{ id: string }>('SELECT id FROM person WHERE deleted IS NOT 1 ORDER BY id')
    .map((row) => row.id);
  const services = s.connection
    .rows<{ id: string }>('SELECT id FROM service WHERE deleted IS NOT 1 ORDER BY id')
    .map((row) => row.id);
  s.write((unit) => {
    if (given.do === 'newPerson') {
      const personId = unit.create('person', 'agency', { birthYear: given.year });
      unit.create('name', 'agency', { personId, full: given.name, script: 'Latn' });
      return;
    }
    const person = at(people, given.of);
    if (person === undefined) return;
    const name = readRecords(unit, 'name', 'personId = ?', [person])[0];
    const service = at(services, given.of);
    switch (given.do) {
      case 'addName':
        unit.create('name', 'agency', {
          personId: person,
          full: given.name,
          kind: given.kind as 'asGiven',
        });
        return;
      case 'rename':
        if (name !== undefined) unit.change('name', name.id, { full: given.name });
        return;
      case 'dropName':
        if (name !== undefined) unit.remove('name', name.id);
        return;
      case 'telephone':
        unit.create('contactPoint', 'agency', { personId: person, value: `${given.digits}` });
        return;
      case 'change':
        unit.change('person', person, { fileNumber: given.file, speaksBest: given.language });
        return;
      case 'judge': {
        const other = at(people, given.other);
        if (other === undefined || other === person) return;
        judgePair(unit, person, other, given.verdict as 'same', { score: 0.9, reasons: [] });
        return;
      }
      case 'service': {
        const id = unit.create('service', 'agency', { personId: person, note: given.note });
        indexNote(unit.writer, 'service', id, given.note);
        return;
      }
      case 'changeService': {
        if (service === undefined) return;
        const before = readRecord(unit, 'service', service);
        unit.change('service', service, { note: given.note });
        indexNote(unit.writer, 'service', service, given.note, before.note);
        return;
      }
      case 'undoService': {
        if (service === undefined) return;
        indexNote(unit.writer, 'service', service, '', readRecord(unit, 'service', service).note);
        unit.remove('service', service);
        return;
      }
      case 'removePerson':
        unit.remove('person', person);
        return;
      case 'anonymous':
        unit.change('person', person, { anonymous: true });
    }
  });
}

test('after any acts, what lists and search read is what the records say', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), (acts) => {
      const s = openStore();
      try {
        for (const given of acts) {
          s.time.now += 1000;
          carryOut(s, given);
        }
        // The index of names agrees with the lines that it indexes.
        s.connection.script(
          `INSERT INTO personWords (personWords, rank) VALUES ('integrity-check', 1)`,
        );
        s.connection.script(
          `INSERT INTO personKeys (personKeys, rank) VALUES ('integrity-check', 1)`,
        );
        s.connection.script(`INSERT INTO noteWords (noteWords) VALUES ('integrity-check')`);
        expect(projections(s.connection)).toEqual(rebuiltProjections(s.connection));
      } finally {
        s.connection.close();
      }
    }),
    { numRuns: 40, verbose: 1 },
  );
});

test('the time of the last touch is what a rebuild finds in the clocks', () => {
  const s = store();
  const id = s.write((unit) => unit.create('person', 'agency', { birthYear: 1984 }));
  s.time.now += 60_000;
  s.write((unit) => unit.create('service', 'agency', { personId: id, service: 'housing' }));
  const touched = () =>
    s.connection.value('SELECT touchedAt FROM personLine WHERE personId = ?', [id]);
  expect(touched()).toBe(s.time.now);
  rebuildProjections(s.connection);
  expect(touched()).toBe(s.time.now);
});

describe('merged files', () => {
  const evidence = { score: 1, reasons: [] };

  test('stand as the smallest id, in whatever order merges and undos became known', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.boolean()), { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (wanted, order) => {
          // What holds at the end for each pair: the last verdict given.
          const verdicts = new Map(
            wanted
              .filter(([a, b]) => a !== b)
              .map(([a, b, same]) => [`p${Math.min(a, b)} p${Math.max(a, b)}`, same] as const),
          );
          const groups = [0, 1, 2, 3, 4, 5].map((n) => new Set([`p${n}`]));
          for (const [pair, same] of verdicts) {
            if (!same) continue;
            const [a = '', b = ''] = pair.split(' ');
            const both = groups.filter((group) => group.has(a) || group.has(b));
            for (const group of both) groups.splice(groups.indexOf(group), 1);
            groups.push(new Set(both.flatMap((group) => [...group])));
          }
          const s = openStore();
          try {
            for (let n = 0; n <= 5; n += 1)
              s.write((unit) => unit.create('person', 'agency', {}, `p${n}`));
            // Each pair: any number of changes of mind, then its verdict; pairs in any order.
            const steps = [...verdicts].flatMap(([pair, same]) => {
              const turns = (order.next().value ?? 0) % 3;
              return [
                ...Array.from({ length: turns }, (_, n) => [pair, n % 2 === 0] as const),
                [pair, same] as const,
              ];
            });
            const shuffled = steps
              .map((step, index) => ({ step, index, at: order.next().value ?? 0 }))
              .toSorted((a, b) => a.at - b.at || a.index - b.index);
            // The verdict of a pair must stay behind its changes of mind.
            const last = new Map<string, boolean>();
            for (const { step } of shuffled) last.set(step[0], step[1]);
            const run = [
              ...shuffled.map(({ step }) => step),
              ...[...verdicts].filter(([pair, same]) => last.get(pair) !== same),
            ];
            for (const [pair, same] of run) {
              const [a = '', b = ''] = pair.split(' ');
              s.write((unit) => judgePair(unit, b, a, same ? 'same' : 'undone', evidence));
            }
            for (const group of groups) {
              const [smallest] = [...group].toSorted();
              for (const id of group) {
                const stands = id === smallest ? null : smallest;
                expect(standsAs(s.connection, id)).toBe(stands);
                expect(
                  s.connection.value('SELECT standsAs FROM personLine WHERE personId = ?', [id]),
                ).toBe(stands);
                expect(new Set(mergedWith(s.connection, id))).toEqual(group);
              }
            }
          } finally {
            s.connection.close();
          }
        },
      ),
      { numRuns: 40, verbose: 1 },
    );
  });

  test('one decision about a pair is one record, whichever of the two is named first', () => {
    const s = store();
    for (const id of ['p1', 'p2']) s.write((unit) => unit.create('person', 'agency', {}, id));
    const first = s.write((unit) => judgePair(unit, 'p2', 'p1', 'different', evidence));
    const second = s.write((unit) => judgePair(unit, 'p1', 'p2', 'same', evidence));
    expect(second).toBe(first);
    expect(readRecords(s.connection, 'samePerson', 'id IS NOT NULL')).toMatchObject([
      { firstId: 'p1', secondId: 'p2', verdict: 'same' },
    ]);
  });
});
