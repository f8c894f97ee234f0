import { Lexicon } from './casework/duplicates/names/lexicon.ts';
import { blockingKeysOf } from './casework/personCandidate.ts';
import { lastTouched } from './store/lastTouched.ts';
import { indexNote } from './store/noteSearch.ts';
import { projectPeople } from './store/personProjection.ts';
import type { Connection, Reader, Writer } from './store/sqlite.ts';

/**
 * Makes everything that lists and search read anew from the records: people's lines, the words of
 * names and notes, the keys under which duplicates meet. For repair, and to prove that what is
 * written along with each change is what the records say. One long transaction: run it in a job.
 * When a person was last touched is taken from the clocks of what belongs to them.
 */
export function rebuildProjections(connection: Connection): void {
  connection.write((writer) => {
    writer.run("INSERT INTO personWords (personWords) VALUES ('delete-all')");
    writer.run("INSERT INTO personKeys (personKeys) VALUES ('delete-all')");
    writer.run("INSERT INTO noteWords (noteWords) VALUES ('delete-all')");
    writer.run('DELETE FROM personLine');
    writer.run('DELETE FROM lineKeys');
    const people = ids(writer, 'SELECT id FROM person WHERE deleted IS NOT 1 ORDER BY id');
    rebuildPeople(
      writer,
      people.map(({ id }) => id),
    );
    rebuildNotes(writer);
  });
}

/** Of a whole agency nearly every word that two names make together is another: remembering them all gains nothing. */
const commonWords = new Lexicon(5000);

/** What lists and search read of some people. */
export function rebuildPeople(
  writer: Writer,
  people: readonly string[],
  touchedAt = (id: string) => lastTouched(writer, id),
): void {
  projectPeople(writer, people, {
    touchedAt,
    keysOf: (id) => blockingKeysOf(writer, id, commonWords),
  });
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
