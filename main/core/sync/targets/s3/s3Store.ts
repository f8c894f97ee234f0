import type { Clock } from '../../../../../shared/time/wallClock.ts';
import { isPage } from '../http/answers.ts';
import type { Answer, DoorOptions } from '../http/httpDoor.ts';
import {
  checkFolder,
  checkListed,
  checkName,
  type Got,
  isListed,
  StoreProblem,
  type SyncStore,
} from '../syncStore.ts';
import { readListing } from './listing.ts';
import type { S3Address } from './s3Address.ts';
import { S3Bucket } from './s3Bucket.ts';
import { codeOf } from './s3Problem.ts';

/** Always the same bytes, and only ever put under the condition. */
const probe = 'carnet/temporary/probe';
const probeText = new TextEncoder().encode('Carnet asks whether this file can be written over.\n');
const onlyIfAbsent = { 'if-none-match': '*' };

/** A page has at most 1,000 names. */
const mostOfPage = 8 * 1024 * 1024;
const mostPages = 1_000;

/**
 * A store in a bucket of any S3 service. Each call is one request; a listing is one for each 1,000
 * names. Put is conditional (`If-None-Match: *`) where the service honours that, which is found out
 * once for each connection: then the service decides between two laptops. Where it does not, a put
 * looks first and costs two requests. That never replaces what was there before, and two that put one
 * name in the same instant are a laptop and its clone, or couriers of the same bytes: nobody else
 * makes files under a device's name, and each keeps its own bytes before it puts them.
 */
export class S3Store implements SyncStore {
  readonly #bucket: S3Bucket;
  readonly #prefix: string;
  #condition: Promise<boolean> | undefined;

  constructor(address: S3Address, clock: Clock, options: DoorOptions) {
    this.#bucket = new S3Bucket(address, clock, options);
    this.#prefix = address.folder === '' ? '' : `${address.folder}/`;
  }

  async put(name: string, bytes: Uint8Array): Promise<'put' | 'there'> {
    checkName(name);
    if (await this.#honoursCondition()) return this.#putIfAbsent(name, bytes);
    return (await this.#isThere(name)) ? 'there' : this.#put(name, bytes, {});
  }

  async get(name: string, most: number): Promise<Got> {
    checkListed(name);
    const answer = await this.#bucket.ask('GET', this.#prefix + name, { most });
    if (isAbsent(answer)) return { state: 'absent' };
    if (answer.status !== 200 || isPage(answer)) throw this.#bucket.problem(answer, 'reading');
    return answer.body === 'tooLarge'
      ? { state: 'tooLarge' }
      : { state: 'got', bytes: answer.body };
  }

  async list(folder: string): Promise<readonly string[]> {
    checkFolder(folder);
    const names = new Set<string>();
    let next: string | undefined;
    for (let pages = 0; pages < mostPages; pages += 1) {
      const page = await this.#page(folder, next);
      for (const key of page.keys) {
        const name = key.slice(this.#prefix.length);
        const isHere = key.startsWith(this.#prefix + folder) && !name.includes('/', folder.length);
        if (isHere && isListed(name)) names.add(name);
      }
      if (page.next === undefined) return [...names];
      next = page.next;
    }
    throw new StoreProblem('failed', { detail: 'ListObjectsV2 without end' });
  }

  async delete(name: string): Promise<void> {
    checkName(name);
    const answer = await this.#bucket.ask('DELETE', this.#prefix + name);
    const isDone = answer.status === 204 || (answer.status === 200 && !isPage(answer));
    if (!isDone && !isAbsent(answer)) throw this.#bucket.problem(answer, 'writing');
  }

  async #page(folder: string, next: string | undefined) {
    const answer = await this.#bucket.ask('GET', '', {
      query: {
        'list-type': '2',
        delimiter: '/',
        'encoding-type': 'url',
        prefix: this.#prefix + folder,
        ...(next === undefined ? {} : { 'continuation-token': next }),
      },
      most: mostOfPage,
    });
    if (answer.status !== 200 || answer.body === 'tooLarge' || isPage(answer)) {
      throw this.#bucket.problem(answer, 'reading');
    }
    try {
      return readListing(answer.body);
    } catch (cause) {
      throw new StoreProblem('wrongAddress', { cause, detail: 'ListObjectsV2' });
    }
  }

  async #isThere(name: string): Promise<boolean> {
    const answer = await this.#bucket.ask('HEAD', this.#prefix + name);
    if (answer.status === 404) return false;
    if (answer.status !== 200) throw this.#bucket.problem(answer, 'reading');
    return true;
  }

  async #putIfAbsent(name: string, bytes: Uint8Array): Promise<'put' | 'there'> {
    try {
      return await this.#put(name, bytes, onlyIfAbsent);
    } catch (error) {
      // Somebody else is putting or deleting it right now (409): by then it is decided.
      if (!(error instanceof StoreProblem) || !error.detail.includes(conflict)) throw error;
      return this.#put(name, bytes, onlyIfAbsent);
    }
  }

  async #put(name: string, body: Uint8Array, condition: Readonly<Record<string, string>>) {
    const headers = { 'content-type': 'application/octet-stream', ...condition };
    const answer = await this.#bucket.ask('PUT', this.#prefix + name, { headers, body });
    if (answer.status === 412) return 'there';
    if (answer.status !== 200 || isPage(answer)) throw this.#bucket.problem(answer, 'writing');
    return 'put';
  }

  #honoursCondition(): Promise<boolean> {
    this.#condition ??= this.#tryCondition().catch((error: unknown) => {
      this.#condition = undefined;
      throw error;
    });
    return this.#condition;
  }

  async #tryCondition(): Promise<boolean> {
    const headers = { 'content-type': 'application/octet-stream', ...onlyIfAbsent };
    const put = () => this.#bucket.ask('PUT', this.#prefix + probe, { headers, body: probeText });
    let answer = await put();
    if (answer.status === 200 && !isPage(answer)) answer = await put();
    // Is it there, or is the condition refused as such? Then nothing would ever be put.
    else if (answer.status === 412) return this.#isThere(probe);
    if (answer.status === 412) return true;
    // Services that know no conditions on PUT either pass over them, or say so.
    const isRefused = ['NotImplemented', 'InvalidArgument', 'InvalidRequest'].includes(
      codeOf(answer),
    );
    if (isRefused || (answer.status === 200 && !isPage(answer))) return false;
    throw this.#bucket.problem(answer, 'writing');
  }
}

const conflict = 'ConditionalRequestConflict';

/** No such object; that there is no such bucket is another matter. */
const isAbsent = (answer: Answer) => answer.status === 404 && codeOf(answer) !== 'NoSuchBucket';
