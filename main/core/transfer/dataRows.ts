import { findHeader, type Header } from './mapping/findHeader.ts';
import { headerSearchRows } from './mapping/headerWindow.ts';
import type { TableRow } from './table/tablePart.ts';

/** A row below the heading. */
export interface DataRow {
  /** 1 for the first row below the heading; empty rows are not counted. */
  readonly row: number;
  /** Line of the file, or row of the sheet. */
  readonly at: number;
  readonly cells: readonly string[];
}

/**
 * Finds the heading in a stream of rows and numbers the rows below it. The first rows are held
 * back until there are enough of them to tell.
 */
export class DataRows {
  #waiting: TableRow[] = [];
  #header: Header | undefined;
  #count = 0;

  add(rows: readonly TableRow[]): DataRow[] {
    if (this.#header !== undefined) return rows.map((row) => this.#number(row));
    this.#waiting.push(...rows);
    return this.#waiting.length < headerSearchRows ? [] : this.end();
  }

  /** The rows that were held back, for a table shorter than the search. */
  end(): DataRow[] {
    if (this.#header !== undefined) return [];
    const rows = this.#waiting;
    this.#waiting = [];
    this.#header = findHeader(rows);
    return rows.slice(this.#header.index + 1).map((row) => this.#number(row));
  }

  /** Headings by column, empty where a column has none. Known after the first data row, or `end`. */
  get headings(): readonly string[] {
    return this.#header?.headings ?? [];
  }

  #number({ at, cells }: TableRow): DataRow {
    this.#count += 1;
    return { row: this.#count, at, cells };
  }
}
