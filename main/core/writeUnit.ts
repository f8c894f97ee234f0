import { blockingKeysOf } from './casework/personCandidate.ts';
import { projectPerson } from './store/personProjection.ts';
import type { Connection, Writer } from './store/sqlite.ts';
import { type Actor, type Touched, UnitOfWork } from './store/unitOfWork.ts';

/**
 * One act in one transaction, with the projections of the people that it touched. `importId`
 * covers records that stay hidden until their import is published.
 */
export function writeUnit<Result>(
  connection: Pick<Connection, 'write'>,
  actor: Actor,
  body: (unit: UnitOfWork) => Result,
  importId: string | null = null,
): { result: Result; touched: Touched } {
  return connection.write((writer) => {
    const unit = new UnitOfWork(writer, actor, importId);
    const result = body(unit);
    for (const personId of unit.touched.people) reproject(unit, personId);
    for (const personId of unit.touched.worked) {
      if (importId === null) noteEdited(unit, personId);
      if (!unit.touched.people.has(personId)) touchLine(unit, personId);
    }
    return { result, touched: unit.touched };
  });
}

/** Makes a person's line, search words and duplicate keys anew. */
function reproject(unit: UnitOfWork, personId: string): void {
  projectPerson(unit.writer, personId, unit.actor.now());
  projectBlockKeys(unit.writer, personId);
}

/** The keys under which likely duplicates of this person meet. */
export function projectBlockKeys(writer: Writer, personId: string): void {
  writer.run('DELETE FROM blockKey WHERE personId = ?', [personId]);
  for (const key of blockingKeysOf(writer, personId)) {
    writer.run('INSERT OR IGNORE INTO blockKey (key, personId) VALUES (?, ?)', [key, personId]);
  }
}

/** Lists can show who was worked with last. */
function touchLine(unit: UnitOfWork, personId: string): void {
  unit.writer.run('UPDATE personLine SET touchedAt = ? WHERE personId = ?', [
    unit.actor.now(),
    personId,
  ]);
}

/** Someone worked on an imported file: undoing its import must leave it. */
function noteEdited(unit: UnitOfWork, personId: string): void {
  unit.writer.run(
    `INSERT OR IGNORE INTO importEdited (importId, personId)
     SELECT importId, id FROM person WHERE id = ? AND importId IS NOT NULL`,
    [personId],
  );
}
