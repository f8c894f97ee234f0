import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseName } from '../databaseName.ts';
import type { JobRunner } from '../process/jobRunner.ts';
import { manifestText } from '../vault/manifestFile.ts';
import type { OpenVault } from '../vault/openedVault.ts';
import { vaultFiles } from '../vault/vaultFolder.ts';
import { backupFileName } from './backupNames.ts';
import { runTask } from './runTask.ts';

/** A backup that is to be made. */
export interface NewBackup {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** Where it is to lie, and where its parts are put together meanwhile; that is removed, however it ends. */
  readonly folder: string;
  readonly workFolder: string;
}

/**
 * Makes a backup of a vault in a job of its own, which opens it to check it; gives its size in bytes.
 * @throws CarnetError `backup.cancelled`, `backup.failed` and what else the job says: nothing lies there then
 */
export async function makeBackup(
  vault: OpenVault,
  jobs: JobRunner,
  { id, madeAt, folder, workFolder }: NewBackup,
  signal: AbortSignal,
  tell: Parameters<typeof runTask>[3],
): Promise<number> {
  try {
    const { size } = await runTask(
      jobs,
      {
        task: 'make',
        databaseKey: vault.databaseKey,
        backupsKey: vault.subkey('backups'),
        databaseFile: join(vault.folder, databaseName),
        blobsFolder: join(vault.folder, vaultFiles.blobs),
        manifestText: manifestText(vault.manifest()),
        id,
        vaultId: vault.id,
        madeAt,
        workFolder,
        file: join(folder, backupFileName(madeAt, id)),
      },
      signal,
      tell,
    );
    return size;
  } finally {
    await rm(workFolder, { recursive: true, force: true }).catch(() => undefined);
  }
}
