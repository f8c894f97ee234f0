import { mkdir, open, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import { largestFile } from '../../../../shared/updates/releaseManifest.ts';
import type { Clock } from '../../../../shared/time/wallClock.ts';
import { sayingWhenFull } from '../../vault/fileProblems.ts';
import { newId } from '../../vault/newId.ts';

export interface UpdateFileHere {
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
}

interface Known extends UpdateFileHere {
  readonly path: string;
  /** Bytes of a dropped file that are here; undefined: it was never dropped. */
  dropped: number | undefined;
}

/** What lies around the release in a `.carnet-update` file is never more. */
const longest = largestFile + 1024 * 1024;

/**
 * Files that somebody picked, opened Carnet by, or dropped into its window, by the id that windows
 * know them by. Of them all only the shell names paths; what is dropped is written to a folder of ours.
 */
export class UpdateFiles {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #files = new Map<string, Known>();
  #opened: string | undefined;

  /** `updates`: the updates' folder. */
  constructor(updates: string, clock: Clock) {
    this.#folder = join(updates, 'dropped');
    this.#clock = clock;
  }

  /** Takes away what an earlier process left. */
  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** @throws CarnetError `file.notFound` */
  async offer(path: string): Promise<UpdateFileHere> {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined || !found.isFile()) throw new CarnetError('file.notFound');
    return this.#know(path, basename(path), found.size, undefined);
  }

  /** Carnet was opened by this file: it waits until somebody who unlocked looks at it. */
  async openedBy(path: string): Promise<void> {
    this.#opened = (await this.offer(path)).fileId;
  }

  get waiting(): { readonly fileId: string; readonly name: string } | null {
    const known = this.#opened === undefined ? undefined : this.#files.get(this.#opened);
    return known === undefined ? null : { fileId: known.fileId, name: known.name };
  }

  forgetWaiting(): void {
    this.#opened = undefined;
  }

  /** @throws CarnetError `update.tooLong` */
  async drop(name: string, size: number): Promise<UpdateFileHere> {
    if (size > longest) throw new CarnetError('update.tooLong');
    await this.clear();
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const id = newId(this.#clock.now());
    return this.#know(join(this.#folder, id), name, size, 0, id);
  }

  /**
   * The next piece of a dropped file.
   * @throws CarnetError `file.notFound`, `update.truncated` for a piece that is not the next one, `store.full`
   */
  async dropPiece(fileId: string, at: number, bytes: Uint8Array): Promise<void> {
    const known = this.#files.get(fileId);
    if (known?.dropped === undefined) throw new CarnetError('file.notFound');
    if (at !== known.dropped) throw new CarnetError('update.truncated');
    if (at + bytes.length > known.size) throw new CarnetError('update.tooLong');
    const file = await open(known.path, at === 0 ? 'wx' : 'r+', 0o600);
    try {
      await sayingWhenFull(file.write(bytes, 0, bytes.length, at));
    } finally {
      await file.close();
    }
    known.dropped = at + bytes.length;
  }

  /** @throws CarnetError `file.notFound`, `update.truncated` for one that was not dropped to its end */
  pathOf(fileId: string): string {
    const known = this.#files.get(fileId);
    if (known === undefined) throw new CarnetError('file.notFound');
    if (known.dropped !== undefined && known.dropped < known.size) {
      throw new CarnetError('update.truncated');
    }
    return known.path;
  }

  /** A file that was taken is needed no more: a dropped one goes. */
  async done(fileId: string): Promise<void> {
    if (this.#opened === fileId) this.#opened = undefined;
    const known = this.#files.get(fileId);
    if (known?.dropped === undefined) return;
    this.#files.delete(fileId);
    await rm(known.path, { force: true });
  }

  #know(
    path: string,
    name: string,
    size: number,
    dropped: number | undefined,
    fileId = newId(this.#clock.now()),
  ): UpdateFileHere {
    const known = { fileId, name: name.slice(0, 500), size, path, dropped };
    this.#files.set(fileId, known);
    return { fileId, name: known.name, size };
  }
}
