import type { Candidate } from '../../../main/core/casework/duplicates/candidate.ts';
import { blockingKeys } from '../../../main/core/casework/duplicates/blockingKeys.ts';
import { comparePair } from '../../../main/core/casework/duplicates/comparePair.ts';
import { findPairs } from '../../../main/core/casework/duplicates/findPairs.ts';
import { inventList } from '../../unit/core/casework/duplicates/inventPeople.ts';

export interface Measure {
  readonly bench: 'duplicates';
  readonly metric: string;
  readonly value: number;
  readonly unit: 's' | 'ms' | 'MB' | 'pairs' | '%';
  readonly n: number;
}

const seed = 20261122;

/**
 * Finds the duplicates in invented lists of 10,000, 30,000 and 100,000 people, so that the growth
 * shows, and times what intake does for one person. `scale` 1 is the full 100,000.
 */
export async function* run({ scale = 1 }: { scale?: number } = {}): AsyncIterable<Measure> {
  for (const size of [10_000, 30_000, 100_000]) {
    const { people, truth } = invented(Math.round(size * scale));
    const n = people.length;
    const before = process.memoryUsage().heapUsed;
    let most = before;
    const start = performance.now();
    let found = 0;
    let right = 0;
    let steps = 0;
    for (const step of findPairs(people)) {
      if ('pair' in step) {
        found++;
        const { a, b } = step.pair;
        if (truth.has(a.key < b.key ? `${a.key} ${b.key}` : `${b.key} ${a.key}`)) right++;
      } else if (++steps % 16 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
    }
    const seconds = (performance.now() - start) / 1000;
    yield { bench: 'duplicates', metric: 'find pairs', value: seconds, unit: 's', n };
    yield {
      bench: 'duplicates',
      metric: 'heap above the list',
      value: Math.round((most - before) / 1e6),
      unit: 'MB',
      n,
    };
    yield { bench: 'duplicates', metric: 'pairs asked', value: found, unit: 'pairs', n };
    yield {
      bench: 'duplicates',
      metric: 'recall',
      value: (100 * right) / truth.size,
      unit: '%',
      n,
    };
    yield { bench: 'duplicates', metric: 'precision', value: (100 * right) / found, unit: '%', n };
  }
  yield* oneAtATime(invented(2_000).people);
}

async function* oneAtATime(people: readonly Candidate[]): AsyncIterable<Measure> {
  const n = people.length - 1;
  let start = performance.now();
  for (const person of people.slice(1)) blockingKeys(person);
  yield {
    bench: 'duplicates',
    metric: 'blocking keys of one person',
    value: (performance.now() - start) / n,
    unit: 'ms',
    n,
  };
  start = performance.now();
  for (let at = 1; at < people.length; at++) {
    const [a, b] = [people[at - 1], people[at]];
    if (a && b) comparePair(a, b);
  }
  yield {
    bench: 'duplicates',
    metric: 'compare one pair',
    value: (performance.now() - start) / n,
    unit: 'ms',
    n,
  };
}

/** The generator adds duplicates and relatives to each household: about half as many again. */
function invented(size: number) {
  return inventList(seed, Math.round(size / 1.5));
}
