import { recordKinds, records } from '../../shared/records/records.ts';
import { decodeClock, latestWall } from './store/clockValue.ts';
import { indexNote } from './store/noteSearch.ts';
import { projectPeople } from './store/personProjection.ts';
import { recordColumns } from './store/recordColumns.ts';
import type { Connection, Reader, Writer } from './store/sqlite.ts';
import { projectBlockKeys } from './writeUnit.ts';

/**
 * Makes everything that lists and search read anew from the records: people's lines, the words of
 * names and notes, the keys under which duplicates meet. For repair, and to prove that what is
 * written along with each change is what the records say. One long transaction: run it in a job.
 * When a person was last touched is taken from the clocks of what belongs to them.
 */
export function rebuildProjections(connection: Connection): void {
  connection.write((writer) => {
    writer.run("INSERT INTO personWords (personWords) VALUES ('delete-all')");
    writer.run("INSERT INTO noteWords (noteWords) VALUES ('delete-all')");
    writer.run('DELETE FROM personLine');
    writer.run('DELETE FROM blockKey');
    const people = ids(writer, 'SELECT id FROM person WHERE deleted IS NOT 1 ORDER BY id');
    rebuildPeople(
      writer,
      people.map(({ id }) => id),
    );
    rebuildNotes(writer);
  });
}

/** What lists and search read of some people. */
export function rebuildPeople(writer: Writer, people: readonly string[]): void {
  projectPeople(writer, people, (id) => lastTouched(writer, id));
  for (const id of people) projectBlockKeys(writer, id);
}

function rebuildNotes(writer: Writer): void {
  const texts = writer.rows<{ source: 'note' | 'service'; id: string }>(
    `SELECT 'note' AS source, id FROM note WHERE deleted IS NOT 1
     UNION ALL SELECT 'service', id FROM service WHERE deleted IS NOT 1`,
  );
  for (const { source, id } of texts) {
    const field = source === 'note' ? 'text' : 'note';
    const text = writer.value<string | null>(`SELECT ${field} FROM ${source} WHERE id = ?`, [id]);
    indexNote(writer, source, id, text ?? '');
  }
}

const ids = (reader: Reader, sql: string) => reader.rows<{ id: string }>(sql);

const tablesOfPerson = recordKinds
  .filter((kind) => !records[kind].confidential)
  .map((kind) => recordColumns(kind))
  .filter(({ fields }) => fields.includes('personId'))
  .map(({ table }) => table);

/** The latest time in the clocks of a person and of all that belongs to the person; ms UTC. */
function lastTouched(reader: Reader, personId: string): number {
  const clocks = [
    'SELECT clock FROM person WHERE id = ?1',
    ...tablesOfPerson.map((table) => `SELECT clock FROM ${table} WHERE personId = ?1`),
  ].join(' UNION ALL ');
  let latest = 0;
  for (const { clock } of reader.rows<{ clock: Uint8Array | null }>(clocks, { 1: personId })) {
    if (clock === null) continue;
    latest = Math.max(latest, latestWall(decodeClock(clock)));
  }
  return latest;
}
