import { join } from 'node:path';
import { wallClock } from '../../../shared/time/wallClock.ts';
import { syncFile, syncFolder } from '../files/replaceFile.ts';
import { migrate } from '../store/migrate.ts';
import { newId } from '../vault/newId.ts';
import type { BackupResultInput, Stage, TaskOf } from './backupTasks.ts';
import { eraseAgain, erasedIn } from './eraseAgain.ts';
import { becomeNewDevice } from './newDevice.ts';
import { plainCounts } from './rowCounts.ts';
import { unpackBackup } from './unpackBackup.ts';

/**
 * Makes of a backup the database of a new laptop, in a folder that is no vault yet. On disk when it
 * resolves. Nobody has seen anything of it before who was erased meanwhile is erased again.
 */
export async function restoreTask(
  task: TaskOf<'restore'>,
  tell: (stage: Stage, done: number, total: number | null) => void,
): Promise<BackupResultInput> {
  const { look, connection } = await unpackBackup(task.file, task.folder, task, tell);
  let result: BackupResultInput;
  try {
    tell('opening', 0, null);
    migrate(connection);
    const actor = becomeNewDevice(connection, {
      backupId: task.backupId,
      label: task.deviceLabel,
      now: () => wallClock.now(),
      newId: () => newId(wallClock.now()),
    });
    const erased =
      task.replaced === null ? [] : erasedIn(task.replaced.databaseFile, task.replaced.keys);
    result = {
      size: look.size,
      erasedAgain: eraseAgain(connection, actor, erased ?? []),
      erasuresKnown: erased !== undefined,
      counts: plainCounts(connection),
    };
  } finally {
    connection.close();
  }
  await syncFile(join(task.folder, 'case.db'));
  await syncFolder(task.folder);
  return result;
}
