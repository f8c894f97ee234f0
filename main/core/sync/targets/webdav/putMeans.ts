import { randomBytes } from '../../../vault/randomBytes.ts';
import { StoreProblem } from '../syncStore.ts';
import type { WebdavFolder } from './webdavFolder.ts';

/** Beside the agencies' folders: nothing in it is ever read, and nothing is lost with it. */
const aside = 'carnet/temporary/';
/** Only ever put under the condition: where it lies, the condition let it through once. */
const probe = `${aside}probe`;
const moveProbe = `${aside}probe-move`;
const probeText = new TextEncoder().encode('Carnet asks whether this file can be written over.\n');

const onlyIfAbsent = { 'if-none-match': '*' };

/**
 * Larger files go by a temporary name also where a condition is honoured: a server checks it before
 * the file comes in, not after, and an upload that breaks off may leave a part under the name. What
 * is smaller arrives at once.
 */
const oneGo = 64 * 1024;

/**
 * How files are put without writing over another's, found out once for each connection by a file
 * that always has the same bytes. Seen honouring the condition: Apache's mod_dav, nephele;
 * only `Overwrite: F`: webdav-server. A server that honours
 * neither is refused ("unsafe"): it could lose a colleague's file without a word.
 */
export class PutMeans {
  readonly #folder: WebdavFolder;
  #condition: Promise<boolean> | undefined;
  #overwrite: Promise<boolean> | undefined;

  constructor(folder: WebdavFolder) {
    this.#folder = folder;
  }

  async put(name: string, bytes: Uint8Array): Promise<'put' | 'there'> {
    const condition = await this.#honoursCondition();
    if (condition && bytes.length <= oneGo) return this.#putAtOnce(name, bytes);
    if (await this.#honoursOverwrite()) return this.#putByMoving(name, bytes);
    if (condition) return this.#putAtOnce(name, bytes);
    throw new StoreProblem('unsafe', { detail: 'If-None-Match, Overwrite' });
  }

  async #putAtOnce(name: string, bytes: Uint8Array): Promise<'put' | 'there'> {
    return (await this.#folder.put(name, bytes, onlyIfAbsent)) === 'taken' ? 'there' : 'put';
  }

  async #putByMoving(name: string, bytes: Uint8Array): Promise<'put' | 'there'> {
    const temporary = temporaryName();
    try {
      await this.#folder.put(temporary, bytes, {});
      const moved = await this.#folder.move(temporary, name);
      if (moved === 'done') return 'put';
    } catch (error) {
      await this.#forget(temporary);
      throw error;
    }
    await this.#forget(temporary);
    return 'there';
  }

  #honoursCondition(): Promise<boolean> {
    this.#condition ??= this.#tryCondition().catch((error: unknown) => {
      this.#condition = undefined;
      throw error;
    });
    return this.#condition;
  }

  async #tryCondition(): Promise<boolean> {
    const put = () => this.#folder.put(probe, probeText, onlyIfAbsent);
    if ((await put()) === 'done') return (await put()) === 'taken';
    // Is it there, or does the server refuse the condition as such? Then nothing would ever be put.
    const { status } = await this.#folder.ask('GET', probe);
    return status === 200;
  }

  #honoursOverwrite(): Promise<boolean> {
    this.#overwrite ??= this.#tryOverwrite().catch((error: unknown) => {
      this.#overwrite = undefined;
      throw error;
    });
    return this.#overwrite;
  }

  async #tryOverwrite(): Promise<boolean> {
    const temporary = temporaryName();
    for (const name of [moveProbe, temporary]) await this.#folder.put(name, probeText, {});
    const moved = await this.#folder.move(temporary, moveProbe).catch(mereRefusal);
    if (moved === 'done') return false;
    await this.#forget(temporary);
    return true;
  }

  /** What stays is litter, and stands in nobody's way. */
  async #forget(temporary: string): Promise<void> {
    await this.#folder.ask('DELETE', temporary, { depth: '0' }).catch(() => undefined);
  }
}

/** The server knows no such MOVE. A lost connection or a busy server says nothing about that. */
function mereRefusal(error: unknown): 'done' {
  const isRefusal =
    error instanceof StoreProblem && ['readOnly', 'wrongAddress', 'failed'].includes(error.problem);
  if (!isRefusal) throw error;
  return 'done';
}

function temporaryName(): string {
  return `${aside}${Buffer.from(randomBytes(16)).toString('hex')}`;
}
