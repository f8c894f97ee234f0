import type { LexicalWord } from './names/lexicon.ts';
import type { Prepared } from './prepare.ts';

/** A value that many people share says less. */
export type SharedField =
  | 'telephone'
  | 'household'
  | 'arrived'
  | 'postalCode'
  | 'locality'
  | 'birthYear';

/** Among whom a comparison is made. Frequencies are shares, 0 to 1. */
export interface Population {
  readonly size: number;
  wordShare(word: LexicalWord): number;
  share(field: SharedField, value: string): number;
}

/**
 * What is assumed of an agency's clients when nothing was counted. A name is borne by one in 150
 * (between the commonest names of a country, one in 30, and most names, one in thousands); one
 * arrival date by one in 1,500 (five to ten years of arrivals, in groups); a telephone, household
 * and year of birth as their kinds suggest.
 */
export const assumedPopulation: Population = {
  size: 4096,
  wordShare: () => 1 / 150,
  share: (field) => assumedShares[field],
};

const assumedShares: Readonly<Record<SharedField, number>> = {
  telephone: 1 / 3000,
  household: 1 / 500,
  arrived: 1 / 1500,
  postalCode: 1 / 60,
  locality: 1 / 20,
  birthYear: 1 / 60,
};

export function dateKey(date: { year: number; month?: number; day?: number } | undefined): string {
  return date ? `${date.year}-${date.month ?? ''}-${date.day ?? ''}` : '';
}

/**
 * Counts the names and values of those who are compared. Every share is drawn towards the assumed
 * one with the weight of `prior` people, so that a list of ten is not believed too much, and a
 * pair's own two occurrences don't make its name common.
 */
export class CountedPopulation implements Population {
  size = 0;
  readonly #words = new Map<string, number>();
  readonly #values: Readonly<Record<SharedField, Map<string, number>>> = {
    telephone: new Map(),
    household: new Map(),
    arrived: new Map(),
    postalCode: new Map(),
    locality: new Map(),
    birthYear: new Map(),
  };

  add(person: Prepared): void {
    this.size++;
    const words = new Set<string>();
    for (const name of person.names) {
      for (const { word } of name.words)
        for (const skeleton of word.skeletons) words.add(word.sounds[0] ?? skeleton);
      for (const word of name.joined) words.add(word.sounds[0] ?? word.text);
    }
    for (const word of words) this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
    for (const telephone of person.telephones) this.#count('telephone', telephone);
    this.#count('household', person.household);
    this.#count('arrived', dateKey(person.arrived));
    this.#count('postalCode', person.postalCode);
    this.#count('locality', person.locality);
    if (person.birth) this.#count('birthYear', String(person.birth.year));
  }

  wordShare(word: LexicalWord): number {
    return this.#smooth(
      this.#words.get(word.sounds[0] ?? word.text) ?? 0,
      assumedPopulation.wordShare(word),
    );
  }

  share(field: SharedField, value: string): number {
    return this.#smooth(this.#values[field].get(value) ?? 0, assumedShares[field]);
  }

  #count(field: SharedField, value: string): void {
    if (value === '') return;
    const counts = this.#values[field];
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }

  #smooth(count: number, assumed: number): number {
    const prior = 50;
    // One occurrence is the person's own; half of it stays, so that nothing has share zero.
    return (Math.max(0.5, count - 1) + prior * assumed) / (this.size + prior);
  }
}
