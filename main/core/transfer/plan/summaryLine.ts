import { foldWords } from '../../../../shared/format/fold.ts';
import type { RowPlan } from './rowPlan.ts';

/** Words that begin such lines. Those that are also family names count only with a number after them. */
const summaryWords: readonly RegExp[] = [
  /^(?:grand |sub ?|sous )?(?:total|totals|totaux)\b/,
  /^(?:count|sum|somme|nombre|page|source|report|rapport)(?: (?:of|de|clients?|records?|lignes?))* \d/,
  /^(?:printed|imprime|generated|genere|exported|exporte|produit|as of|en date du|end of|fin de)\b/,
  /^\d+ (?:records?|rows?|clients?|people|persons?|entries|enregistrements?|lignes?|personnes?)\b/,
];

/**
 * Lines below (or between) the people: totals, print dates, "Page 2 of 5". Such a line has few cells,
 * begins with such a word, and fills no cell that only a person would.
 */
export function isSummaryLine(cells: readonly string[], plan: RowPlan): boolean {
  const filled = cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
  if (filled.length === 0 || filled.length > 3) return false;
  const personal = [
    ...plan.columns('telephone'),
    ...plan.columns('email'),
    ...plan.columns('birthDate'),
    ...plan.columns('uci'),
  ];
  if (filled.some((column) => personal.includes(column))) return false;
  const words = foldWords(filled.map((column) => cells[column]).join(' '));
  return summaryWords.some((pattern) => pattern.test(words));
}
