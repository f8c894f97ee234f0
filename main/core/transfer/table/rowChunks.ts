import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { TableCaps } from './tableCaps.ts';
import type { TableRow } from './tablePart.ts';

const chunkRows = 500;
const chunkLength = 500_000;

/** Gathers rows into chunks and holds the caps that are about rows, whatever the format. */
export class RowChunks {
  readonly #caps: TableCaps;
  #rows: TableRow[] = [];
  #length = 0;
  #totalRows = 0;
  #totalLength = 0;

  constructor(caps: TableCaps) {
    this.#caps = caps;
  }

  get totalRows(): number {
    return this.#totalRows;
  }

  /** True when a chunk is full and should be taken. */
  get full(): boolean {
    return this.#rows.length >= chunkRows || this.#length >= chunkLength;
  }

  /** Adds a row without its empty tail; a row without values is dropped. */
  add(at: number, values: readonly string[]): void {
    let width = values.length;
    while (width > 0 && (values[width - 1] ?? '').trim() === '') width -= 1;
    if (width === 0) return;
    const caps = this.#caps;
    if (width > caps.columns) {
      throw new CarnetError('import.tooManyColumns', { limit: caps.columns, row: at });
    }
    const cells = values.slice(0, width);
    let length = 0;
    for (const cell of cells) {
      if (cell.length > caps.cellLength) {
        throw new CarnetError('import.cellTooLong', { limit: caps.cellLength, row: at });
      }
      length += cell.length;
    }
    if (length > caps.rowLength) {
      throw new CarnetError('import.cellTooLong', { limit: caps.rowLength, row: at });
    }
    this.#totalRows += 1;
    this.#totalLength += length;
    if (this.#totalRows > caps.rows) {
      throw new CarnetError('import.tooManyRows', { limit: caps.rows });
    }
    if (this.#totalLength > caps.totalLength) {
      throw new CarnetError('import.tooLarge', { limit: caps.totalLength });
    }
    this.#length += length;
    this.#rows.push({ at, cells });
  }

  take(): readonly TableRow[] {
    const rows = this.#rows;
    this.#rows = [];
    this.#length = 0;
    return rows;
  }
}
