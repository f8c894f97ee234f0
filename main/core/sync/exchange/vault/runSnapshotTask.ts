import { join } from 'node:path';
import { databaseName } from '../../../databaseName.ts';
import type { OpenCase } from '../../../openCase.ts';
import type { SnapshotTask } from '../snapshots/snapshotLog.ts';
import { snapshotMessage, type SnapshotJobTask, type SnapshotResult } from './snapshotTask.ts';

/**
 * Makes or checks a snapshot in a process of its own, over its own connection: nobody waits for it,
 * and what it takes of memory ends with it.
 * @throws what the signal says once it is aborted; Error where the job can't do it
 */
export async function runSnapshotTask(
  { vault, jobs }: Pick<OpenCase, 'vault' | 'jobs'>,
  { signal, progress, ...given }: SnapshotTask & Pick<SnapshotJobTask, 'task' | 'sequence'>,
): Promise<SnapshotResult> {
  signal.throwIfAborted();
  const task: SnapshotJobTask = {
    ...given,
    at: new Map(given.at),
    databaseFile: join(vault.folder, databaseName),
    databaseKey: vault.databaseKey,
  };
  const job = jobs.start('snapshot', task);
  const kill = () => job.kill();
  signal.addEventListener('abort', kill, { once: true });
  let result: SnapshotResult | undefined;
  job.onMessage((raw) => {
    const message = snapshotMessage.parse(raw);
    if (message.type === 'result') result = message;
    else progress(message.records);
  });
  await job.exit;
  signal.removeEventListener('abort', kill);
  signal.throwIfAborted();
  if (result === undefined) throw new Error('the snapshot’s job ended before its result');
  return result;
}
