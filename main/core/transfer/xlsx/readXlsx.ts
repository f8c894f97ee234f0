import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { Deadline } from '../table/deadline.ts';
import { RowChunks } from '../table/rowChunks.ts';
import type { TableCaps } from '../table/tableCaps.ts';
import type { TableOptions, TablePart } from '../table/tablePart.ts';
import { type Archive, openArchive } from './archive.ts';
import { readSharedStrings } from './readSharedStrings.ts';
import { readStyles } from './readStyles.ts';
import { readWorkbook, type SheetEntry } from './readWorkbook.ts';
import { readXml } from './readXml.ts';
import { sheetRows } from './sheetRows.ts';

/**
 * Reads one sheet of an Office Open XML workbook (ECMA-376), streaming: only the shared strings are
 * held. Libraries that build the whole workbook can't keep to a limit on memory.
 */
export async function* readXlsx(
  path: string,
  options: TableOptions,
  caps: TableCaps,
  deadline: Deadline,
): AsyncGenerator<TablePart, void, undefined> {
  const archive = await openArchive(path, caps, deadline);
  try {
    yield* readSheet(archive, options, caps);
  } finally {
    archive.close();
  }
}

async function* readSheet(
  archive: Archive,
  options: TableOptions,
  caps: TableCaps,
): AsyncGenerator<TablePart, void, undefined> {
  const workbook = await readWorkbook(archive, caps);
  const sheet = chooseSheet(workbook.sheets, options.sheet);
  yield {
    type: 'opened',
    format: 'xlsx',
    encoding: '',
    delimiter: '',
    sheet: sheet.name,
    sheets: workbook.sheets.filter(({ visible }) => visible).map(({ name }) => name),
  };
  const strings = await readSharedStrings(archive, workbook.sharedStringsPart, caps);
  const styles = await readStyles(archive, workbook.stylesPart, caps);
  const chunks = new RowChunks(caps);
  const listener = sheetRows(chunks, { strings, styles, from1904: workbook.from1904 }, caps);
  const total = Math.max(1, archive.size(sheet.part));
  for await (const read of readXml(archive.read(sheet.part), listener, caps)) {
    if (!chunks.full) continue;
    yield { type: 'rows', rows: chunks.take(), progress: Math.min(1, read / total) };
  }
  const rows = chunks.take();
  if (rows.length > 0) yield { type: 'rows', rows, progress: 1 };
}

function chooseSheet(sheets: readonly SheetEntry[], name: string | undefined): SheetEntry {
  const found =
    name === undefined
      ? (sheets.find(({ visible }) => visible) ?? sheets[0])
      : sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new CarnetError('import.empty');
  return found;
}
