import { CarnetError, isErrorCode, type WireError } from '../../../shared/contract/errors.ts';
import type { JobRunner } from '../process/jobRunner.ts';
import { backupMessage, type BackupResult, type BackupTask, type Stage } from './backupTasks.ts';

/**
 * Runs a task in a job of its own. A signal ends the job at once: what it was making lies in a
 * folder of its own, under a name that nothing reads.
 * @throws CarnetError what the job says; `backup.cancelled`; `backup.failed` when it can't say
 */
export async function runTask(
  jobs: JobRunner,
  task: BackupTask,
  signal: AbortSignal,
  tell: (stage: Stage, done: number, total: number | null) => void,
): Promise<BackupResult> {
  if (signal.aborted) throw new CarnetError('backup.cancelled');
  const job = jobs.start('backup', task);
  const kill = () => job.kill();
  signal.addEventListener('abort', kill, { once: true });
  let result: BackupResult | undefined;
  job.onMessage((raw) => {
    const message = backupMessage.parse(raw);
    if (message.type === 'result') result = message;
    else tell(message.stage, message.done, message.total);
  });
  const { failure } = await job.exit;
  signal.removeEventListener('abort', kill);
  if (signal.aborted) throw new CarnetError('backup.cancelled');
  if (failure !== undefined) throw errorOf(failure);
  if (result === undefined) throw new CarnetError('backup.failed');
  return result;
}

function errorOf(failure: unknown): CarnetError {
  const { code, params } = failure as WireError;
  return isErrorCode(code) && code !== 'contract.internal'
    ? new CarnetError(code, params)
    : new CarnetError('backup.failed');
}
