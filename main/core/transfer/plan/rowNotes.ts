import type { ImportProblem } from '../../../../shared/vocabulary/importProblems.ts';
import type { RowPlan } from './rowPlan.ts';

/** Something about a row that a worker should see before confirming. */
export interface RowProblem {
  readonly row: number;
  readonly kind: ImportProblem;
  /** Null when it is about the whole row. */
  readonly column: number | null;
  readonly value: string;
}

/** Longest text for a `line` field of the records. */
const lineLength = 500;

/** Reads the cells of one row, and gathers what is wrong with it and what goes to its note. */
export class RowNotes {
  readonly problems: RowProblem[] = [];
  readonly #kept: string[] = [];
  readonly #row: number;
  readonly #cells: readonly string[];
  readonly #plan: RowPlan;

  constructor(row: number, cells: readonly string[], plan: RowPlan) {
    this.#row = row;
    this.#cells = cells;
    this.#plan = plan;
  }

  /** A cell without outer blanks. */
  cell(column: number): string {
    return (this.#cells[column] ?? '').trim();
  }

  /** A cell exactly as in the file. */
  raw(column: number): string {
    return this.#cells[column] ?? '';
  }

  /** A cell that must fit one line; what does not fit goes whole to the note. */
  line(column: number): string {
    const value = this.cell(column);
    if (value.length <= lineLength) return value;
    this.setAside('tooLong', column);
    return '';
  }

  problem(kind: ImportProblem, column: number | null, value: string): void {
    this.problems.push({ row: this.#row, kind, column, value: value.slice(0, 1000) });
  }

  /** Reports a value that has no place in its field and keeps it, with its heading, in the note. */
  setAside(kind: ImportProblem, column: number): void {
    this.problem(kind, column, this.cell(column));
    this.keep(column, this.cell(column));
  }

  /** Keeps a value in the note at the top of the file, under the heading of its column. */
  keep(column: number, value: string): void {
    if (value === '') return;
    const heading = this.#plan.headings[column] ?? '';
    this.#kept.push(heading === '' ? value : `${heading}: ${value}`);
  }

  keepWords(words: string): void {
    if (words !== '') this.#kept.push(words);
  }

  get headerNote(): string {
    return this.#kept.join('\n');
  }
}
