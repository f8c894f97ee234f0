import { blocksOf } from './blocks.ts';
import type { Candidate } from './candidate.ts';
import { comparePrepared } from './comparePair.ts';
import { nameRarity } from './fields/nameEvidence.ts';
import { Lexicon } from './names/lexicon.ts';
import { CountedPopulation } from './population.ts';
import { prepare, type Prepared } from './prepare.ts';
import type { Reason } from './reason.ts';

/** Two records about which a worker would be asked. */
export interface Pair {
  readonly a: Candidate;
  readonly b: Candidate;
  /** Probability that they are one person, 0.5 to 1. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export type Step = { readonly progress: Progress } | { readonly pair: Pair };

const stepsBetweenProgress = 512;

/**
 * Finds the pairs within one list, in time nearly linear in its length. Yields progress often
 * enough to cancel by not asking for more (`return()`); the pairs come in no particular order.
 */
export function* findPairs(candidates: Iterable<Candidate>): Generator<Step, void, undefined> {
  const people = [...candidates];
  const total = people.length * 2;
  const lexicon = new Lexicon();
  const population = new CountedPopulation();
  const prepared: Prepared[] = [];
  for (const person of people) {
    const one = prepare(person, lexicon);
    prepared.push(one);
    population.add(one);
    if (prepared.length % stepsBetweenProgress === 0)
      yield { progress: { done: prepared.length, total } };
  }
  const blocks = blocksOf(prepared);
  const rarity = Float64Array.from(prepared, (person) => nameRarity(person, population));
  const seen = new Int32Array(people.length).fill(-1);
  for (let at = 0; at < people.length; at++) {
    const [a, left] = [people[at], prepared[at]];
    if (!a || !left) continue;
    for (const other of blocks.neighboursAfter(at)) {
      if (seen[other] === at) continue;
      seen[other] = at;
      const [b, right] = [people[other], prepared[other]];
      if (!b || !right) continue;
      const fromNames = Math.min(rarity[at] ?? 0, rarity[other] ?? 0);
      const { ask, score, reasons } = comparePrepared(left, right, population, lexicon, fromNames);
      if (ask) yield { pair: { a, b, score, reasons } };
    }
    if (at % stepsBetweenProgress === 0) yield { progress: { done: people.length + at, total } };
  }
}
