import { CarnetError } from '../../../../../shared/contract/errors.ts';
import { readTable } from '../../../../../main/core/transfer/table/readTable.ts';
import {
  defaultTableCaps,
  type TableCaps,
} from '../../../../../main/core/transfer/table/tableCaps.ts';
import type {
  TableOptions,
  TablePart,
  TableRow,
} from '../../../../../main/core/transfer/table/tablePart.ts';

export type Opened = Extract<TablePart, { type: 'opened' }>;

/** The whole of a small table. */
export async function readAll(
  path: string,
  options: TableOptions = {},
  caps: Partial<TableCaps> = {},
): Promise<{ opened: Opened | undefined; rows: TableRow[]; cells: (readonly string[])[] }> {
  let opened: Opened | undefined;
  const rows: TableRow[] = [];
  for await (const part of readTable(path, options, { ...defaultTableCaps, ...caps })) {
    if (part.type === 'opened') opened = part;
    else rows.push(...part.rows);
  }
  return { opened, rows, cells: rows.map((row) => row.cells) };
}

/** The error's code and parameters; fails the test when there was none, or one of another class. */
export async function refusal(
  reading: Promise<unknown>,
): Promise<{ code: string; params: object }> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof CarnetError) return { code: error.code, params: error.params };
    throw error;
  }
  throw new Error('The file was read.');
}
