import { CarnetError } from '../../../shared/contract/errors.ts';
import type { RecordKind, RecordOf } from '../../../shared/records/records.ts';
import { fromRow, recordColumns } from './recordColumns.ts';
import type { Reader, SqlValue } from './sqlite.ts';

type Row = Readonly<Record<string, unknown>>;

/** The record with this id, or undefined when it is not here (yet) or was deleted. */
export function findRecord<K extends RecordKind>(
  reader: Reader,
  kind: K,
  id: string,
): RecordOf<K> | undefined {
  const row = reader.row<Row>(
    `SELECT * FROM ${recordColumns(kind).table} WHERE id = ? AND deleted IS NOT 1`,
    [id],
  );
  return row === undefined ? undefined : fromRow(kind, row);
}

/** @throws CarnetError `record.notFound` */
export function readRecord<K extends RecordKind>(reader: Reader, kind: K, id: string): RecordOf<K> {
  const record = findRecord(reader, kind, id);
  if (record === undefined) throw new CarnetError('record.notFound', { kind });
  return record;
}

/** Records of a kind that meet a condition on its columns, such as `personId = ?`. */
export function readRecords<K extends RecordKind>(
  reader: Reader,
  kind: K,
  where: string,
  params: readonly SqlValue[] = [],
): RecordOf<K>[] {
  return reader
    .rows<Row>(
      `SELECT * FROM ${recordColumns(kind).table} WHERE (${where}) AND deleted IS NOT 1`,
      params,
    )
    .map((row) => fromRow(kind, row));
}
