import { type RecordKind, records } from '../../../../shared/records/records.ts';
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
