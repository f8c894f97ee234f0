import { defined } from '../calls/defined.ts';
import type { Connection } from '../store/sqlite.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';
import type { ImportedPerson } from '../transfer/importedPerson.ts';
import { writeUnit } from '../writeUnit.ts';
import { readImport } from './importStates.ts';
import type { ImportWork } from './importWork.ts';
import { purgeImport } from './purgeImport.ts';

interface PlannedRow {
  readonly row: number;
  readonly planned: string;
}

/** People written in one transaction: it must not hold others up for long (DESIGN 3: 20 ms). */
const chunk = 8;

/** Writes the records of a planned import under its cover: nothing of it is visible yet. */
export async function publishTask(work: ImportWork): Promise<void> {
  const { connection, task, actor } = work;
  const { importId } = task;
  // A publishing that was stopped halfway begins anew.
  await purgeImport(connection, importId);
  const state = readImport(connection, importId);
  const households = sharedHouseholds(connection, importId);
  const ids = new Map<string, string>();
  for (let after = 0; ; ) {
    const rows = connection.rows<PlannedRow>(
      `SELECT row, planned FROM importRow
       WHERE importId = ? AND row > ? AND planned IS NOT NULL ORDER BY row LIMIT ?`,
      [importId, after, chunk],
    );
    if (rows.length === 0) break;
    writeUnit(
      connection,
      actor,
      (unit) => {
        for (const { row, planned } of rows) {
          const person = JSON.parse(planned) as ImportedPerson;
          const personId = writePerson(unit, task.programId, importId, person);
          joinHousehold(unit, task.programId, person, personId, households, ids);
          unit.writer.run('UPDATE importRow SET personId = ? WHERE importId = ? AND row = ?', [
            personId,
            importId,
            row,
          ]);
        }
      },
      importId,
    );
    after = rows.at(-1)?.row ?? after;
    work.progress('publishing', after, state.rows);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await askAboutPairs(connection, importId);
}

/** Pairs written in one transaction. */
const pairChunk = 500;

/** The pairs of the dry run become pairs of people: they wait for a worker once the people show. */
async function askAboutPairs(connection: Connection, importId: string): Promise<void> {
  const last = connection.value<number>('SELECT max(rowid) FROM importPair') ?? 0;
  for (let after = 0; after < last; after += pairChunk) {
    connection.write((writer) => {
      writer.run(
        `INSERT OR REPLACE INTO likelyPair (firstId, secondId, score, reasons)
         SELECT min(a.personId, coalesce(b.personId, p.personId)),
                max(a.personId, coalesce(b.personId, p.personId)), p.score, p.reasons
         FROM importPair p
         JOIN importRow a ON a.importId = p.importId AND a.row = p.rowA
         LEFT JOIN importRow b ON b.importId = p.importId AND b.row = p.rowB
         WHERE p.importId = ? AND p.rowid > ? AND p.rowid <= ? AND a.personId IS NOT NULL
           AND coalesce(b.personId, p.personId) IS NOT NULL`,
        [importId, after, after + pairChunk],
      );
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function writePerson(
  unit: UnitOfWork,
  programId: string,
  importId: string,
  imported: ImportedPerson,
): string {
  const personId = unit.create('person', programId, {
    ...defined(imported.person),
    importId,
    cameBy: 'imported',
  });
  for (const name of imported.names) unit.create('name', programId, { ...defined(name), personId });
  for (const identifier of imported.identifiers) {
    unit.create('identifier', programId, { ...defined(identifier), personId });
  }
  for (const point of imported.contactPoints) {
    unit.create('contactPoint', programId, { ...defined(point), personId });
  }
  unit.create('consent', programId, { ...defined(imported.consent), personId });
  return personId;
}

/** Rows with the same family number are proposed as a household; a number of one row alone is none. */
function joinHousehold(
  unit: UnitOfWork,
  programId: string,
  person: ImportedPerson,
  personId: string,
  shared: ReadonlySet<string>,
  ids: Map<string, string>,
): void {
  const { familyNumber } = person;
  if (!shared.has(familyNumber)) return;
  let householdId = ids.get(familyNumber);
  if (householdId === undefined) {
    householdId = unit.create('household', programId, { familyNumber });
    ids.set(familyNumber, householdId);
  }
  unit.create('householdMember', programId, {
    householdId,
    personId,
    relation: person.relation,
    proposed: true,
  });
}

function sharedHouseholds(connection: Connection, importId: string): ReadonlySet<string> {
  const rows = connection.rows<{ familyNumber: string }>(
    `SELECT planned ->> '$.familyNumber' AS familyNumber FROM importRow
     WHERE importId = ? AND planned IS NOT NULL GROUP BY 1 HAVING count(*) > 1`,
    [importId],
  );
  return new Set(rows.map((row) => row.familyNumber).filter((number) => number !== ''));
}
