import type { CarnetEvent } from '../../../../shared/contract/events.ts';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { ReleaseSource, UpdateStatus } from '../../../../shared/contract/updates.ts';
import type { Clock } from '../../../../shared/time/wallClock.ts';
import { readManifest, type ReleaseManifest } from '../../../../shared/updates/releaseManifest.ts';
import { compareVersions } from '../../../../shared/updates/version.ts';
import { hasRole } from '../../calls/requireRole.ts';
import type { OpenCase } from '../../openCase.ts';
import { decisions, keptFrom } from '../agency/decisions.ts';
import { noteRuns } from '../agency/noteRuns.ts';
import type { Installed } from '../gate/judgeRelease.ts';
import { isExpired, isOlder, versionOf } from '../gate/judgeRelease.ts';
import type { UpdateGate } from '../gate/updateGate.ts';
import { approveStaged, type Checked, lastLook, notStarted } from '../lastLook.ts';
import { forgetExpected, lookBack, lookedBack } from '../lookBack.ts';
import type { Fetching, Offered } from '../sources/offered.ts';
import { mayFetchAt } from '../sources/spread.ts';
import { takeOffered } from '../sources/takeOffered.ts';
import { updateFile } from '../sources/updateFile.ts';
import { stagedRelease } from '../staging.ts';
import { takeRefusals } from '../takeRefusals.ts';
import type { UpdateMemory } from '../updateMemory.ts';
import { shownRelease } from './shownRelease.ts';
import { costsMoney, type Source } from './sources.ts';
import { UpdateFiles } from './updateFiles.ts';
import { isRefusal, said } from './whatWentWrong.ts';

export interface DeskTools {
  /** The updates' folder. */
  readonly folder: string;
  readonly installed: Installed;
  readonly gate: UpdateGate;
  readonly memory: UpdateMemory;
  readonly clock: Clock;
  readonly emit: (event: CarnetEvent) => void;
  /** In the order in which they are asked. */
  readonly sources: readonly Source[];
}

interface Found {
  readonly offered: Offered;
  readonly manifest: ReleaseManifest;
  readonly from: Source['kind'];
}

/** All times in ms. */
const minute = 60_000;
const firstLook = minute;
const betweenLooks = 4 * 60 * minute;
/** Laptops that see a release at the same time begin to fetch it within this time. */
const fetchWindow = 2 * 60 * minute;
/** "Later" is tomorrow. */
const rest = 16 * 60 * minute;

/**
 * Updates of the program that runs: looks for them while a vault is open, fetches them in the
 * background, keeps what is ready, and says how all that stands. It installs nothing: the shell does
 * (`installStaged`), when somebody asked.
 */
