import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { UpdateStatus } from '../../../../shared/contract/updates.ts';
import type { ReleaseManifest } from '../../../../shared/updates/releaseManifest.ts';
import { compareVersions } from '../../../../shared/updates/version.ts';
import type { OpenCase } from '../../openCase.ts';
import { isExpired, versionOf } from '../gate/judgeRelease.ts';
import type { Offered } from '../sources/offered.ts';
import type { DeskTools } from './deskTools.ts';
import type { Source } from './sources.ts';
import { said } from './whatWentWrong.ts';

/** A release that passed the gate and is not here yet. */
export interface Found {
  readonly offered: Offered;
  readonly manifest: ReleaseManifest;
  readonly from: Source['kind'];
}

/** Asks the sources what there is, and keeps the best that passes the gate. */
export class ReleaseSearch {
  readonly #tools: DeskTools;
  #found: Found | undefined;
  /** What the last look reached, of what is there. */
  readonly #reached = new Map<Source['kind'], boolean>();
  #lookedAt: number | null = null;
  #problem: UpdateStatus['problem'] = null;

  constructor(tools: DeskTools) {
    this.#tools = tools;
  }

  get found(): Found | undefined {
    return this.#found;
  }

  /** In ms; null before the first look. */
  get lookedAt(): number | null {
    return this.#lookedAt;
  }

  get problem(): UpdateStatus['problem'] {
    return this.#problem;
  }

  /** The sources that are there for this case, and whether the last look reached them; null: not asked. */
  sources(open: OpenCase): UpdateStatus['sources'] {
    const there = this.#tools.sources.filter((each) => each.isThere(open));
    return there.map(({ kind }) => ({ kind, reached: this.#reached.get(kind) ?? null }));
  }

  /** Looks at every source; `ready` is what is here already. What can't be reached, or is refused, is the problem. */
  async look(open: OpenCase, ready: ReleaseManifest | undefined): Promise<void> {
    const { clock, memory, sources } = this.#tools;
    this.forget();
    for (const source of sources.filter((each) => each.isThere(open))) {
      this.#reached.set(source.kind, await this.#ask(source, open, ready));
    }
    // One that can't be reached is no trouble where another was: the page says which.
    const reached = [...this.#reached.values()];
    if (reached.length > 0 && !reached.includes(true)) {
      this.note(new CarnetError('update.unreachable'));
    }
    this.#lookedAt = clock.now();
    const sha512 = this.found?.manifest.sha512;
    if (sha512 === undefined || memory.now.seen?.sha512 === sha512) return;
    await memory.change(() => ({ seen: { sha512, at: clock.now() } }));
  }

  /** Lets go of what was found where `ready` is the same or better. */
  outdo(ready: ReleaseManifest): void {
    if (this.#found && !isBetter(this.#found.manifest, ready, this.#tools.clock.now())) {
      this.#found = undefined;
    }
  }

  /** Keeps an error for the page; that somebody stopped it is none. */
  note(error: CarnetError): void {
    if (error.code === 'update.cancelled') return;
    this.#problem = { code: error.code, params: error.params, at: this.#tools.clock.now() };
  }

  solved(): void {
    this.#problem = null;
  }

  forget(): void {
    this.#found = undefined;
    this.#problem = null;
    this.#reached.clear();
  }

  /** Looks at one source; false: it could not be reached. */
  async #ask(source: Source, open: OpenCase, ready: ReleaseManifest | undefined): Promise<boolean> {
    try {
      await this.#judge(await source.ask(open, this.#tools.installed), source.kind, ready);
    } catch (error) {
      const told = said(error);
      if (told.code === 'update.unreachable') return false;
      this.note(told);
    }
    return true;
  }

  /** The first of these, newest first, that passes the gate, if it is newer than what is known already. */
  async #judge(
    offers: readonly Offered[],
    from: Source['kind'],
    ready: ReleaseManifest | undefined,
  ): Promise<void> {
    const { gate, installed, memory, clock } = this.#tools;
    for (const offered of offers) {
      await gate.learn(offered.statements);
      const word = gate.wordForAny(offered.release);
      if (word?.version === installed.version && word.platform === installed.platform) {
        const until = Date.parse(word.expires);
        await memory.change(() => ({ word: { version: word.version, until } }));
        continue;
      }
      try {
        const { manifest } = await gate.judge(offered.release);
        const known = ready ?? this.#found?.manifest;
        if (known === undefined || isBetter(manifest, known, clock.now())) {
          this.#found = { offered, manifest, from };
        }
        return;
      } catch (error) {
        this.note(said(error));
      }
    }
  }
}

/** Newer, or the same version with a word that holds in place of one that ran out. */
function isBetter(one: ReleaseManifest, other: ReleaseManifest, now: number): boolean {
  const order = compareVersions(versionOf(one.version), versionOf(other.version));
  return order > 0 || (order === 0 && isExpired(other, now) && !isExpired(one, now));
}
