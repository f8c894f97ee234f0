import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { Clock } from '../../../../shared/time/wallClock.ts';
import { compareVersions } from '../../../../shared/updates/version.ts';
import { retirementBy, type SignedText } from '../believedKeys.ts';
import type { PublicKey } from '../minisign/publicKey.ts';
import { newId } from '../../vault/newId.ts';
import type { UpdateMemory } from '../updateMemory.ts';
import { checkFile } from './checkFile.ts';
import {
  believed,
  type Beliefs,
  type Installed,
  type Judged,
  judgeRelease,
  versionOf,
} from './judgeRelease.ts';

export interface GateTools {
  /** The compiled-in keys. */
  readonly keys: readonly PublicKey[];
  readonly installed: Installed;
  readonly memory: UpdateMemory;
  readonly clock: Clock;
  /** Is told of a refusal once it is kept, so that an open vault can take it into its audit log. */
  readonly refused?: () => void;
}

/**
 * Every release passes here, from wherever it came: when its manifest is seen, when its file has
 * arrived, and once more before it runs. Each refusal is kept for the audit log.
 */
export class UpdateGate {
  readonly #tools: GateTools;

  constructor(tools: GateTools) {
    this.#tools = tools;
  }

  get installed(): Installed {
    return this.#tools.installed;
  }

  /** Keeps the retirements among these that one key really made of the other; returns how many were new. */
  async learn(statements: readonly SignedText[]): Promise<number> {
    const { keys, memory } = this.#tools;
    const known = new Set(memory.now.statements.map(({ text }) => text));
    const fresh = statements.filter(
      (each) => !known.has(each.text) && retirementBy(each, keys) !== undefined,
    );
    if (fresh.length > 0) {
      await memory.change((now) => ({ statements: [...now.statements, ...fresh] }));
    }
    return fresh.length;
  }

  /** @throws CarnetError as `judgeRelease` has it */
  async judge(release: SignedText): Promise<Judged> {
    const { installed, memory, clock } = this.#tools;
    return this.#keepingRefusals(release, async () => {
      const judged = judgeRelease(release, installed, this.#beliefs(), clock.now());
      const { minimumVersion } = judged.manifest;
      if (compareVersions(versionOf(minimumVersion), versionOf(memory.now.minimum)) > 0) {
        await memory.change(() => ({ minimum: minimumVersion }));
      }
      return judged;
    });
  }

  /**
   * Judges a release and its file; `take` as in `checkFile`.
   * @throws CarnetError as `judgeRelease` and `checkFile` have it
   */
  async check(
    release: SignedText,
    path: string,
    take?: (piece: Uint8Array) => Promise<void>,
  ): Promise<Judged> {
    const judged = await this.judge(release);
    await this.#keepingRefusals(release, () => checkFile(path, judged.manifest, take));
    return judged;
  }

  /** Does what may refuse, and keeps the refusal before it is thrown on. */
  async #keepingRefusals<T>(release: SignedText, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof CarnetError) await this.refuse(error, release);
      throw error;
    }
  }

  /** Keeps a refusal for the audit log: its code, and the version if that is a key's word. */
  async refuse(error: CarnetError, release: SignedText | undefined): Promise<void> {
    const { memory, clock, refused } = this.#tools;
    const entry = {
      id: newId(clock.now()),
      at: clock.now(),
      code: error.code,
      version: this.#believedVersion(release),
    };
    await memory.change((now) => ({ refusals: [...now.refusals, entry] }));
    refused?.();
  }

  #believedVersion(release: SignedText | undefined): string {
    try {
      return release ? believed(release, this.#beliefs()).version : '';
    } catch {
      return '';
    }
  }

  #beliefs(): Beliefs {
    const { keys, memory } = this.#tools;
    return { keys, statements: memory.now.statements, minimum: memory.now.minimum };
  }
}
