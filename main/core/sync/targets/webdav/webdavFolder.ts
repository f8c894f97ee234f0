import { StoreProblem } from '../syncStore.ts';
import { isPage, problemOfAnswer } from '../http/answers.ts';
import { type Answer, type DoorOptions, HttpDoor } from '../http/httpDoor.ts';
import { asksForKind, type Entry, readMultistatus } from './multistatus.ts';

export interface WebdavAddress {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** A listing of a hundred thousand names, and then some. */
const mostOfListing = 64 * 1024 * 1024;

/** The requests of RFC 4918 that the store needs, on paths below one folder of a server. */
export class WebdavFolder {
  readonly #door: HttpDoor;
  readonly #base: string;
  readonly #authorization: string;

  constructor({ url, user, password }: WebdavAddress, options: DoorOptions) {
    const at = new URL(url);
    this.#base = at.pathname.endsWith('/') ? at.pathname : `${at.pathname}/`;
    this.#authorization = `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
    this.#door = new HttpDoor(at, options);
  }

  ask(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>> = {},
    rest: { readonly body?: Uint8Array; readonly most?: number } = {},
  ): Promise<Answer> {
    return this.#door.ask({
      method,
      path: this.#encoded(path),
      // At once, not after a 401: half the requests. It only ever goes to this one origin.
      headers: { authorization: this.#authorization, ...headers },
      most: mostOfFailure,
      ...rest,
    });
  }

  /** What an answer is that was not expected. */
  problem(answer: Answer, doing: 'reading' | 'writing'): StoreProblem {
    return problemOfAnswer(answer, this.#door.origin, doing);
  }

  /** PUT into a folder that is made when it lacks. Gives the status 2xx or 412; the rest is a problem. */
  async put(path: string, body: Uint8Array, headers: Readonly<Record<string, string>>) {
    return this.#withFolder(path, () =>
      this.ask('PUT', path, { 'content-type': 'application/octet-stream', ...headers }, { body }),
    );
  }

  /** MOVE that leaves alone what is there: 2xx or 412 again, if the server keeps to it. */
  async move(from: string, to: string) {
    const destination = new URL(this.#encoded(to), this.#door.origin).href;
    return this.#withFolder(to, async () => {
      const answer = await this.ask('MOVE', from, { destination, overwrite: 'F' });
      // The refusal may come within a multistatus.
      const isRefused = answer.status === 207 && textOf(answer).includes(' 412 ');
      return isRefused ? { ...answer, status: 412 } : answer;
    });
  }

  async #withFolder(
    path: string,
    write: () => Promise<Answer>,
  ): Promise<'done' | 'taken' | 'other'> {
    let answer = await write();
    // 409 by the RFC; some servers say 404, and Apache 500 to a MOVE.
    if ([404, 409, 500].includes(answer.status)) {
      await this.#makeFolder(path.slice(0, path.lastIndexOf('/') + 1));
      answer = await write();
    }
    if (answer.status === 412) return 'taken';
    if (answer.status === 201 || answer.status === 204) return 'done';
    if (answer.status === 200 && !isPage(answer)) return 'done';
    throw this.problem(answer, 'writing');
  }

  /** Makes it, from below: mostly only the last is lacking. The root is never made. */
  async #makeFolder(folder: string): Promise<void> {
    if (folder === '') throw new StoreProblem('gone', { detail: this.#door.origin.host });
    let answer = await this.ask('MKCOL', folder);
    if (answer.status === 409 || answer.status === 404) {
      await this.#makeFolder(folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1));
      answer = await this.ask('MKCOL', folder);
    }
    // Another laptop may have just made it; in the same instant, Apache says 403.
    if (answer.status === 201 || answer.status === 405) return;
    const found = await this.look(folder, 0).catch(() => undefined);
    if (found === undefined) throw this.problem(answer, 'writing');
  }

  /** What is at a path, and directly in it when `depth` is 1. Undefined: nothing is there. */
  async look(path: string, depth: 0 | 1): Promise<readonly Entry[] | undefined> {
    const answer = await this.ask(
      'PROPFIND',
      path,
      { depth: String(depth), 'content-type': 'application/xml; charset=utf-8' },
      { body: asksForKind, most: mostOfListing },
    );
    if (answer.status === 404 || answer.status === 410) return undefined;
    if (answer.status !== 207 || answer.body === 'tooLarge') throw this.problem(answer, 'reading');
    try {
      return readMultistatus(answer.body);
    } catch (cause) {
      throw new StoreProblem('failed', { cause, detail: `${this.#door.origin.host} multistatus` });
    }
  }

  /** @throws StoreProblem `gone` */
  async requireRoot(): Promise<void> {
    if ((await this.look('', 0)) === undefined) {
      throw new StoreProblem('gone', { detail: this.#door.origin.host });
    }
  }

  #encoded(path: string): string {
    return this.#base + path.split('/').map(encodeURIComponent).join('/');
  }
}

const mostOfFailure = 64 * 1024;

const textOf = ({ body }: Answer) => (body === 'tooLarge' ? '' : new TextDecoder().decode(body));
