import { wallClock } from '../../../shared/time/wallClock.ts';
import { type BackupResultInput, backupTask, type Stage } from '../backups/backupTasks.ts';
import { copyTask } from '../backups/copyTask.ts';
import { makeTask } from '../backups/makeTask.ts';
import { migrateTask } from '../backups/migrateTask.ts';
import { reencryptTask } from '../backups/reencryptTask.ts';
import { rehearseTask } from '../backups/rehearseTask.ts';
import { restoreTask } from '../backups/restoreTask.ts';
import { tryTask } from '../backups/tryTask.ts';
import { runJob } from '../process/runJob.ts';
import { sayingWhenFull } from '../vault/fileProblems.ts';
import { toStoreError } from '../store/storeError.ts';

/** How often progress is told, in milliseconds. */
const tellEvery = 100;

/** The long parts of backup, restore and a new lock. */
runJob(async (port, init) => {
  const task = backupTask.parse(init);
  let told: { stage: Stage; at: number } | undefined;
  const tell = (stage: Stage, done: number, total: number | null) => {
    const now = wallClock.now();
    if (told?.stage === stage && now - told.at < tellEvery) return;
    told = { stage, at: now };
    port.post({ type: 'progress', stage, done, total });
  };
  const work = async (): Promise<BackupResultInput> => {
    switch (task.task) {
      case 'make':
        return makeTask(task, tell);
      case 'copy':
        return copyTask(task, tell);
      case 'rehearse':
        return rehearseTask(task, tell);
      case 'restore':
        return restoreTask(task, tell);
      case 'try':
        return tryTask(task, tell);
      case 'migrate':
        return migrateTask(task, tell);
      case 'reencrypt':
        return reencryptTask(task, tell);
    }
  };
  try {
    port.post({ type: 'result', ...(await sayingWhenFull(work())) });
  } catch (error) {
    throw toStoreError(error);
  }
});
