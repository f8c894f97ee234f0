import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { databaseName } from '../databaseName.ts';
import { putInPlace, syncFolder } from '../files/replaceFile.ts';
import { ifThere } from '../vault/fileProblems.ts';
import type { VaultManifest } from '../vault/manifest.ts';
import { manifestText, parsedCopy, writeManifest } from '../vault/manifestFile.ts';
import { vaultFiles } from '../vault/vaultFolder.ts';

/**
 * A new lock: database and `vault.json` under another data key. Both are prepared in the vault's
 * folder `rekeyed/`; the file `ready`, written last, says that they are whole. Before it the old
 * lock stands, after it the new one: whatever comes in between, {@link finishSwitch} completes it.
 */
export async function beginSwitch(vaultFolder: string): Promise<{ readonly databaseFile: string }> {
  const folder = join(vaultFolder, vaultFiles.rekeyed);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  return { databaseFile: join(folder, databaseName) };
}

/** The new database is on disk. Nobody has the old one open. */
export async function switchLock(vaultFolder: string, manifest: VaultManifest): Promise<void> {
  const folder = join(vaultFolder, vaultFiles.rekeyed);
  await writeSynced(join(folder, vaultFiles.manifest), manifestText(manifest));
  await switchDatabase(vaultFolder);
}

/** As {@link switchLock}, for a database under the same key: `vault.json` stays. */
export async function switchDatabase(vaultFolder: string): Promise<void> {
  const folder = join(vaultFolder, vaultFiles.rekeyed);
  await syncFolder(folder);
  await writeSynced(join(folder, vaultFiles.ready), '');
  await syncFolder(folder);
  await finishSwitch(vaultFolder);
}

/** Before a vault is opened: completes a switch that was whole, removes one that was not. */
export async function finishSwitch(vaultFolder: string): Promise<void> {
  const folder = join(vaultFolder, vaultFiles.rekeyed);
  if (!(await isThere(folder))) return;
  if (await isThere(join(folder, vaultFiles.ready))) {
    const prepared = join(folder, databaseName);
    const database = join(vaultFolder, databaseName);
    if (await isThere(prepared)) {
      // The old one's log belongs to no other database; all that was in it was copied.
      for (const end of ['-wal', '-shm']) await rm(`${database}${end}`, { force: true });
      await putInPlace(prepared, database);
    }
    const bytes = await ifThere(readFile(join(folder, vaultFiles.manifest)));
    if (bytes !== undefined) {
      const copy = parsedCopy(bytes, basename(vaultFolder));
      if (copy.state !== 'read') throw new CarnetError('vault.damaged');
      await writeManifest(vaultFolder, undefined, copy.manifest);
    }
    await rm(join(folder, vaultFiles.ready), { force: true });
    await syncFolder(folder);
  }
  await rm(folder, { recursive: true, force: true });
  await syncFolder(vaultFolder);
}

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await ifThere(stat(path))) !== undefined;
}
