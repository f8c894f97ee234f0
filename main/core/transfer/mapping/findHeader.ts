import type { TableRow } from '../table/tablePart.ts';
import { ColumnProfile } from './columnProfile.ts';
import { headerSearchRows } from './headerWindow.ts';
import { matchHeading } from './matchHeading.ts';

export interface Header {
  /** Position of the heading among the rows given; -1 when the list begins without one. */
  readonly index: number;
  /** Its line of the file or row of the sheet; 0 without one. Rows after it are data. */
  readonly at: number;
  /** By column; empty where a column has no name. */
  readonly headings: readonly string[];
}

/**
 * Finds the heading among the first rows of a table: the row with the most known headings, at
 * least two; else the first row that is about as wide as the table, unless its cells are data.
 */
export function findHeader(rows: readonly TableRow[]): Header {
  let best = -1;
  let bestKnown = 1;
  for (const [index, { cells }] of rows.slice(0, headerSearchRows).entries()) {
    const known = cells.filter((cell) => (matchHeading(cell)?.score ?? 0) >= 0.7).length;
    // Data repeat a heading's word now and then, but not most of its words.
    if (known > bestKnown && known * 3 >= cells.filter((cell) => cell.trim() !== '').length) {
      best = index;
      bestKnown = known;
    }
  }
  if (best === -1) best = firstWideRow(rows);
  const cells = rows[best]?.cells;
  if (cells === undefined || (bestKnown === 1 && isData(cells))) {
    const width = Math.max(0, ...rows.map((row) => row.cells.length));
    return { index: -1, at: 0, headings: unnamed(width) };
  }
  const headings = cells.map(tidyHeading);
  const data = rows.slice(best + 1);
  return { index: best, at: rows[best]?.at ?? 0, headings: widened(headings, data) };
}

/** Columns that most rows fill are columns, whether or not somebody named them. */
function widened(headings: readonly string[], data: readonly TableRow[]): readonly string[] {
  const wider = data.filter(({ cells }) => cells.length > headings.length);
  if (wider.length * 2 <= data.length) return headings;
  const width = Math.max(...wider.map(({ cells }) => cells.length));
  return [...headings, ...unnamed(width - headings.length)];
}

function unnamed(count: number): string[] {
  return Array.from({ length: count }, () => '');
}

function firstWideRow(rows: readonly TableRow[]): number {
  const widths = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  const widest = Math.max(0, ...widths);
  return widths.findIndex((width) => width >= widest * 0.6);
}

function isData(cells: readonly string[]): boolean {
  return cells.some((cell) => {
    const profile = new ColumnProfile();
    profile.add(cell);
    const looksLike = (kind: 'birthDate' | 'telephone' | 'email' | 'postalCode') =>
      profile.share(kind) === 1;
    return (
      looksLike('telephone') ||
      looksLike('email') ||
      looksLike('postalCode') ||
      looksLike('birthDate')
    );
  });
}

function tidyHeading(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim().slice(0, 500);
}
