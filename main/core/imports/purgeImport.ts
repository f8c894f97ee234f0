import type { Connection, Writer } from '../store/sqlite.ts';
import { dropLine } from '../store/personProjection.ts';

/** People whose records are removed in one transaction: some milliseconds of work. */
const chunk = 10;

const tables = ['personName', 'identifier', 'contactPoint', 'consent', 'householdMember'] as const;

/**
 * Removes every record of an import that is not visible: one that was never published, or was
 * undone. Nothing of it was ever passed on, so that nothing is left of it: no tombstone, no word
 * in an index. In chunks; a stop in between is resumed.
 */
export async function purgeImport(
  connection: Connection,
  importId: string,
  progress: (done: number) => void = () => undefined,
): Promise<void> {
  for (let done = 0; ; ) {
    const people = connection.rows<{ id: string }>(
      'SELECT id FROM person WHERE importId = ? LIMIT ?',
      [importId, chunk],
    );
    if (people.length === 0) break;
    connection.write((writer) => {
      for (const { id } of people) purgePerson(writer, id);
    });
    done += people.length;
    progress(done);
    await new Promise((resolve) => setImmediate(resolve));
  }
  connection.write((writer) => {
    writer.run(
      `DELETE FROM household WHERE id IN
         (SELECT recordId FROM outbox WHERE importId = ? AND kind = 'household')
       AND id NOT IN (SELECT householdId FROM householdMember WHERE householdId IS NOT NULL)`,
      [importId],
    );
    writer.run(
      `DELETE FROM outbox WHERE importId = ? AND kind = 'household'
       AND recordId NOT IN (SELECT id FROM household)`,
      [importId],
    );
  });
}

/** Every trace of a person that only this import knew. */
function purgePerson(writer: Writer, personId: string): void {
  dropLine(writer, personId);
  for (const table of tables) {
    writer.run(
      `DELETE FROM outbox WHERE recordId IN (SELECT id FROM ${table} WHERE personId = ?)`,
      [personId],
    );
    writer.run(`DELETE FROM ${table} WHERE personId = ?`, [personId]);
  }
  writer.run('DELETE FROM likelyPair WHERE firstId = ? OR secondId = ?', [personId, personId]);
  // That someone is not this person needs no remembering; who was merged with them is not purged.
  const judged = '(SELECT id FROM samePerson WHERE firstId = @personId OR secondId = @personId)';
  writer.run(`DELETE FROM outbox WHERE recordId IN ${judged}`, { personId });
  writer.run('DELETE FROM samePerson WHERE firstId = @personId OR secondId = @personId', {
    personId,
  });
  writer.run('DELETE FROM outbox WHERE recordId = ?', [personId]);
  writer.run('DELETE FROM person WHERE id = ?', [personId]);
}
