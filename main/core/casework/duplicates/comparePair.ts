import type { Candidate } from './candidate.ts';
import { addEvidence, type Evidence } from './evidence.ts';
import { birthEvidence } from './fields/birthEvidence.ts';
import { contactEvidence } from './fields/contactEvidence.ts';
import { identifierEvidence } from './fields/identifierEvidence.ts';
import { nameEvidence } from './fields/nameEvidence.ts';
import { personalEvidence } from './fields/personalEvidence.ts';
import { Lexicon } from './names/lexicon.ts';
import { assumedPopulation, type Population } from './population.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { Reason } from './reason.ts';

export interface Comparison {
  /** Probability that the two are one person, 0 to 1. */
  readonly score: number;
  /** Whether a worker would be asked. */
  readonly ask: boolean;
  readonly reasons: readonly Reason[];
}

/** A question that is as likely right as wrong costs the worker a glance; a duplicate costs more. */
export const askFrom = 0.5;

/**
 * Compares two records. Symmetric; the keys play no part.
 * @param population among whom; assumed when nothing was counted.
 * @param lexicon words seen before; sharing one over many comparisons makes them several times
 *   faster and changes no result.
 */
export function comparePair(
  a: Candidate,
  b: Candidate,
  population: Population = assumedPopulation,
  lexicon = new Lexicon(),
): Comparison {
  return comparePrepared(prepare(a, lexicon), prepare(b, lexicon), population, lexicon);
}

/**
 * @param mostFromNames bits that the two names can add at most, where it is known (`nameRarity`):
 *   pairs that can't reach the mark with them are not looked at further.
 */
export function comparePrepared(
  a: Prepared,
  b: Prepared,
  population: Population,
  lexicon: Lexicon,
  mostFromNames = mostFromAnyNames,
): Comparison {
  const facts = addEvidence([
    birthEvidence(a.birth, b.birth, population),
    identifierEvidence(a, b),
    contactEvidence(a, b, population),
    personalEvidence(a, b),
  ]);
  if (!canBeSame(facts, population, mostFromNames))
    return { score: 0, ask: false, reasons: facts.reasons };
  const name = nameEvidence(a, b, population, lexicon);
  const score = probability(addEvidence([name, facts]), population);
  return { score, ask: score >= askFrom, reasons: [...name.reasons, ...facts.reasons] };
}

/** A list of n people has about n/8 pairs that are one person among its n²/2. */
function priorOfSame(population: Population): number {
  return -2 - Math.log2(Math.max(population.size, 512));
}

/** Relatives in a list are a few times as many as duplicates. */
const relativesPerDuplicate = 2;

/** The most that names can add; below it there is no need to look at them. */
const mostFromAnyNames = 30;

function canBeSame(facts: Evidence, population: Population, mostFromNames: number): boolean {
  return facts.same - facts.strangers + mostFromNames + priorOfSame(population) > 0;
}

function probability(evidence: Evidence, population: Population): number {
  const prior = priorOfSame(population);
  const same = evidence.same + prior;
  const relatives = evidence.relatives + prior + relativesPerDuplicate;
  const strangers = evidence.strangers;
  // Relatives are strangers as far as nothing of theirs is shared: their chance adds up.
  const most = Math.max(same, relatives, strangers);
  const weight = (value: number) => 2 ** (value - most);
  return weight(same) / (weight(same) + weight(relatives) + weight(strangers));
}
