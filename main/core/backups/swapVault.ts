import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { putInPlace, syncFolder } from '../files/replaceFile.ts';
import { ifThere } from '../vault/fileProblems.ts';
import { isVaultId, vaultFiles } from '../vault/vaultFolder.ts';
import { isBackupName } from './backupNames.ts';
import { setAsideName } from './setAside.ts';

/**
 * A restored vault takes its place in two renames: the old folder goes aside, the new one comes. The
 * file `ready` in the new folder, written last before the first of them, says that everything in it
 * is whole; it also holds the instant after which the old folder is named. So at every instant a
 * start finds the old vault, or all that is needed to put the new one in its place
 * ({@link finishRestores}).
 */
const suffix = '.restoring';

export function restoringFolder(directory: string, vaultId: string): string {
  return join(directory, `${vaultId}${suffix}`);
}

/** An empty folder to restore into. */
export async function beginRestoring(directory: string, vaultId: string): Promise<string> {
  const folder = restoringFolder(directory, vaultId);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  await mkdir(join(folder, vaultFiles.backups), { mode: 0o700 });
  await mkdir(join(folder, vaultFiles.blobs), { mode: 0o700 });
  return folder;
}

/**
 * Everything in the folder is on disk: from now on a start brings it into its place. Resolves with
 * whether an older folder of the vault was put aside.
 */
export async function finishRestoring(
  directory: string,
  vaultId: string,
  now: number,
): Promise<boolean> {
  const folder = restoringFolder(directory, vaultId);
  const file = await open(join(folder, vaultFiles.ready), 'wx', 0o600);
  try {
    await file.writeFile(String(now));
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(folder);
  return bringIn(directory, vaultId);
}

/** Call it once, at start, before any vault is opened: completes a restore that was whole, removes one that was not. */
export async function finishRestores(directory: string): Promise<void> {
  const names = (await ifThere(readdir(directory))) ?? [];
  for (const name of names) {
    const vaultId = name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
    if (!isVaultId(vaultId)) continue;
    const ready = await readyAt(join(directory, name));
    if (ready !== undefined) await bringIn(directory, vaultId);
    else if (name !== vaultId) await rm(join(directory, name), { recursive: true, force: true });
  }
}

async function bringIn(directory: string, vaultId: string): Promise<boolean> {
  const place = join(directory, vaultId);
  const folder = restoringFolder(directory, vaultId);
  const at = (await readyAt(folder)) ?? (await readyAt(place));
  const aside = join(directory, setAsideName(vaultId, at ?? 0));
  if (await isThere(folder)) {
    if (await isThere(place)) await putInPlace(place, aside);
    await putInPlace(folder, place);
  }
  const hadOlder = await isThere(aside);
  if (hadOlder) await takeBackups(aside, place);
  await rm(join(place, vaultFiles.ready), { force: true });
  await syncFolder(place);
  return hadOlder;
}

/** Backups are the vault's, whichever folder is in force: they go on counting. */
async function takeBackups(from: string, to: string): Promise<void> {
  const source = join(from, vaultFiles.backups);
  const target = join(to, vaultFiles.backups);
  for (const name of (await readdir(source).catch(() => [])).filter(isBackupName)) {
    await putInPlace(join(source, name), join(target, name)).catch(() => undefined);
  }
}

async function readyAt(folder: string): Promise<number | undefined> {
  const text = await readFile(join(folder, vaultFiles.ready), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Number(text);
}

async function isThere(path: string): Promise<boolean> {
  return (await ifThere(stat(path))) !== undefined;
}
