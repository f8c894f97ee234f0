import { stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { Deadline } from '../table/deadline.ts';
import { RowChunks } from '../table/rowChunks.ts';
import type { TableCaps } from '../table/tableCaps.ts';
import type { TablePart } from '../table/tablePart.ts';
import { decodeText } from './decodeText.ts';
import { detectDelimiter, type Division } from './detectDelimiter.ts';
import { detectEncoding, type TextEncoding } from './detectEncoding.ts';

const sampleBytes = 65_536;

/** Reads a delimited text file (RFC 4180, and what people's programs make of it) as rows. */
export async function* readCsv(
  path: string,
  caps: TableCaps,
  deadline: Deadline,
): AsyncGenerator<TablePart, void, undefined> {
  const { size } = await stat(path);
  const encoding = await detectEncoding(path, deadline);
  const division = detectDelimiter(await beginning(path, encoding, deadline));
  yield {
    type: 'opened',
    format: 'csv',
    encoding,
    delimiter: division.delimiter,
    sheet: '',
    sheets: [],
  };

  const seen = { bytes: 0 };
  const parser = parse({
    delimiter: division.delimiter,
    from_line: division.skipFirstLine ? 2 : 1,
    info: true,
    ltrim: division.padded,
    max_record_size: recordBytes(caps),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const text = Readable.from(guardedText(path, encoding, division, caps, deadline, seen));
  // Errors reach the loop below through the parser, which the pipeline destroys with them.
  pipeline(text, parser, () => undefined);

  const chunks = new RowChunks(caps);
  const firstLine = lineCounter();
  try {
    const records: AsyncIterable<{ record: string[]; info: Info }> = parser;
    for await (const { record, info } of records) {
      chunks.add(firstLine(info, record), record);
      if (chunks.full) {
        deadline.check();
        yield { type: 'rows', rows: chunks.take(), progress: Math.min(1, seen.bytes / size) };
      }
    }
  } catch (error) {
    throw asCarnetError(error, caps);
  }
  const rows = chunks.take();
  if (rows.length > 0) yield { type: 'rows', rows, progress: 1 };
}

/** One cell at its longest in UTF-8, and a usual row beside it. */
function recordBytes(caps: TableCaps): number {
  return caps.cellLength * 8;
}

/**
 * Where a record begins. The parser's own count is at the record's end, and counts a line end of two
 * characters inside a quoted cell twice.
 */
function lineCounter(): (info: Info, record: readonly string[]) => number {
  let counted = 0;
  return (info, record) => {
    let inside = 0;
    for (const cell of record) {
      if (!cell.includes('\n') && !cell.includes('\r')) continue;
      for (const [end] of cell.matchAll(/\r\n|\n|\r/g)) {
        inside += 1;
        if (end.length === 2) counted += 1;
      }
    }
    return Math.max(1, info.lines - counted - inside);
  };
}

async function beginning(
  path: string,
  encoding: TextEncoding,
  deadline: Deadline,
): Promise<string> {
  let text = '';
  for await (const chunk of decodeText(path, encoding, deadline, { end: sampleBytes - 1 })) {
    text += chunk.text;
  }
  return text;
}

/**
 * The decoded text, stopped before a line of nothing but delimiters becomes millions of empty
 * fields, which the parser's cap on a record's size does not count.
 */
async function* guardedText(
  path: string,
  encoding: TextEncoding,
  { delimiter }: Division,
  caps: TableCaps,
  deadline: Deadline,
  seen: { bytes: number },
): AsyncGenerator<string> {
  const limit = caps.columns * 16;
  let inLine = 0;
  for await (const { text, bytesRead } of decodeText(path, encoding, deadline)) {
    for (let i = 0; i < text.length; i += 1) {
      const char = text[i];
      if (char === delimiter) inLine += 1;
      else if (char === '\n' || char === '\r') inLine = 0;
      if (inLine > limit) throw new CarnetError('import.tooManyColumns', { limit: caps.columns });
    }
    seen.bytes = bytesRead;
    yield text;
  }
}

function asCarnetError(error: unknown, caps: TableCaps): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new CarnetError('import.cellTooLong', { limit: caps.cellLength }, { cause: error });
  }
  const line: unknown = 'lines' in error ? error['lines'] : undefined;
  const params = typeof line === 'number' ? { row: line } : {};
  return new CarnetError('import.damagedFile', params, { cause: error });
}
