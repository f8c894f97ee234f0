import { CarnetError, type ErrorCode } from '../../../../shared/contract/errors.ts';
import type { Clock } from '../../../../shared/time/wallClock.ts';
import type { ReleaseManifest } from '../../../../shared/updates/releaseManifest.ts';
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
  isOlder,
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
  /** Those that were kept already: the gate's own and a source's may be the same. */
  readonly #kept = new WeakSet<CarnetError>();

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
    if (this.#kept.has(error)) return;
    this.#kept.add(error);
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

  /**
   * What a believed key says in a release of this product and channel, whatever its version and for
   * whatever laptops: nothing is refused by it, and nothing may be installed by it.
   */
  wordForAny(release: SignedText): ReleaseManifest | undefined {
    const { installed } = this.#tools;
    try {
      const manifest = believed(release, this.#beliefs());
      const { product, channel } = manifest;
      return product === installed.product && channel === installed.channel ? manifest : undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * Judges a release that is meant for other laptops of the agency: whatever its system and processor,
   * also the version that runs here. Its file is checked as any other.
   * @throws CarnetError as `judgeRelease` and `checkFile` have it
   */
  async checkForOthers(release: SignedText, path: string): Promise<ReleaseManifest> {
    const { installed, memory } = this.#tools;
    return this.#keepingRefusals(release, async () => {
      const manifest = believed(release, this.#beliefs());
      const { product, channel, version } = manifest;
      const refuse = (code: ErrorCode) => {
        throw new CarnetError(code, { version, installed: installed.version });
      };
      if (product !== installed.product) refuse('update.otherProduct');
      if (channel !== installed.channel) refuse('update.otherChannel');
      if (isOlder(version, installed.version)) refuse('update.olderVersion');
      if (isOlder(version, memory.now.minimum)) refuse('update.withdrawn');
      await checkFile(path, manifest);
      return manifest;
    });
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
