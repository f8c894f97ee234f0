import type { BackupCounts } from '../../../shared/contract/backups.ts';
import { recordKinds } from '../../../shared/records/records.ts';
import { visibleLine } from '../store/personLines.ts';
import { recordColumns } from '../store/recordColumns.ts';
import type { Reader } from '../store/sqlite.ts';

/** Rows of each table of records, deleted ones included, and of the log. Tables of another version are left out. */
export function rowCounts(reader: Reader): Record<string, number> {
  const there = new Set(
    reader
      .rows<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .map((row) => row.name),
  );
  const tables = [
    ...recordKinds.map((kind) => recordColumns(kind).table),
    'audit',
    'draft',
    'incidentDraft',
  ];
  return Object.fromEntries(
    tables
      .filter((table) => there.has(table))
      .map((table) => [table, reader.value<number>(`SELECT count(*) FROM ${table}`) ?? 0]),
  );
}

/** Whether what a backup says it holds is what is in it. */
export function countsAgree(
  said: Readonly<Record<string, number>>,
  found: Readonly<Record<string, number>>,
): boolean {
  return Object.entries(said).every(([table, rows]) => found[table] === rows);
}

/** What a person is told that a backup holds. Incidents are never among it. */
export function plainCounts(reader: Reader): BackupCounts {
  const count = (sql: string) => reader.value<number>(`SELECT count(*) FROM ${sql}`) ?? 0;
  return {
    clients: count(`personLine l WHERE ${visibleLine}`),
    services: count('service WHERE deleted IS NOT 1'),
    sessions: count('session WHERE deleted IS NOT 1'),
    notes: count('note WHERE deleted IS NOT 1'),
    tasks: count('task WHERE deleted IS NOT 1'),
  };
}
