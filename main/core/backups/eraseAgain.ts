import { forgetIdentity } from '../calls/saveIntake.ts';
import { forgottenFields } from '../casework/anonymous.ts';
import { openDatabase } from '../store/openDatabase.ts';
import type { Connection } from '../store/sqlite.ts';
import type { Actor } from '../store/unitOfWork.ts';
import { writeUnit } from '../writeUnit.ts';

/** Who asked, on the database that is replaced, that no file be kept. Undefined when it can't be read. */
export function erasedIn(databaseFile: string, keys: readonly Uint8Array[]): string[] | undefined {
  for (const key of keys) {
    let database: Connection | undefined;
    try {
      database = openDatabase(databaseFile, key);
      return database
        .rows<{ id: string }>('SELECT id FROM person WHERE anonymous = 1')
        .map((row) => row.id);
    } catch {
      // Another key, or broken: what it knew of erasures is lost with it.
    } finally {
      database?.close();
    }
  }
  return undefined;
}

/**
 * Erases again whoever asked for it after a backup was made. Resolves with how many files still
 * held something.
 */
export function eraseAgain(
  connection: Connection,
  actor: Actor,
  personIds: readonly string[],
): number {
  const back = personIds.filter(
    (id) =>
      connection.row(
        'SELECT 1 FROM person WHERE id = ? AND anonymous IS NOT 1 AND deleted IS NOT 1',
        [id],
      ) !== undefined,
  );
  for (const id of back) {
    writeUnit(connection, actor, (unit) => {
      unit.change('person', id, { ...forgottenFields(), anonymous: true, noName: true });
      forgetIdentity(unit, id);
      for (const consent of unit.rows<{ id: string }>(
        `SELECT id FROM consent WHERE personId = ? AND purpose = 'keepFile' AND deleted IS NOT 1`,
        [id],
      )) {
        unit.change('consent', consent.id, { answer: 'no', through: '' });
      }
    });
  }
  return back.length;
}
