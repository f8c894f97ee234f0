import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../../../main/core/casework/duplicates/candidate.ts';
import { inventList, seeded } from './inventPeople.ts';
import { pairsOf, quality } from './measure.ts';
import { febrlPairs, pairKey, readAgencyList, readAgencyPairs, readFebrl } from './readLists.ts';

describe('lists whose duplicates are known', () => {
  test('FEBRL dataset 1: typing errors, swapped fields, lost values', () => {
    const people = readFebrl();
    const truth = febrlPairs(people);
    expect(people).toHaveLength(1000);
    expect(truth.size).toBe(500);
    const { recall, precision } = quality(pairsOf(people), truth);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(precision).toBeGreaterThanOrEqual(0.98);
  });

  test.each(['en', 'fr'] as const)('an agency’s own client list (%s)', (language) => {
    const { recall, precision } = quality(
      pairsOf(readAgencyList(language)),
      readAgencyPairs(language),
    );
    expect(recall).toBeGreaterThanOrEqual(0.97);
    expect(precision).toBeGreaterThanOrEqual(0.97);
  });

  test.each(['en', 'fr'] as const)(
    'an agency list (%s) of which nobody kept languages, household numbers and postal codes',
    (language) => {
      const bare = readAgencyList(language).map(
        ({ key, names, birth, telephones, identifiers, arrived }): Candidate => ({
          key,
          names,
          telephones,
          identifiers,
          ...(birth ? { birth } : {}),
          ...(arrived ? { arrived } : {}),
        }),
      );
      const { recall, precision } = quality(pairsOf(bare), readAgencyPairs(language));
      expect(recall).toBeGreaterThanOrEqual(0.95);
      expect(precision).toBeGreaterThanOrEqual(0.95);
    },
  );
});

describe('invented people, with names and spellings of two dozen cultures', () => {
  test.each([11, 12, 13, 14, 15, 16])('list of seed %i', (seed) => {
    const { people, truth } = inventList(seed, 800);
    const { recall, precision } = quality(pairsOf(people), truth);
    expect(recall, `recall, seed ${seed}`).toBeGreaterThanOrEqual(0.95);
    expect(precision, `precision, seed ${seed}`).toBeGreaterThanOrEqual(0.97);
  });
});

describe('what is no evidence', () => {
  const lists: [string, () => Candidate[]][] = [
    ['FEBRL', readFebrl],
    ['agency list', () => readAgencyList('fr')],
    ['invented list', () => inventList(21, 500).people],
  ];

  test.each(lists)('%s: rows shuffled and keys renumbered, the pairs are the same', (_, read) => {
    const people = read();
    const expected = pairsOf(people);
    for (const seed of [1, 2]) {
      const random = seeded(seed);
      const shuffled = people
        .map((person) => ({ person, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ person }) => person);
      const oldKey = new Map<string, string>();
      const renumbered = shuffled.map((person, index) => {
        const key = `C${90_000 - index}`;
        oldKey.set(key, person.key);
        return { ...person, key };
      });
      const found = new Map(
        [...pairsOf(renumbered)].map(([pair, score]) => {
          const [a = '', b = ''] = pair.split(' ').map((key) => oldKey.get(key) ?? '');
          return [pairKey(a, b), score];
        }),
      );
      expect([...found.keys()].sort(), `seed ${seed}`).toEqual([...expected.keys()].sort());
      for (const [pair, score] of found) expect(score).toBeCloseTo(expected.get(pair) ?? 0, 9);
    }
  });
});
