/**
 * What an untrusted table may cost. Sizes are bytes as read or inflated, lengths are UTF-16 units.
 * Every cap ends the reading with a CarnetError that names it; none truncates silently.
 */
export interface TableCaps {
  readonly fileBytes: number;
  /** Files inside a spreadsheet's archive. */
  readonly entries: number;
  /** One file inside the archive, and all of them, really inflated, whatever the archive claims. */
  readonly entryBytes: number;
  readonly inflatedBytes: number;
  /** Rows with something in them, the heading included. */
  readonly rows: number;
  readonly columns: number;
  readonly cellLength: number;
  /** All cells of one row. */
  readonly rowLength: number;
  /** All shared strings of a spreadsheet: the one part that has to be held whole. */
  readonly sharedLength: number;
  /** Everything handed on: a small shared string referred to a million times is not small. */
  readonly totalLength: number;
  readonly xmlDepth: number;
  readonly milliseconds: number;
  /** Memory of the whole process; only the parser's own process, which does nothing else, has one. */
  readonly residentBytes: number;
}

export const defaultTableCaps: TableCaps = {
  fileBytes: 100_000_000,
  entries: 1_000,
  entryBytes: 400_000_000,
  inflatedBytes: 600_000_000,
  rows: 200_000,
  columns: 256,
  cellLength: 50_000,
  rowLength: 200_000,
  sharedLength: 20_000_000,
  totalLength: 150_000_000,
  xmlDepth: 64,
  milliseconds: 120_000,
  residentBytes: Number.POSITIVE_INFINITY,
};
