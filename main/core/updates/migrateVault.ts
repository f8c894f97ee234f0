import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { workFolderPrefix } from '../backups/backupNames.ts';
import { ownBackups } from '../backups/backupPlaceFile.ts';
import { makeBackup } from '../backups/makeBackup.ts';
import { pruneBackups } from '../backups/pruneBackups.ts';
import { runTask } from '../backups/runTask.ts';
import { beginSwitch, switchDatabase } from '../backups/switchLock.ts';
import { databaseName } from '../databaseName.ts';
import type { CaseTools } from '../openVaultDatabase.ts';
import { migrations } from '../store/migrations/migrations.ts';
import { openDatabase } from '../store/openDatabase.ts';
import { newId } from '../vault/newId.ts';
import type { OpenVault } from '../vault/openedVault.ts';
import { vaultFiles } from '../vault/vaultFolder.ts';

/** The backup that was made just before a migration. */
export interface BackupBefore {
  readonly id: string;
  readonly madeAt: number;
  /** Bytes. */
  readonly size: number;
}

/**
 * Brings the database of a vault that nobody has open to this version's tables: first a backup,
 * opened to check it, then a migrated copy, and only when that is whole does it take the place of
 * the old file, which was read and never written to. Killed at any instant, the old file or the new
 * one stands. Undefined when there was nothing to do.
 * @throws CarnetError `store.migrationFailed`, `store.full`, `store.damaged`, `backup.cancelled`,
 *   `backup.failed`: the vault is as it was
 */
export async function migrateVault(
  vault: OpenVault,
  tools: CaseTools,
  signal: AbortSignal,
): Promise<BackupBefore | undefined> {
  const databaseFile = join(vault.folder, databaseName);
  if (!isOlder(databaseFile, vault.databaseKey)) return undefined;
  const before = await backUp(vault, tools, signal);
  const { databaseFile: file } = await beginSwitch(vault.folder);
  const { databaseKey } = vault;
  try {
    await runTask(
      tools.jobs,
      { task: 'migrate', databaseKey, databaseFile, file },
      signal,
      () => undefined,
    );
  } catch (error) {
    await rm(join(vault.folder, vaultFiles.rekeyed), { recursive: true, force: true });
    throw error;
  }
  await switchDatabase(vault.folder);
  return before;
}

/** One that is newer, or not there, is not ours to judge: opening it says so. */
function isOlder(file: string, key: Uint8Array): boolean {
  if (!statSync(file, { throwIfNoEntry: false })?.size) return false;
  const connection = openDatabase(file, key);
  try {
    return Number(connection.pragma('user_version')) < migrations.length;
  } finally {
    connection.close();
  }
}

async function backUp(vault: OpenVault, tools: CaseTools, signal: AbortSignal) {
  const madeAt = tools.clock.now();
  const id = newId(madeAt);
  const folder = await ownBackups(vault.folder);
  const workFolder = join(folder, `${workFolderPrefix}${id}`);
  const backup = { id, madeAt, folder, workFolder };
  const size = await makeBackup(vault, tools.jobs, backup, signal, () => undefined);
  await pruneBackups(folder, vault.id, id);
  return { id, madeAt, size };
}
