/** A row with at least one value. Cells are text exactly as the file holds it; short rows are short. */
export interface TableRow {
  /** 1-based line of a text file, or row of a sheet: where a person finds it when they open the file. */
  readonly at: number;
  readonly cells: readonly string[];
}

/** What reading a table yields: first how it was read, then its rows, in chunks, in order. */
export type TablePart =
  | {
      readonly type: 'opened';
      readonly format: 'csv' | 'xlsx';
      readonly encoding: string;
      /** The field delimiter of a text file; empty for a spreadsheet. */
      readonly delimiter: string;
      readonly sheet: string;
      readonly sheets: readonly string[];
    }
  | {
      readonly type: 'rows';
      readonly rows: readonly TableRow[];
      /** Share of the file read so far, 0 to 1. */
      readonly progress: number;
    };

export interface TableOptions {
  /** The sheet to read, by name; the first visible one by default. */
  readonly sheet?: string;
}
