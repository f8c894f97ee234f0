import { stat } from 'node:fs/promises';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import { readCsv } from '../csv/readCsv.ts';
import { readXlsx } from '../xlsx/readXlsx.ts';
import { startDeadline } from './deadline.ts';
import { identifyFile } from './identifyFile.ts';
import { defaultTableCaps, type TableCaps } from './tableCaps.ts';
import type { TableOptions, TablePart } from './tablePart.ts';

/**
 * Reads an untrusted CSV or XLSX file as rows of text, under caps, without ever holding the whole
 * of it. Any failure is a CarnetError of the `import` or `file` area: no other error leaves here.
 */
export async function* readTable(
  path: string,
  options: TableOptions = {},
  caps: TableCaps = defaultTableCaps,
): AsyncGenerator<TablePart, void, undefined> {
  try {
    const size = await fileSize(path);
    if (size > caps.fileBytes) throw new CarnetError('import.tooLarge', { limit: caps.fileBytes });
    const deadline = startDeadline(caps);
    const kind = await identifyFile(path);
    const parts =
      kind === 'zip' ? readXlsx(path, options, caps, deadline) : readCsv(path, caps, deadline);
    let rows = 0;
    for await (const part of parts) {
      if (part.type === 'rows') rows += part.rows.length;
      yield part;
      deadline.check();
    }
    if (rows === 0) throw new CarnetError('import.empty');
  } catch (error) {
    if (error instanceof CarnetError) throw error;
    throw new CarnetError('import.damagedFile', {}, { cause: error });
  }
}

async function fileSize(path: string): Promise<number> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) throw new CarnetError('file.unreadable');
    return stats.size;
  } catch (error) {
    if (error instanceof CarnetError) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new CarnetError(missing ? 'file.notFound' : 'file.unreadable', {}, { cause: error });
  }
}
