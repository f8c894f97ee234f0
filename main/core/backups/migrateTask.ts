import { CarnetError } from '../../../shared/contract/errors.ts';
import { syncFile } from '../files/replaceFile.ts';
import { copyDatabase } from '../store/copyDatabase.ts';
import { migrate } from '../store/migrate.ts';
import { migrations } from '../store/migrations/migrations.ts';
import { openDatabase } from '../store/openDatabase.ts';
import type { BackupResultInput, Stage, TaskOf } from './backupTasks.ts';

/**
 * Writes a closed database to a new file with this version's tables. The database itself is only
 * read: whatever fails here, it is as it was.
 * @throws CarnetError `store.migrationFailed`, `store.damaged`; the file is worthless then
 */
export async function migrateTask(
  task: TaskOf<'migrate'>,
  tell: (stage: Stage, done: number, total: number | null) => void,
): Promise<BackupResultInput> {
  tell('writing', 0, null);
  copyDatabase(task.databaseFile, task.databaseKey, task.file);
  const connection = openDatabase(task.file, task.databaseKey);
  try {
    try {
      migrate(connection);
    } catch (error) {
      // SQLite's own words may quote a row; which step it was is enough.
      const done = Number(connection.pragma('user_version'));
      const step = migrations[done]?.name ?? '';
      throw new CarnetError('store.migrationFailed', { step }, { cause: error });
    }
    tell('checking', 0, null);
    const sound =
      connection.pragma('integrity_check') === 'ok' &&
      Number(connection.pragma('user_version')) === migrations.length;
    if (!sound) throw new CarnetError('store.damaged', { part: 'copy' });
  } finally {
    connection.close();
  }
  await syncFile(task.file);
  return {};
}
