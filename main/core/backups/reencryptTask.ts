import { CarnetError } from '../../../shared/contract/errors.ts';
import { syncFile } from '../files/replaceFile.ts';
import { copyDatabase } from '../store/copyDatabase.ts';
import { openDatabase, rekeyCopy } from '../store/openDatabase.ts';
import type { BackupResultInput, Stage, TaskOf } from './backupTasks.ts';
import { countsAgree, rowCounts } from './rowCounts.ts';

/**
 * Writes a closed database to a new file under a new key and proves that all of it is there. The
 * copy is made under the old key first and then given the new one, so that no page of it ever lies
 * on the disk in clear and the database itself is not touched.
 */
export async function reencryptTask(
  task: TaskOf<'reencrypt'>,
  tell: (stage: Stage, done: number, total: number | null) => void,
): Promise<BackupResultInput> {
  tell('writing', 0, null);
  const before = countsOf(task.databaseFile, task.databaseKey, false);
  copyDatabase(task.databaseFile, task.databaseKey, task.file);
  rekeyCopy(task.file, task.databaseKey, task.nextKey);
  tell('checking', 0, null);
  const after = countsOf(task.file, task.nextKey, true);
  if (!countsAgree(before, after)) throw new CarnetError('store.damaged', { part: 'copy' });
  await syncFile(task.file);
  return {};
}

function countsOf(file: string, key: Uint8Array, checked: boolean): Record<string, number> {
  const connection = openDatabase(file, key);
  try {
    if (checked && connection.pragma('integrity_check') !== 'ok') {
      throw new CarnetError('store.damaged', { part: 'copy' });
    }
    return rowCounts(connection);
  } finally {
    connection.close();
  }
}
