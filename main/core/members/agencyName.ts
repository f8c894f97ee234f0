import { localValue } from '../store/local.ts';
import { findRecord } from '../store/recordReader.ts';
import type { Reader } from '../store/sqlite.ts';
import { readAgency } from './agencyIdentity.ts';

/** What the agency is called: by its record, or until that has arrived, by the welcome. */
export function agencyName(reader: Reader): string {
  const name = findRecord(reader, 'agency', readAgency(reader).agency)?.name ?? '';
  if (name !== '') return name;
  return (
    localValue(reader, 'joined', (value) => (value as { agencyName: string }).agencyName) ?? ''
  );
}
