import { constants } from 'node:fs';
import { copyFile, link, lstat, open, readdir, rename, rm, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Replaces a file as a whole: whoever reads it, now or after a crash or a power cut, finds the old
 * bytes or the new ones, never a part. The only legal place for this.
 *
 * Not `write-file-atomic`, which does the temporary name, the fsync and the rename but neither syncs
 * the directory (so a power cut may undo an acknowledged write) nor keeps the predecessor nor copes
 * with a virus scanner that holds the file open on Windows.
 */
export type Predecessor =
  /** The old bytes go. */
  | 'discard'
  /** The old bytes stay, whole at every instant, under `previousOf(path)`. */
  | 'keep';

/** Where the predecessor of a file is kept. */
export function previousOf(path: string): string {
  return `${path}.previous`;
}

/**
 * Resolves when the new bytes and the name are on disk. Calls for one path run one after another.
 * Rejects with the file system's error (`ENOSPC`, `EACCES`, …); the old file is then untouched.
 */
export function replaceFile(
  path: string,
  data: Uint8Array | string,
  predecessor: Predecessor,
): Promise<void> {
  const turn = (turns.get(path) ?? Promise.resolve()).then(() => replace(path, data, predecessor));
  const settled = turn.catch(() => undefined);
  turns.set(path, settled);
  void settled.then(() => turns.get(path) === settled && turns.delete(path));
  return turn;
}

/**
 * Gives `path` these bytes unless something has that name already: whoever looks, now or after a
 * crash, finds all of them or no such file. Resolves when bytes and name are on disk.
 * The file may be read by whoever may read its folder: it is for places that people share.
 * `isTaken` is for what stands there under another name: looked for while the bytes are written.
 */
export async function placeFile(
  path: string,
  data: Uint8Array,
  isTaken: Promise<boolean> = Promise.resolve(false),
): Promise<'placed' | 'there'> {
  const temporary = nextTemporary(path);
  try {
    await writeNew(temporary, data, 0o666).catch(async (error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
      // A crashed process of the same number left one behind.
      await rm(temporary, { force: true });
      await writeNew(temporary, data, 0o666);
    });
    if ((await isTaken) || !(await linkOrRename(temporary, path))) return 'there';
  } catch (error) {
    // Mostly nothing has the name, and linking tells; but nobody needs room for what is there.
    if (await isThere(path).catch(() => false)) return 'there';
    throw error;
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
  await syncShared(dirname(path)).catch(ignoreUnsupported);
  return 'placed';
}

/**
 * A link, unlike a rename, never takes a name that somebody else took meanwhile. Memory sticks and
 * some shares have no links: there the name is looked at once more, and renamed to.
 */
async function linkOrRename(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!noLinks.has(codeOf(error))) throw error;
  }
  if (await isThere(path)) return false;
  await renameOver(temporary, path);
  return true;
}

const noLinks = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EINVAL',
  'EMLINK',
  'UNKNOWN',
]);

/** Some network shares can't sync a folder: they answer for their names in their own way. */
function ignoreUnsupported(error: unknown): void {
  if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM'].includes(codeOf(error))) throw error;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Removes what interrupted replacements left in a folder. Call it before any replacement there. */
export async function removeUnfinishedReplacements(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (temporaryName.test(name)) await rm(join(folder, name), { force: true });
  }
}

/** Syncs a directory's entries to disk. Windows has no such call; NTFS journals its names. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * The same, shared by those who ask while one is under way: they wait for the next, which begins after
 * whatever they did in the folder.
 */
async function syncShared(folder: string): Promise<void> {
  const turn = folderSyncs.get(folder) ?? { running: undefined, next: undefined };
  folderSyncs.set(folder, turn);
  if (turn.running === undefined) {
    const running = syncFolder(folder).finally(() => {
      turn.running = undefined;
      if (turn.next === undefined) folderSyncs.delete(folder);
    });
    turn.running = running;
    return running;
  }
  turn.next ??= turn.running
    .catch(() => undefined)
    .then(() => {
      turn.next = undefined;
      return syncShared(folder);
    });
  return turn.next;
}

interface FolderSyncs {
  running: Promise<void> | undefined;
  /** Has not begun yet. */
  next: Promise<void> | undefined;
}
const folderSyncs = new Map<string, FolderSyncs>();

/**
 * Gives a file or folder that is whole and synced its place, which must be on the same volume; on
 * disk when it resolves. A file that has the place goes; a folder that has it is an error.
 */
export async function putInPlace(from: string, to: string): Promise<void> {
  await renameOver(from, to);
  await syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from));
}

/** Syncs one file's bytes to disk. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const temporaryName = /^\..+\.\d+-\d+\.tmp$/;
const turns = new Map<string, Promise<void>>();
let temporaries = 0;

async function replace(path: string, data: Uint8Array | string, predecessor: Predecessor) {
  if (predecessor === 'keep') {
    await into(previousOf(path), (temporary) => copyIfThere(path, temporary));
  }
  await into(path, async (temporary) => {
    await writeNew(temporary, data, 0o600);
    return true;
  });
  await syncFolder(dirname(path));
}

async function writeNew(path: string, data: Uint8Array | string, mode: number): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function nextTemporary(path: string): string {
  temporaries += 1;
  return join(dirname(path), `.${basename(path)}.${process.pid}-${temporaries}.tmp`);
}

/** Makes a file under a name of its own in the same folder (same volume), then gives it its place. */
async function into(path: string, make: (temporary: string) => Promise<boolean>) {
  const temporary = nextTemporary(path);
  try {
    // A crashed process of the same number may have left one behind.
    await rm(temporary, { force: true });
    if (await make(temporary)) await renameOver(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function copyIfThere(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
  await syncFile(to);
  return true;
}

/** Windows refuses a rename for as long as another program (a virus scanner, the indexer) looks at the file. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let wait = 10; ; wait *= 2) {
    try {
      return await rename(from, to);
    } catch (error) {
      const busy =
        process.platform === 'win32' &&
        error instanceof Error &&
        'code' in error &&
        (error.code === 'EPERM' || error.code === 'EACCES' || error.code === 'EBUSY');
      if (!busy || wait > 1500) throw error;
      await pause(wait);
    }
  }
}
