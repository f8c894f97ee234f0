import { join } from 'node:path';
import { runTask } from '../backups/runTask.ts';
import type { Stage } from '../backups/backupTasks.ts';
import { beginSwitch, switchLock } from '../backups/switchLock.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { databaseName } from '../databaseName.ts';
import type { JobRunner } from '../process/jobRunner.ts';
import { readdir, rm } from 'node:fs/promises';
import { ifThere } from '../vault/fileProblems.ts';
import { subkey, wipe } from '../vault/keys.ts';
import type { NewLock } from '../vault/newLock.ts';
import type { OpenVault } from '../vault/openedVault.ts';
import { vaultFiles } from '../vault/vaultFolder.ts';

/**
 * Puts everything in a vault under its new lock. The vault's keys are in hand, its database is open
 * nowhere. When this throws, the old lock stands.
 * @throws CarnetError `store.full`, `store.damaged`, `backup.cancelled`, `backup.failed`
 */
export async function changeLock(
  vault: OpenVault,
  lock: NewLock,
  jobs: JobRunner,
  signal: AbortSignal,
  tell: (stage: Stage, done: number, total: number | null) => void,
): Promise<void> {
  // Attachments would have to be encrypted anew, one by one. There are none yet.
  const blobs = (await ifThere(readdir(join(vault.folder, vaultFiles.blobs)))) ?? [];
  if (blobs.length > 0) throw new CarnetError('backup.failed', { part: 'blobs' });
  const nextKey = subkey(lock.dataKey, 'database');
  const { databaseFile } = await beginSwitch(vault.folder);
  try {
    await runTask(
      jobs,
      {
        task: 'reencrypt',
        databaseKey: vault.databaseKey,
        nextKey,
        databaseFile: join(vault.folder, databaseName),
        file: databaseFile,
      },
      signal,
      tell,
    );
    tell('switching', 0, null);
  } catch (error) {
    await rm(join(vault.folder, vaultFiles.rekeyed), { recursive: true, force: true });
    throw error;
  } finally {
    wipe(nextKey);
  }
  await switchLock(vault.folder, lock.manifest);
}
