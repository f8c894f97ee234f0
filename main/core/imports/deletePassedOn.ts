import { recordColumns } from '../store/recordColumns.ts';
import type { Connection } from '../store/sqlite.ts';
import type { Actor, UnitOfWork } from '../store/unitOfWork.ts';
import { writeUnit } from '../writeUnit.ts';

/** People whose records are deleted in one transaction: some milliseconds of work. */
const chunk = 10;

const kinds = ['name', 'identifier', 'contactPoint', 'consent', 'householdMember'] as const;

/**
 * Deletes, as any worker would, what other laptops have heard of an import that is taken back. What
 * they have not heard of is left for `purgeImport`. In chunks; a stop in between is resumed.
 */
export async function deletePassedOn(
  connection: Connection,
  actor: Actor,
  importId: string,
): Promise<void> {
  const isPublished = connection.row('SELECT 1 FROM import WHERE id = ? AND firstAct IS NOT NULL', [
    importId,
  ]);
  if (isPublished === undefined) return;
  for (;;) {
    const people = connection.rows<{ id: string }>(
      `SELECT id FROM person WHERE importId = @importId
         AND NOT EXISTS (SELECT 1 FROM outbox WHERE recordId = person.id AND importId = @importId)
       LIMIT ${chunk}`,
      { importId },
    );
    if (people.length === 0) return;
    writeUnit(connection, actor, (unit) => {
      for (const { id } of people) deletePerson(unit, id);
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function deletePerson(unit: UnitOfWork, personId: string): void {
  const households = unit.rows<{ householdId: string | null }>(
    'SELECT householdId FROM householdMember WHERE personId = ? AND deleted IS NOT 1',
    [personId],
  );
  for (const kind of kinds) {
    for (const { id } of unit.rows<{ id: string }>(
      `SELECT id FROM ${recordColumns(kind).table} WHERE personId = ? AND deleted IS NOT 1`,
      [personId],
    )) {
      unit.remove(kind, id);
    }
  }
  for (const { id } of unit.rows<{ id: string }>(
    `SELECT id FROM samePerson WHERE (firstId = ?1 OR secondId = ?1) AND deleted IS NOT 1`,
    { 1: personId },
  )) {
    unit.remove('samePerson', id);
  }
  for (const { householdId } of households) deleteEmptied(unit, householdId);
  unit.writer.run('DELETE FROM likelyPair WHERE firstId = ?1 OR secondId = ?1', { 1: personId });
  // Where somebody else works on it meanwhile, it comes back, and no import hides it then.
  unit.writer.run('UPDATE person SET importId = NULL WHERE id = ?', [personId]);
  unit.remove('person', personId);
}

/** A household that nobody is left of. */
function deleteEmptied(unit: UnitOfWork, id: string | null): void {
  const isEmpty = unit.row(
    `SELECT 1 FROM household h WHERE h.id = ?1 AND h.deleted IS NOT 1 AND NOT EXISTS
       (SELECT 1 FROM householdMember m WHERE m.householdId = ?1 AND m.deleted IS NOT 1)`,
    { 1: id },
  );
  if (id !== null && isEmpty !== undefined) unit.remove('household', id);
}
