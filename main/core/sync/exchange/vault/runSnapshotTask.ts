import { join } from 'node:path';
import { databaseName } from '../../../databaseName.ts';
import type { OpenCase } from '../../../openCase.ts';
import type { SoundSnapshot } from '../../snapshots/checkSnapshot.ts';
import type { Snapshot } from '../../snapshots/statement.ts';
import type { SnapshotTask, Telling } from '../snapshots/snapshotLog.ts';
import { snapshotMessage, type SnapshotJobTask, type SnapshotResult } from './snapshotTask.ts';

type Vault = Pick<OpenCase, 'vault' | 'jobs'>;

/**
 * Makes a snapshot, or works out what one must come to, in a process of its own, over its own connection:
 * nobody waits for it, and what it takes of memory ends with it.
 * @throws what the signal says once it is aborted; Error where the job can't do it
 */
export async function runSnapshotTask(
  vault: Vault,
  { signal, progress, ...given }: SnapshotTask & Pick<SnapshotJobTask, 'task' | 'sequence'>,
): Promise<{ readonly digest: string | null; readonly pieces: string[] }> {
  const task = { ...given, at: new Map(given.at), snapshot: '' };
  const result = await resultOf(vault, task, { signal, progress });
  if (result.type !== 'result') throw new Error('the snapshot’s job did something else');
  return result;
}

/** The same for `checkSnapshot`. */
export async function runSnapshotCheck(
  vault: Vault,
  { hash, sequence, act: { program, epoch } }: Snapshot,
  telling: Telling,
): Promise<SoundSnapshot | undefined> {
  const task = { task: 'check' as const, program, epoch, sequence, at: new Map(), snapshot: hash };
  const result = await resultOf(vault, task, telling);
  if (result.type !== 'checked') throw new Error('the snapshot’s job did something else');
  return result.sound ?? undefined;
}

async function resultOf(
  { vault, jobs }: Vault,
  given: Omit<SnapshotJobTask, 'databaseFile' | 'databaseKey'>,
  { signal, progress }: Telling,
): Promise<SnapshotResult> {
  signal.throwIfAborted();
  const task: SnapshotJobTask = {
    ...given,
    databaseFile: join(vault.folder, databaseName),
    databaseKey: vault.databaseKey,
  };
  const job = jobs.start('snapshot', task);
  const kill = () => job.kill();
  signal.addEventListener('abort', kill, { once: true });
  let result: SnapshotResult | undefined;
  job.onMessage((raw) => {
    const message = snapshotMessage.parse(raw);
    if (message.type === 'progress') progress(message.done);
    else result = message;
  });
  await job.exit;
  signal.removeEventListener('abort', kill);
  signal.throwIfAborted();
  if (result === undefined) throw new Error('the snapshot’s job ended before its result');
  return result;
}
