import { mkdir, open, readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { previousOf, syncFolder } from '../files/replaceFile.ts';
import { ifThere } from './fileProblems.ts';
import { isVaultId, vaultFiles } from './vaultFolder.ts';

/**
 * A vault under construction is a folder with the file `unfinished` and without `vault.json`, which is
 * written last. Nobody was told of it and nothing was saved in it.
 */
export async function beginVaultFolder(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  await mkdir(folder, { mode: 0o700 });
  const marker = await open(join(folder, vaultFiles.unfinished), 'wx', 0o600);
  try {
    await marker.sync();
  } finally {
    await marker.close();
  }
  await mkdir(join(folder, vaultFiles.blobs), { mode: 0o700 });
  await mkdir(join(folder, vaultFiles.backups), { mode: 0o700 });
  await syncFolder(folder);
  await syncFolder(dirname(folder));
}

/** After `vault.json` is on disk. */
export async function endVaultFolder(folder: string): Promise<void> {
  await rm(join(folder, vaultFiles.unfinished), { force: true });
  await syncFolder(folder);
}

/** Whether a folder is a vault that was never finished. An empty one was stopped at its first step. */
export async function isHalfMade(folder: string): Promise<boolean> {
  const names = (await ifThere(readdir(folder))) ?? [];
  if (names.length === 0) return true;
  const { manifest, unfinished } = vaultFiles;
  return (
    names.includes(unfinished) && !names.includes(manifest) && !names.includes(previousOf(manifest))
  );
}

/**
 * Removes half-made vaults; call it once, at start, before anything creates one. A folder that lost its
 * `vault.json` in another way keeps everything. Resolves with the removed folders' names.
 */
export async function removeHalfMadeVaults(directory: string): Promise<string[]> {
  const entries = (await ifThere(readdir(directory, { withFileTypes: true }))) ?? [];
  const removed: string[] = [];
  for (const { name } of entries.filter((entry) => entry.isDirectory() && isVaultId(entry.name))) {
    const folder = join(directory, name);
    if (!(await isHalfMade(folder))) continue;
    await removeHalfMade(folder);
    removed.push(name);
  }
  return removed;
}

/** Removes a vault under construction. The mark goes last: a crash in between leaves it recognizable. */
export async function removeHalfMade(folder: string): Promise<void> {
  const { manifest, unfinished } = vaultFiles;
  // First what would make a vault of the rest.
  for (const name of [previousOf(manifest), manifest])
    await rm(join(folder, name), { force: true });
  const names = (await ifThere(readdir(folder))) ?? [];
  for (const name of names.filter((each) => each !== unfinished)) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
  await rm(join(folder, unfinished), { force: true });
  await rmdir(folder);
}
