import { recordKinds, records } from '../../../shared/records/records.ts';
import { decodeClock, latestWall } from './clockValue.ts';
import { recordColumns } from './recordColumns.ts';
import type { Reader } from './sqlite.ts';

/** Tables of which rows belong to people, and the column that says to whom. */
const tables: readonly { readonly table: string; readonly person: string }[] = [
  { table: recordColumns('person').table, person: 'id' },
  ...recordKinds
    .filter((kind) => !records[kind].confidential)
    .map((kind) => recordColumns(kind))
    .filter(({ fields }) => fields.includes('personId'))
    .map(({ table }) => ({ table, person: 'personId' })),
];

const clocksOfPerson = tables
  .map(({ table, person }) => `SELECT clock FROM ${table} WHERE ${person} = ?1`)
  .join(' UNION ALL ');

/** The latest time in the clocks of a person and of all that belongs to the person; ms UTC. */
export function lastTouched(reader: Reader, personId: string): number {
  return reader
    .rows<{ clock: Uint8Array | null }>(clocksOfPerson, { 1: personId })
    .reduce((latest, { clock }) => Math.max(latest, wallOf(clock)), 0);
}

/**
 * The same for everybody, in one walk through the tables in the order in which they lie: person by person,
 * each of a million services is a page of the database for itself. Says after each part how many rows it was.
 */
export function* lastTouches(
  reader: Reader,
  rowsAtOnce: () => number,
): Generator<number, ReadonlyMap<string, number>, undefined> {
  const latest = new Map<string, number>();
  for (const { table, person } of tables) {
    const next = `SELECT rowid AS place, ${person} AS person, clock FROM ${table}
      WHERE rowid > ? ORDER BY rowid LIMIT ?`;
    for (let after = 0; ; ) {
      const most = rowsAtOnce();
      const rows = reader.rows<{ place: number; person: string | null; clock: Uint8Array | null }>(
        next,
        [after, most],
      );
      for (const { person: id, clock } of rows) {
        if (id !== null) latest.set(id, Math.max(latest.get(id) ?? 0, wallOf(clock)));
      }
      const last = rows.at(-1);
      if (last === undefined) break;
      yield rows.length;
      // What is written meanwhile is not gone after.
      if (rows.length < most) break;
      after = last.place;
    }
  }
  return latest;
}

const wallOf = (clock: Uint8Array | null) => (clock === null ? 0 : latestWall(decodeClock(clock)));