export class UpdateDesk {
  readonly files: UpdateFiles;
  readonly #tools: DeskTools;
  #open: OpenCase | null = null;
  #found: Found | undefined;
  /** What the last look reached, of what is there. */
  readonly #reached = new Map<Source['kind'], boolean>();
  #ready: ReleaseManifest | undefined;
  /** One thing at a time: a look, a fetch, a file that is taken. */
  #running: { readonly ending: AbortController; readonly isFetch: boolean } | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #fetched = 0;
  #lookedAt: number | null = null;
  #problem: UpdateStatus['problem'] = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  private constructor(tools: DeskTools) {
    this.#tools = tools;
    this.files = new UpdateFiles(tools.folder, tools.clock);
  }

  /** At a start: what became of the last update, what is ready. */
  static async begin(tools: DeskTools): Promise<UpdateDesk> {
    const desk = new UpdateDesk(tools);
    const { folder, memory, installed } = tools;
    await lookBack(folder, memory, installed.version);
    await desk.files.clear();
    await desk.#readReady();
    return desk;
  }

  /** The updates' folder. */
  get folder(): string {
    return this.#tools.folder;
  }

  /** Whether the agency, or a release that was signed, asks for a newer Carnet than this before changes are passed. */
  isTooOld(open: OpenCase): boolean {
    const { installed, memory } = this.#tools;
    // What was written on the road comes home whatever happens.
    if (open.isTrip) return false;
    const { updateMinimum } = decisions(open.reader);
    return (
      isOlder(installed.version, updateMinimum) || isOlder(installed.version, memory.now.minimum)
    );
  }

  opened(open: OpenCase): void {
    this.#open = open;
    this.noteHere();
    this.takeRefusals();
    if (!open.isPractice) this.#plan(firstLook);
  }

  closed(): void {
    this.cancel();
    clearTimeout(this.#timer);
    this.#open = null;
    this.#found = undefined;
    this.#problem = null;
    this.#reached.clear();
  }

  /** Says in this laptop's record which Carnet runs here. A disk that is full now is tried again later. */
  noteHere(): void {
    if (this.#open === null) return;
    try {
      noteRuns(this.#open, this.#tools.installed);
    } catch (error) {
      if (!(error instanceof CarnetError)) throw error;
    }
  }

  /** What the gate refused goes into the audit log of the vault that is open. */
  takeRefusals(): void {
    if (this.#open === null) return;
    takeRefusals(this.#open, this.#tools.memory).catch(() => undefined);
  }

  /** The release that this laptop has or could have, and where it came from. */
  get known(): { readonly manifest: ReleaseManifest; readonly from: ReleaseSource } | undefined {
    if (this.#ready === undefined) return this.#found;
    return { manifest: this.#ready, from: this.#tools.memory.now.staged?.from ?? 'file' };
  }

  status(open: OpenCase): UpdateStatus {
    const { installed, memory } = this.#tools;
    const manifest = this.#ready ?? this.#found?.manifest;
    const waits = manifest === undefined ? 'nothing' : this.#waits(open, manifest);
    const isReady = this.#ready !== undefined;
    const { onClose, restsUntil } = memory.now;
    const sources = this.#tools.sources.filter((each) => each.isThere(open));
    return {
      version: installed.version,
      state: this.#state(),
      release: manifest === undefined ? null : shownRelease(manifest),
      newer: isReady ? (this.#found?.manifest.version ?? '') : '',
      from: (isReady ? memory.now.staged?.from : this.#found?.from) ?? null,
      waits,
      fetchAt: waits === 'turn' ? this.#turn(open) : null,
      fetched: this.#fetched,
      onClose,
      offered: isReady && waits === 'nothing' && !onClose && this.#now() >= restsUntil,
      lookedAt: this.#lookedAt,
      sources: sources.map(({ kind }) => ({ kind, reached: this.#reached.get(kind) ?? null })),
      isMetered: costsMoney(open),
      problem: this.#problem,
      after: lookedBack(memory),
      file: this.files.waiting,
      hasPlace: open.sync.releasePlace() !== undefined,
      mayDecide: hasRole(open, 'administrator') && !open.isTrip,
    };
  }

  /** Looks at every source. What can't be reached, or is refused, is kept as the problem. */
  look(open: OpenCase): Promise<void> {
    if (this.#running?.isFetch) return Promise.resolve();
    return this.#one(false, () => this.#lookInto(open));
  }

  /**
   * Fetches what was found.
   * @throws CarnetError as the gate and the source have it; `update.noneReady`, `update.held`, `update.cancelled`
   */
  async fetch(open: OpenCase): Promise<void> {
    const found = this.#found;
    if (found === undefined) throw new CarnetError('update.noneReady');
    this.#refuseKept(open, found.manifest.version);
    try {
      await this.#take(found.offered, found.manifest, found.from);
    } catch (error) {
      this.#note(said(error));
      throw error;
    }
  }

  /**
   * Takes the release in a file.
   * @throws CarnetError as the gate and `updateFile` have it; `update.held`, `update.cancelled`
   */
  async takeFile(open: OpenCase, fileId: string): Promise<ReleaseManifest> {
    const { gate, installed } = this.#tools;
    if (installed.ending === undefined) throw new CarnetError('update.notHere');
    const path = this.files.pathOf(fileId);
    let offered: Offered | undefined;
    try {
      offered = await updateFile(path);
      await gate.learn(offered.statements);
      const { manifest } = await gate.judge(offered.release);
      this.#refuseKept(open, manifest.version);
      await this.#take(offered, manifest, 'file');
      return manifest;
    } catch (error) {
      throw await this.#kept(error, offered);
    } finally {
      await this.files.done(fileId);
      this.changed();
    }
  }

  cancel(): void {
    this.#running?.ending.abort();
  }

  async later(): Promise<void> {
    await this.#tools.memory.change(() => ({ restsUntil: this.#now() + rest, onClose: false }));
    this.changed();
  }

  /** @throws CarnetError as `mayInstall` has it */
  async onClose(open: OpenCase, on: boolean): Promise<void> {
    if (on) await this.mayInstall(open);
    await this.#tools.memory.change(() => ({ onClose: on }));
    this.changed();
  }

  async seen(): Promise<void> {
    await forgetExpected(this.#tools.memory);
    this.changed();
  }

  /** @throws CarnetError `update.notHere`, `update.noneReady`, `update.held`, `update.expired` */
  async mayInstall(open: OpenCase): Promise<void> {
    const { installed, memory, clock } = this.#tools;
    if (installed.ending === undefined) throw new CarnetError('update.notHere');
    const ready = this.#ready;
    if (ready === undefined) throw new CarnetError('update.noneReady');
    const { version, sha512 } = ready;
    this.#refuseKept(open, version);
    if (isExpired(ready, clock.now())) {
      if (!decisions(open.reader).updateApproved.includes(sha512)) {
        throw new CarnetError('update.expired', { version });
      }
      await approveStaged(memory);
    }
    open.write((unit) => unit.audit('installUpdate', 'update', version));
  }

  readyToRun(): Promise<Checked> {
    return lastLook(this.#tools).finally(() => this.#readReady());
  }

  notStarted(): Promise<void> {
    return notStarted(this.#tools.memory);
  }

  changed(): void {
    this.#tools.emit({ type: 'changed', kinds: ['update'], ids: ['update'] });
  }

  /** Long work of a screen's own, one at a time with the desk's: its progress and its end are told. */
  during<T>(stage: string, total: number, work: (fetching: Fetching) => Promise<T>): Promise<T> {
    return this.#one(true, (signal) => {
      const { emit } = this.#tools;
      const progress = (done: number) =>
        emit({ type: 'progress', of: 'update', jobId: 'update', stage, done, total });
      return work({ progress, signal });
    });
  }

  async #take(offered: Offered, manifest: ReleaseManifest, from: ReleaseSource): Promise<void> {
    this.#fetched = 0;
    this.changed();
    await this.during('fetching', manifest.size, async ({ progress, signal }) => {
      const told = (bytes: number) => {
        this.#fetched = bytes;
        progress(bytes);
      };
      try {
        await takeOffered(offered, this.#tools, { progress: told, signal });
        const { memory } = this.#tools;
        await memory.change(({ staged }) => ({ staged: staged && { ...staged, from } }));
        this.#problem = null;
      } catch (error) {
        throw await this.#kept(error, offered);
      } finally {
        await this.#readReady();
      }
    });
  }

  async #lookInto(open: OpenCase): Promise<void> {
    const { clock, memory, sources } = this.#tools;
    this.#problem = null;
    this.#found = undefined;
    this.#reached.clear();
    for (const source of sources.filter((each) => each.isThere(open))) {
      this.#reached.set(source.kind, await this.#ask(source, open));
    }
    // One that can't be reached is no trouble where another was: the page says which.
    const reached = [...this.#reached.values()];
    if (reached.length > 0 && !reached.includes(true)) {
      this.#note(new CarnetError('update.unreachable'));
    }
    this.#lookedAt = clock.now();
    const sha512 = this.#foundHere()?.manifest.sha512;
    if (sha512 === undefined) return;
    if (memory.now.seen?.sha512 === sha512) return;
    await memory.change(() => ({ seen: { sha512, at: clock.now() } }));
  }

  /** Looks at one source; false: it could not be reached. */
  async #ask(source: Source, open: OpenCase): Promise<boolean> {
    try {
      await this.#judge(await source.ask(open, this.#tools.installed), source.kind);
    } catch (error) {
      const told = said(error);
      if (told.code === 'update.unreachable') return false;
      this.#note(told);
    }
    return true;
  }

  #foundHere(): Found | undefined {
    return this.#found;
  }

  /** The first of these, newest first, that passes the gate, if it is newer than what is known already. */
  async #judge(offers: readonly Offered[], from: Source['kind']): Promise<void> {
    const { gate, installed, memory } = this.#tools;
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
        const known = this.#ready ?? this.#found?.manifest;
        if (known === undefined || isBetter(manifest, known, this.#now())) {
          this.#found = { offered, manifest, from };
        }
        return;
      } catch (error) {
        this.#note(said(error));
      }
    }
  }

  #state(): UpdateStatus['state'] {
    const { installed, memory } = this.#tools;
    if (this.#running?.isFetch) return 'fetching';
    if (this.#ready !== undefined) return 'ready';
    if (this.#found !== undefined) return 'found';
    if (installed.ending === undefined) return 'off';
    const { word } = memory.now;
    const isSaid = word?.version === installed.version && this.#now() < word.until;
    return isSaid && this.#lookedAt !== null && this.#problem === null ? 'upToDate' : 'notKnown';
  }

  #waits(open: OpenCase, manifest: ReleaseManifest): UpdateStatus['waits'] {
    const decided = decisions(open.reader);
    const kept = keptFrom(decided, open.actor.deviceId, manifest.version);
    if (kept !== 'nothing') return kept;
    if (this.#ready !== undefined) {
      const isApproved = decided.updateApproved.includes(manifest.sha512);
      return isExpired(manifest, this.#now()) && !isApproved ? 'administrator' : 'nothing';
    }
    if (costsMoney(open)) return 'metered';
    return this.#now() < this.#turn(open) ? 'turn' : 'nothing';
  }

  /** When this laptop may begin to fetch by itself. */
  #turn(open: OpenCase): number {
    const { seen } = this.#tools.memory.now;
    if (seen === null) return 0;
    return mayFetchAt(open.actor.deviceId, seen.sha512, seen.at, fetchWindow);
  }

  /** A release that the agency keeps from this laptop is for an administrator to take anyway. */
  #refuseKept(open: OpenCase, version: string): void {
    const kept = keptFrom(decisions(open.reader), open.actor.deviceId, version);
    if (kept === 'nothing' || hasRole(open, 'administrator')) return;
    throw new CarnetError('update.held', { version });
  }

  /** The error as it is told; a refusal of a source's own is kept as the gate keeps its. */
  async #kept(error: unknown, offered: Offered | undefined): Promise<unknown> {
    const told = said(error);
    if (isRefusal(told)) await this.#tools.gate.refuse(told, offered?.release);
    return told;
  }

  #note(error: CarnetError): void {
    if (error.code === 'update.cancelled') return;
    this.#problem = { code: error.code, params: error.params, at: this.#now() };
  }

  async #one<T>(isFetch: boolean, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const before = this.#last;
    const turn = Promise.withResolvers<void>();
    this.#last = turn.promise;
    await before;
    const ending = new AbortController();
    this.#running = { ending, isFetch };
    this.changed();
    try {
      return await work(ending.signal);
    } finally {
      this.#running = undefined;
      turn.resolve();
      this.changed();
    }
  }

  async #readReady(): Promise<void> {
    const { folder, memory } = this.#tools;
    const { staged } = memory.now;
    const found = staged === null ? undefined : await stagedRelease(folder, staged);
    this.#ready = found && readManifest(found.release.text);
    // What was found is what is ready now, or older.
    if (this.#ready && this.#found && !isBetter(this.#found.manifest, this.#ready, this.#now())) {
      this.#found = undefined;
    }
  }

  /** Looks, and fetches what this laptop may have, by itself. */
  async #tend(open: OpenCase): Promise<void> {
    if (costsMoney(open)) return;
    await this.look(open);
    const manifest = this.#found?.manifest;
    if (this.#open !== open || manifest === undefined) return;
    const decided = decisions(open.reader);
    const isForUs = keptFrom(decided, open.actor.deviceId, manifest.version) === 'nothing';
    if (isForUs && this.#now() >= this.#turn(open)) await this.fetch(open);
  }

  #plan(after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const open = this.#open;
      if (open === null) return;
      this.#tend(open)
        .catch(() => undefined)
        .finally(() => {
          if (this.#open !== open) return;
          const turn = this.#found === undefined ? Infinity : this.#turn(open) - this.#now();
          this.#plan(Math.max(minute, Math.min(betweenLooks, turn > 0 ? turn : betweenLooks)));
        });
    }, after);
    this.#timer.unref();
  }

  #now(): number {
    return this.#tools.clock.now();
  }
}

/** Newer, or the same version with a word that holds in place of one that ran out. */
function isBetter(one: ReleaseManifest, other: ReleaseManifest, now: number): boolean {
  const order = compareVersions(versionOf(one.version), versionOf(other.version));
  return order > 0 || (order === 0 && isExpired(other, now) && !isExpired(one, now));
}
