import type { RecordKind } from '../../../shared/records/records.ts';
import { recordColumns } from './recordColumns.ts';
import type { Reader } from './sqlite.ts';

/** Those of some ids under which a record of this kind is here, in whichever program. */
export function idsHeld(reader: Reader, kind: RecordKind, ids: readonly string[]): string[] {
  const { table } = recordColumns(kind);
  return reader
    .rows<{ id: string }>(`SELECT id FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`, [
      JSON.stringify(ids),
    ])
    .map(({ id }) => id);
}
