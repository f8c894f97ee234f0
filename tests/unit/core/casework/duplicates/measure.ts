import type { Candidate } from '../../../../../main/core/casework/duplicates/candidate.ts';
import { findPairs } from '../../../../../main/core/casework/duplicates/findPairs.ts';
import { pairKey } from './readLists.ts';

/** Pairs that a worker would be asked about, with their scores. */
export function pairsOf(people: Iterable<Candidate>): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const step of findPairs(people))
    if ('pair' in step) pairs.set(pairKey(step.pair.a.key, step.pair.b.key), step.pair.score);
  return pairs;
}

export function quality(found: ReadonlyMap<string, number>, truth: ReadonlySet<string>) {
  let right = 0;
  for (const pair of found.keys()) if (truth.has(pair)) right++;
  return { recall: right / truth.size, precision: right / found.size };
}
