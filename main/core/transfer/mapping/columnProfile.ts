import type { ImportTarget } from '../../../../shared/vocabulary/importTargets.ts';
import { recogniseCountry } from '../../../../shared/vocabulary/countryAliases.ts';
import { recogniseGender } from '../../../../shared/vocabulary/genderAliases.ts';
import { recogniseImmigrationStatus } from '../../../../shared/vocabulary/immigrationStatusAliases.ts';
import { recogniseLanguage } from '../../../../shared/vocabulary/languageAliases.ts';
import { readDate } from '../dates/readDate.ts';
import { readTelephones } from '../readTelephones.ts';

/** Kinds of value that can be told by looking at them. */
export type ValueKind = Extract<
  ImportTarget,
  | 'birthDate'
  | 'telephone'
  | 'email'
  | 'postalCode'
  | 'uci'
  | 'language'
  | 'country'
  | 'status'
  | 'gender'
>;

const looks: Readonly<Record<ValueKind, (value: string) => boolean>> = {
  birthDate: (value) => readDate(value).is !== 'unreadable',
  telephone: (value) => readTelephones(value).some(({ e164 }) => e164 !== ''),
  email: (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
  postalCode: (value) => /^[a-z]\d[a-z][\s-]?\d[a-z]\d$/i.test(value),
  uci: (value) => /^(\d{2}-\d{4}-\d{4}|\d{4}-\d{4}|\d{10}|\d{8})$/.test(value),
  language: (value) => value.split(/[,/;]/).every((part) => recogniseLanguage(part) !== undefined),
  country: (value) => recogniseCountry(value) !== undefined,
  status: (value) => recogniseImmigrationStatus(value) !== undefined,
  gender: (value) => recogniseGender(value) !== undefined,
};
export const valueKinds: readonly ValueKind[] = [
  'email',
  'postalCode',
  'telephone',
  'uci',
  'gender',
  'status',
  'language',
  'country',
  'birthDate',
];

const judgedValues = 300;
const maxSamples = 5;
const longestJudged = 200;

/** What the values of one column look like, from its first few hundred. */
export class ColumnProfile {
  readonly #seen = new Set<string>();
  readonly #counts = new Map<ValueKind, number>();
  #values = 0;
  #length = 0;

  add(cell: string): void {
    const value = cell.trim();
    if (value === '') return;
    this.#values += 1;
    if (this.#seen.size >= judgedValues || this.#seen.has(value)) return;
    this.#seen.add(value);
    this.#length += value.length;
    // What is recognised is short; patterns must not be fed what was made to stall them.
    if (value.length > longestJudged) return;
    for (const kind of valueKinds) {
      if (looks[kind](value)) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    }
  }

  /** How many rows have a value. */
  get values(): number {
    return this.#values;
  }

  /** The first few different values, as they stand in the file. */
  get samples(): string[] {
    return [...this.#seen].slice(0, maxSamples);
  }

  /** Share of different values that look so, 0 to 1; undefined for a column with too few to tell. */
  share(kind: ValueKind): number | undefined {
    if (this.#seen.size === 0) return undefined;
    return (this.#counts.get(kind) ?? 0) / this.#seen.size;
  }

  get averageLength(): number {
    return this.#length / Math.max(1, this.#seen.size);
  }
}
