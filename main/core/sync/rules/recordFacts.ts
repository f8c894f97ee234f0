import { type RecordKind, records } from '../../../../shared/records/records.ts';
import type { HeldRecord } from '../../store/heldRecord.ts';
import { fromRow } from '../../store/recordColumns.ts';
import { findRecord } from '../../store/recordReader.ts';
import type { Reader } from '../../store/sqlite.ts';
import type { RecordFacts } from './mayApply.ts';

/** What this laptop holds of a record, read when a rule asks for it. */
export function recordFacts(reader: Reader): (kind: string, id: string) => RecordFacts {
  return (kind, id) => {
    if (!Object.hasOwn(records, kind)) return { exists: false, field: () => undefined };
    let record: Readonly<Record<string, unknown>> | undefined | null = null;
    const read = () => {
      if (record === null) record = findRecord(reader, kind as RecordKind, id);
      return record;
    };
    return {
      get exists() {
        return read() !== undefined;
      },
      field: (name) => read()?.[name],
    };
  };
}

/** The same of a record that was read anyway; undefined where it lies aside, which says nothing of its row. */
export function factsHeld({ kind, row }: HeldRecord): RecordFacts | undefined {
  if (kind === undefined) return undefined;
  if (row === undefined || row['deleted'] === 1) return nowhere;
  let record: Readonly<Record<string, unknown>> | undefined;
  return {
    exists: true,
    field(name) {
      record ??= fromRow(kind, row) as Readonly<Record<string, unknown>>;
      return record[name];
    },
  };
}

const nowhere: RecordFacts = { exists: false, field: () => undefined };
