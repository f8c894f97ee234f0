import { describe, expect, test } from 'vitest';
import { blockingKeys } from '../../../../../main/core/casework/duplicates/blockingKeys.ts';
import { blocksOf } from '../../../../../main/core/casework/duplicates/blocks.ts';
import type { Candidate } from '../../../../../main/core/casework/duplicates/candidate.ts';
import { findPairs } from '../../../../../main/core/casework/duplicates/findPairs.ts';
import { Lexicon } from '../../../../../main/core/casework/duplicates/names/lexicon.ts';
import { prepare } from '../../../../../main/core/casework/duplicates/prepare.ts';
import { inventList } from './inventPeople.ts';
import { febrlPairs, readAgencyList, readAgencyPairs, readFebrl } from './readLists.ts';

function shareWithKey(people: readonly Candidate[], truth: ReadonlySet<string>): number {
  const keys = new Map(people.map((person) => [person.key, new Set(blockingKeys(person))]));
  let met = 0;
  for (const pair of truth) {
    const [a = '', b = ''] = pair.split(' ');
    const other = keys.get(b);
    if (other && [...(keys.get(a) ?? [])].some((key) => other.has(key))) met++;
  }
  return met / truth.size;
}

function comparisons(people: readonly Candidate[]): number {
  const lexicon = new Lexicon();
  const blocks = blocksOf(people.map((person) => prepare(person, lexicon)));
  let count = 0;
  people.forEach((_, at) => {
    count += Iterator.from(blocks.neighboursAfter(at)).reduce((sum) => sum + 1, 0);
  });
  return count;
}

describe('blocking keys', () => {
  test('records of one person meet under some key', () => {
    const febrl = readFebrl();
    expect(shareWithKey(febrl, febrlPairs(febrl))).toBeGreaterThanOrEqual(0.99);
    for (const language of ['en', 'fr'] as const)
      expect(shareWithKey(readAgencyList(language), readAgencyPairs(language))).toBe(1);
    const { people, truth } = inventList(41, 1500);
    expect(shareWithKey(people, truth)).toBeGreaterThanOrEqual(0.99);
  });

  test('are few, short and the same for the same facts', () => {
    const { people } = inventList(42, 300);
    for (const person of people) {
      const keys = blockingKeys(person);
      expect(keys).toEqual(blockingKeys({ ...person, key: 'another' }));
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeLessThan(50);
      for (const key of keys) expect(key.length).toBeLessThan(60);
    }
  });
});

describe('cost', () => {
  test('each person is compared with a few dozen others, however long the list', () => {
    const { people } = inventList(43, 24_000);
    expect(comparisons(people) / people.length).toBeLessThan(60);
  });

  test('a list of which half came on one day and was born on one day stays affordable', () => {
    const { people } = inventList(44, 4000);
    const crowded = people.map(
      (person, index): Candidate =>
        index % 2 === 0
          ? {
              ...person,
              names: ['Mohamed Ali'],
              birth: { year: 1990, month: 1, day: 1 },
              arrived: '2022-09-01',
              household: 'hotel',
              telephones: ['204 555 0100'],
            }
          : person,
    );
    expect(comparisons(crowded)).toBeLessThan(200 * crowded.length);
  });
});

test('a job can show progress and stop', () => {
  const { people } = inventList(45, 2000);
  const seen: number[] = [];
  const search = findPairs(people);
  for (const step of search) {
    if (!('progress' in step)) continue;
    expect(step.progress.total).toBeGreaterThanOrEqual(step.progress.done);
    seen.push(step.progress.done);
    if (step.progress.done > step.progress.total / 2) break;
  }
  expect(seen.length).toBeGreaterThan(4);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(search.next().done).toBe(true);
});

test('an empty list and a list of one have no pairs', () => {
  expect([...findPairs([])]).toEqual([]);
  const alone = [...findPairs(inventList(46, 1).people.slice(0, 1))];
  expect(alone.filter((step) => 'pair' in step)).toEqual([]);
});
