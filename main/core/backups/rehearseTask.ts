import { mkdir } from 'node:fs/promises';
import type { BackupResultInput, Stage, TaskOf } from './backupTasks.ts';
import { plainCounts } from './rowCounts.ts';
import { unpackBackup } from './unpackBackup.ts';
import { migrate } from '../store/migrate.ts';

type Tell = (stage: Stage, done: number, total: number | null) => void;

/** Opens a backup as a new laptop would, up to the moment before it takes a vault's place. */
export async function rehearseTask(
  task: TaskOf<'rehearse'>,
  tell: Tell,
): Promise<BackupResultInput> {
  await mkdir(task.workFolder, { recursive: true, mode: 0o700 });
  const { look, connection } = await unpackBackup(task.file, task.workFolder, task, tell);
  try {
    // An older Carnet's must also come to be this one's.
    migrate(connection);
    return { size: look.size, counts: plainCounts(connection) };
  } finally {
    connection.close();
  }
}
