import { CarnetError } from '../../../shared/contract/errors.ts';
import { localValue } from '../store/local.ts';
import { openDatabase } from '../store/openDatabase.ts';
import type { BackupResultInput, Stage, TaskOf } from './backupTasks.ts';

/** @throws CarnetError when the database does not open with the key or is not whole */
export async function tryTask(
  { databaseFile, databaseKey }: TaskOf<'try'>,
  tell: (stage: Stage, done: number, total: number | null) => void,
): Promise<BackupResultInput> {
  tell('checking', 0, null);
  const connection = openDatabase(databaseFile, databaseKey);
  try {
    const sound =
      connection.pragma('quick_check') === 'ok' &&
      localValue(connection, 'me', (value) => value) !== undefined;
    if (!sound) throw new CarnetError('store.damaged');
    return {};
  } finally {
    connection.close();
  }
}
