import { isPage } from '../http/answers.ts';
import type { DoorOptions } from '../http/httpDoor.ts';
import {
  checkFolder,
  checkListed,
  checkName,
  type Got,
  isListed,
  type SyncStore,
} from '../syncStore.ts';
import { PutMeans } from './putMeans.ts';
import { type WebdavAddress, WebdavFolder } from './webdavFolder.ts';

/**
 * A store in a folder of a WebDAV server (RFC 4918): Nextcloud, ownCloud, Apache, many office disks.
 * Like a folder's root, the server's folder is never made. Put: one request, two where the server
 * honours no condition or the file is large, more only once for each connection and new folder. Get,
 * list, delete: one, and one more when nothing was there, which tells an absent file from an absent
 * place.
 */
export class WebdavStore implements SyncStore {
  readonly #folder: WebdavFolder;
  readonly #means: PutMeans;

  constructor(address: WebdavAddress, options: DoorOptions) {
    this.#folder = new WebdavFolder(address, options);
    this.#means = new PutMeans(this.#folder);
  }

  async put(name: string, bytes: Uint8Array): Promise<'put' | 'there'> {
    checkName(name);
    return this.#means.put(name, bytes);
  }

  async get(name: string, most: number): Promise<Got> {
    checkListed(name);
    const answer = await this.#folder.ask('GET', name, {}, { most });
    const { status, body } = answer;
    if (status === 200 && body === 'tooLarge') return { state: 'tooLarge' };
    if (status === 200 && body !== 'tooLarge' && !isPage(answer))
      return { state: 'got', bytes: body };
    if (status === 404 || status === 410) {
      await this.#folder.requireRoot();
      return { state: 'absent' };
    }
    // A page, a redirect or a refusal is how some answer for a folder; a sign-in page can't answer this.
    const isOdd = status < 400 || status === 403 || status === 405 || status === 501;
    const found = isOdd ? await this.#folder.look(name, 0).catch(() => []) : [];
    if (found === undefined || found[0]?.isFolder) return { state: 'absent' };
    if (found[0] !== undefined && status < 300 && body !== 'tooLarge') {
      return { state: 'got', bytes: body };
    }
    throw this.#folder.problem(answer, 'reading');
  }

  async list(folder: string): Promise<readonly string[]> {
    checkFolder(folder);
    const entries = await this.#folder.look(folder, 1);
    if (entries === undefined) {
      await this.#folder.requireRoot();
      return [];
    }
    const names = entries.filter(({ isFolder }) => !isFolder).map(({ base }) => folder + base);
    return [...new Set(names.filter(isListed))];
  }

  async delete(name: string): Promise<void> {
    checkName(name);
    // Depth 0: a server may refuse to delete a whole folder by this.
    const answer = await this.#folder.ask('DELETE', name, { depth: '0' });
    if (answer.status === 404 || answer.status === 410) await this.#folder.requireRoot();
    else if (![200, 202, 204].includes(answer.status) || isPage(answer)) {
      throw this.#folder.problem(answer, 'writing');
    }
  }
}
