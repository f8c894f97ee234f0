import type {
  BirthDate,
  Candidate,
} from '../../../../../main/core/casework/duplicates/candidate.ts';
import { type Culture, cultures } from './worldNames.ts';
import { pairKey } from './readLists.ts';

/** A seeded generator (mulberry32): 0 inclusive to 1 exclusive. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Person {
  readonly culture: Culture;
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly birth: BirthDate;
  readonly telephone: string;
  readonly uci: string;
  readonly arrived: string;
  readonly household: string;
  readonly postalCode: string;
}

export interface InventedList {
  readonly people: Candidate[];
  /** Pairs of keys that are one person. */
  readonly truth: Set<string>;
}

/**
 * A client list of `size` households or singles with registered-again people, spouses, parents
 * and children, and twins, as an agency keeps it.
 */
export function inventList(seed: number, size: number): InventedList {
  const random = seeded(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(from: readonly T[]): T => {
    const one = from[below(from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  const chance = (share: number) => random() < share;
  const two = (value: number) => String(value).padStart(2, '0');

  const birthday = (): BirthDate =>
    chance(0.3)
      ? { year: 1945 + below(78), month: 1, day: 1 }
      : { year: 1945 + below(78), month: 1 + below(12), day: 1 + below(28) };

  const stranger = (): Person => {
    const culture = pick(cultures);
    return {
      culture,
      given: pick(chance(0.5) ? culture.women : culture.men),
      family: pick(culture.families),
      birth: birthday(),
      telephone: String(2_040_000_000 + below(7_000_000_000)),
      uci: String(1_000_000_000 + below(9_000_000_000)),
      arrived: `${2015 + below(11)}-${two(1 + below(12))}-${two(1 + below(28))}`,
      household: chance(0.7) ? `F${below(size)}` : '',
      postalCode: `${pick(['R3C', 'S7K', 'K1N', 'T1J', 'P7B', 'E2L'])}${below(10)}A${below(10)}`,
    };
  };
  const relative = (of: Person, kind: 'twin' | 'other'): Person => {
    const others = [...of.culture.women, ...of.culture.men].filter((name) => name !== of.given);
    return {
      ...of,
      given: pick(others),
      birth: kind === 'twin' ? of.birth : birthday(),
      uci: String(1_000_000_000 + below(9_000_000_000)),
    };
  };

  const slip = (word: string): string => {
    if (word.length < 5) return word;
    const at = 1 + below(word.length - 2);
    switch (below(3)) {
      case 0:
        return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
      case 1:
        return word.slice(0, at) + word.slice(at + 1);
      default:
        return word.slice(0, at) + (word[at] ?? '') + word.slice(at);
    }
  };
  const nameOf = (given: string, family: string): string => {
    switch (below(4)) {
      case 0:
        return `${family}, ${given}`;
      case 1:
        return `${family.toUpperCase()} ${given}`;
      default:
        return `${given} ${family}`;
    }
  };
  const telephoneOf = (digits: string): string =>
    pick([
      digits,
      `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}`,
      `+1 ${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`,
    ]);

  let next = 0;
  const first = ({ given, family, ...person }: Person): Candidate => ({
    key: `k${next++}`,
    names: [nameOf(given[0] ?? '', family[0] ?? '')],
    birth: person.birth,
    telephones: chance(0.85) ? [telephoneOf(person.telephone)] : [],
    identifiers: chance(0.6) ? [{ kind: 'uci', value: person.uci }] : [],
    language: person.culture.language,
    country: person.culture.country,
    arrived: person.arrived,
    household: chance(0.8) ? person.household : '',
    address: { postalCode: person.postalCode },
  });
  const again = (person: Person): Candidate => {
    const typed = chance(0.12);
    const given = typed ? slip(pick(person.given)) : pick(person.given);
    const family = pick(person.family);
    const one = first(person);
    const { year, month = 1, day = 1 } = person.birth;
    const births: BirthDate[] = [
      person.birth,
      person.birth,
      person.birth,
      { year },
      { year, month: 1, day: 1 },
      day <= 12 ? { year, month: day, day: month } : person.birth,
    ];
    return {
      ...one,
      names: [chance(0.05) ? given : nameOf(given, family)],
      birth: pick(births),
      identifiers: chance(0.4) ? [{ kind: 'uci', value: person.uci }] : [],
      telephones: chance(0.55) ? [telephoneOf(person.telephone)] : [],
    };
  };

  const people: Candidate[] = [];
  const truth = new Set<string>();
  for (let count = 0; count < size; count++) {
    const person = stranger();
    const original = first(person);
    people.push(original);
    if (chance(0.25)) {
      const duplicate = again(person);
      people.push(duplicate);
      truth.add(pairKey(original.key, duplicate.key));
    }
    if (chance(0.25)) people.push(first(relative(person, chance(0.35) ? 'twin' : 'other')));
  }
  return { people, truth };
}
