import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CarnetError } from '../../../shared/contract/errors.ts';

/** Folders that a person picked, by the id that windows know them by. Only the shell may name a path. */
export class OfferedFolders {
  readonly #paths = new Map<string, string>();
  readonly #newId: () => string;

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /** @throws CarnetError `file.notFound` when there is no folder */
  async offer(path: string): Promise<{ folderId: string; label: string }> {
    const folder = await stat(path).catch(() => undefined);
    if (folder === undefined || !folder.isDirectory()) throw new CarnetError('file.notFound');
    const folderId = this.#newId();
    this.#paths.set(folderId, path);
    return { folderId, label: (basename(path) || path).slice(0, 500) };
  }

  /** @throws CarnetError `file.notFound` for an id that was not given in this opening of the vault */
  pathOf(folderId: string): string {
    const path = this.#paths.get(folderId);
    if (path === undefined) throw new CarnetError('file.notFound');
    return path;
  }
}
