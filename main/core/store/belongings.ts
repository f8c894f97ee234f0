import { type RecordKind, recordKinds, records } from '../../../shared/records/records.ts';
import { decodeClock } from './clockValue.ts';
import { recordColumns } from './recordColumns.ts';
import type { Reader } from './sqlite.ts';

/** An incident about somebody is not theirs: erasing one is a decision of its own. */
const kinds = recordKinds.filter(
  (kind) => !records[kind].confidential && recordColumns(kind).fields.includes('personId'),
);

/** Whether the person that a row is about was erased: then nothing about them is kept. */
export function isOfErased(reader: Reader, row: Readonly<Record<string, unknown>>): boolean {
  const personId = row['personId'];
  if (typeof personId !== 'string') return false;
  const clock = reader.value<Uint8Array>('SELECT clock FROM person WHERE id = ? AND deleted = 1', [
    personId,
  ]);
  return clock !== undefined && decodeClock(clock).erased;
}

/** Every record about a person, deleted ones too. */
export function belongings(reader: Reader, personId: string): { kind: RecordKind; id: string }[] {
  return kinds.flatMap((kind) =>
    reader
      .rows<{ id: string }>(`SELECT id FROM ${recordColumns(kind).table} WHERE personId = ?`, [
        personId,
      ])
      .map(({ id }) => ({ kind, id })),
  );
}
