import type { ImportChoices } from '../../../../shared/contract/imports.ts';
import { foldWords } from '../../../../shared/format/fold.ts';
import { importTargets, type ImportTarget } from '../../../../shared/vocabulary/importTargets.ts';

/** A worker's mapping and choices, made ready for reading rows. */
export interface RowPlan {
  readonly headings: readonly string[];
  /** Columns for each target, in the order of the file. */
  columns(target: ImportTarget): readonly number[];
  /** What the worker decided for a date column; `leaveEmpty` until someone did. */
  dateOrder(column: number): 'dayFirst' | 'monthFirst' | 'leaveEmpty';
  isAccepted(factKey: string): boolean;
  /** The code that the worker gave to a word; undefined when they did not say, empty for "keep the words". */
  statusCode(word: string): string | undefined;
  readonly households: boolean;
  /** Today, `2026-11-24`: nobody was born tomorrow. */
  readonly today: string;
}

export function rowPlan(
  headings: readonly string[],
  mapping: readonly { readonly column: number; readonly target: string }[],
  choices: ImportChoices,
  today: string,
): RowPlan {
  const columns = new Map<ImportTarget, number[]>();
  for (const { column, target } of mapping.toSorted((a, b) => a.column - b.column)) {
    if (!importTargets.has(target) || target === 'ignore') continue;
    columns.set(target, [...(columns.get(target) ?? []), column]);
  }
  const orders = new Map(choices.dates.map(({ column, order }) => [column, order]));
  const accepted = new Set(choices.acceptedFacts);
  const statuses = new Map(choices.statuses.map(({ word, code }) => [foldWords(word), code]));
  return {
    headings,
    columns: (target) => columns.get(target) ?? [],
    dateOrder: (column) => orders.get(column) ?? 'leaveEmpty',
    isAccepted: (key) => accepted.has(key),
    statusCode: (word) => statuses.get(foldWords(word)),
    households: choices.households,
    today,
  };
}
