import { blockingKeysOf } from './casework/personCandidate.ts';
import { projectPeople } from './store/personProjection.ts';
import type { Connection, Writer } from './store/sqlite.ts';
import type { Touched } from './store/touched.ts';
import { type Actor, UnitOfWork } from './store/unitOfWork.ts';

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
    projectTouched(writer, unit.touched, actor.now(), importId !== null);
    return { result, touched: unit.touched };
  });
}

/** Brings what lists and search read in line with what was changed. `now` in ms UTC. */
export function projectTouched(
  writer: Writer,
  touched: Touched,
  now: number,
  isImport = false,
): void {
  const keysOf = (personId: string) => blockingKeysOf(writer, personId);
  projectPeople(writer, touched.people, { touchedAt: () => now, keysOf });
  for (const personId of touched.worked) {
    if (!isImport) noteEdited(writer, personId);
    if (!touched.people.has(personId)) touchLine(writer, personId, now);
  }
}

/** Lists can show who was worked with last. */
function touchLine(writer: Writer, personId: string, now: number): void {
  writer.run('UPDATE personLine SET touchedAt = ? WHERE personId = ?', [now, personId]);
}

/** Someone worked on an imported file: undoing its import must leave it. */
function noteEdited(writer: Writer, personId: string): void {
  writer.run(
    `INSERT OR IGNORE INTO importEdited (importId, personId)
     SELECT importId, id FROM person WHERE id = ? AND importId IS NOT NULL`,
    [personId],
  );
}
