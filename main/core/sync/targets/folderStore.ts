import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { placeFile, syncFolder } from '../../files/replaceFile.ts';
import { fetchFailed, placeholdersOf, withoutPlaceholder } from './cloudFolder.ts';
import {
  checkFolder,
  checkListed,
  checkName,
  type Got,
  StoreProblem,
  type SyncStore,
} from './syncStore.ts';

/**
 * A store in a folder: a network share, a USB stick, a folder that a cloud client keeps. The folder
 * itself is never made: where a stick is not plugged in, its place must not fill up unnoticed.
 */
export class FolderStore implements SyncStore {
  readonly #root: string;
  /** Folders that are there, as far as it is known. */
  readonly #made = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  async put(name: string, bytes: Uint8Array): Promise<'put' | 'there'> {
    checkName(name);
    const path = this.#path(name);
    try {
      if (!this.#made.has(dirname(name))) await this.#makeFolders(dirname(name));
      const isTaken = this.#placeholder(path).then((candidate) => candidate !== undefined);
      const placed = await placeFile(path, bytes, isTaken).catch(async (error: unknown) => {
        if (!missing.has(codeOf(error))) throw error;
        // Somebody took the folder away since it was made.
        await this.#makeFolders(dirname(name));
        return placeFile(path, bytes, isTaken);
      });
      return placed === 'placed' ? 'put' : 'there';
    } catch (error) {
      throw problemOf(error);
    }
  }

  async get(name: string, most: number): Promise<Got> {
    checkListed(name);
    const path = this.#path(name);
    try {
      const handle = await open(path, readOnly);
      try {
        const found = await handle.stat();
        if (!found.isFile()) return { state: 'absent' };
        if (found.size > most) return { state: 'tooLarge' };
        return { state: 'got', bytes: await firstBytes(handle, found.size) };
      } finally {
        await handle.close();
      }
    } catch (error) {
      const code = codeOf(error);
      if (fetchFailed.has(code)) return { state: 'notYet' };
      if (!missing.has(code)) throw problemOf(error);
      await this.#requireRoot();
      const placeholder = await this.#placeholder(path);
      return { state: placeholder === undefined ? 'absent' : 'notYet' };
    }
  }

  async list(folder: string): Promise<readonly string[]> {
    checkFolder(folder);
    try {
      const entries = await readdir(join(this.#root, folder), { withFileTypes: true });
      const bases = entries
        .filter((entry) => !entry.isDirectory() && !temporary.test(entry.name))
        .map((entry) => withoutPlaceholder(entry.name));
      return [...new Set(bases)].map((base) => folder + base);
    } catch (error) {
      if (!missing.has(codeOf(error))) throw problemOf(error);
      await this.#requireRoot();
      return [];
    }
  }

  async delete(name: string): Promise<void> {
    checkName(name);
    const path = this.#path(name);
    try {
      await this.#requireRoot();
      for (const each of [path, (await this.#placeholder(path)) ?? path]) {
        await rm(each, { force: true });
      }
      // Not synced: a deletion that comes back after a power cut is done again.
    } catch (error) {
      throw problemOf(error);
    }
  }

  #path(name: string): string {
    return join(this.#root, ...name.split('/'));
  }

  async #requireRoot(): Promise<void> {
    const found = await stat(this.#root).catch((error: unknown) => {
      throw missing.has(codeOf(error)) ? new StoreProblem('gone', { cause: error }) : error;
    });
    if (!found.isDirectory()) throw new StoreProblem('gone');
  }

  /** Makes the folders below the root, one by one, each name on disk before the next. */
  async #makeFolders(folder: string): Promise<void> {
    await this.#requireRoot();
    let path = this.#root;
    for (const part of folder.split('/')) {
      const above = path;
      path = join(path, part);
      try {
        await mkdir(path);
        await syncFolder(above).catch(() => undefined);
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
    }
    this.#made.add(folder);
  }

  async #placeholder(path: string): Promise<string | undefined> {
    const looks = placeholdersOf(basename(path)).map(async (base) => {
      const candidate = join(dirname(path), base);
      const isThere = await stat(candidate).then(
        () => true,
        () => false,
      );
      return isThere ? candidate : undefined;
    });
    return (await Promise.all(looks)).find((candidate) => candidate !== undefined);
  }
}

/** Doesn't wait: opening a pipe that somebody put on a stick would, for ever. Windows has no such flag. */
const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Names under which files are being written (`placeFile`). */
const temporary = /^\..+\.\d+-\d+\.tmp$/s;
const missing: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Which of the store's problems an error of the file system is. */
export function problemOf(error: unknown): StoreProblem {
  if (error instanceof StoreProblem) return error;
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new StoreProblem('full', { cause: error });
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new StoreProblem('readOnly', { cause: error });
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
    case 'ESTALE':
    case 'EHOSTDOWN':
    case 'ENOTCONN':
      return new StoreProblem('gone', { cause: error });
    default:
      return new StoreProblem('failed', { cause: error });
  }
}

/** The first bytes of a file: mostly one read, where Node's own `readFile` takes three turns. */
async function firstBytes(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await handle.read(bytes, length, size - length, length);
    // It became shorter meanwhile.
    if (bytesRead === 0) return bytes.subarray(0, length);
    length += bytesRead;
  }
  return bytes;
}
