import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { ReleaseSource, UpdateStatus } from '../../../../shared/contract/updates.ts';
import { readManifest, type ReleaseManifest } from '../../../../shared/updates/releaseManifest.ts';
import { hasRole } from '../../calls/requireRole.ts';
import type { OpenCase } from '../../openCase.ts';
import { decisions, keptFrom } from '../agency/decisions.ts';
import { noteRuns } from '../agency/noteRuns.ts';
import { isExpired, isOlder } from '../gate/judgeRelease.ts';
import { approveStaged, type Checked, lastLook, notStarted } from '../lastLook.ts';
import { forgetExpected, lookBack, lookedBack } from '../lookBack.ts';
import type { Fetching, Offered } from '../sources/offered.ts';
import { mayFetchAt } from '../sources/spread.ts';
import { takeOffered } from '../sources/takeOffered.ts';
import { updateFile } from '../sources/updateFile.ts';
import { stagedRelease } from '../staging.ts';
import { takeRefusals } from '../takeRefusals.ts';
import type { DeskTools } from './deskTools.ts';
import { OneAtATime } from './oneAtATime.ts';
import { OwnRhythm } from './ownRhythm.ts';
import { ReleaseSearch } from './releaseSearch.ts';
import { shownRelease } from './shownRelease.ts';
import { costsMoney } from './sources.ts';
import { UpdateFiles } from './updateFiles.ts';
import { isRefusal, said } from './whatWentWrong.ts';

/** All times in ms. */
const minute = 60_000;
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
  readonly #search: ReleaseSearch;
  #ready: ReleaseManifest | undefined;
  readonly #one = new OneAtATime(() => this.changed());
  readonly #rhythm = new OwnRhythm(
    () => this.#tend(),
    () => this.#untilTurn(),
  );
  #fetched = 0;

  private constructor(tools: DeskTools) {
    this.#tools = tools;
    this.#search = new ReleaseSearch(tools);
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
    if (!open.isPractice) this.#rhythm.start();
  }

  closed(): void {
    this.cancel();
    this.#rhythm.stop();
    this.#open = null;
    this.#search.forget();
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
    if (this.#ready === undefined) return this.#search.found;
    return { manifest: this.#ready, from: this.#tools.memory.now.staged?.from ?? 'file' };
  }

  status(open: OpenCase): UpdateStatus {
    const { installed, memory } = this.#tools;
    const manifest = this.#ready ?? this.#search.found?.manifest;
    const waits = manifest === undefined ? 'nothing' : this.#waits(open, manifest);
    const isReady = this.#ready !== undefined;
    const { onClose, restsUntil } = memory.now;
    return {
      version: installed.version,
      state: this.#state(),
      release: manifest === undefined ? null : shownRelease(manifest),
      newer: isReady ? (this.#search.found?.manifest.version ?? '') : '',
      from: (isReady ? memory.now.staged?.from : this.#search.found?.from) ?? null,
      waits,
      fetchAt: waits === 'turn' ? this.#turn(open) : null,
      fetched: this.#fetched,
      onClose,
      offered: isReady && waits === 'nothing' && !onClose && this.#now() >= restsUntil,
      lookedAt: this.#search.lookedAt,
      sources: this.#search.sources(open),
      isMetered: costsMoney(open),
      problem: this.#search.problem,
      after: lookedBack(memory),
      file: this.files.waiting,
      hasPlace: open.sync.releasePlace() !== undefined,
      mayDecide: hasRole(open, 'administrator') && !open.isTrip,
    };
  }

  /** Looks at every source. What can't be reached, or is refused, is kept as the problem. */
  look(open: OpenCase): Promise<void> {
    if (this.#one.isFetching) return Promise.resolve();
    return this.#one.run(false, () => this.#search.look(open, this.#ready));
  }

  /**
   * Fetches what was found.
   * @throws CarnetError as the gate and the source have it; `update.noneReady`, `update.held`, `update.cancelled`
   */
  async fetch(open: OpenCase): Promise<void> {
    const found = this.#search.found;
    if (found === undefined) throw new CarnetError('update.noneReady');
    this.#refuseKept(open, found.manifest.version);
    try {
      await this.#take(found.offered, found.manifest, found.from);
    } catch (error) {
      this.#search.note(said(error));
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
    this.#one.cancel();
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
    return this.#one.run(true, (signal) => {
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
        this.#search.solved();
      } catch (error) {
        throw await this.#kept(error, offered);
      } finally {
        await this.#readReady();
      }
    });
  }

  #state(): UpdateStatus['state'] {
    const { installed, memory } = this.#tools;
    if (this.#one.isFetching) return 'fetching';
    if (this.#ready !== undefined) return 'ready';
    if (this.#search.found !== undefined) return 'found';
    if (installed.ending === undefined) return 'off';
    const { word } = memory.now;
    const isSaid = word?.version === installed.version && this.#now() < word.until;
    return isSaid && this.#search.lookedAt !== null && this.#search.problem === null
      ? 'upToDate'
      : 'notKnown';
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

  async #readReady(): Promise<void> {
    const { folder, memory } = this.#tools;
    const { staged } = memory.now;
    const found = staged === null ? undefined : await stagedRelease(folder, staged);
    this.#ready = found && readManifest(found.release.text);
    if (this.#ready) this.#search.outdo(this.#ready);
  }

  /** Looks, and fetches what this laptop may have, by itself. */
  async #tend(): Promise<void> {
    const open = this.#open;
    if (open === null || costsMoney(open)) return;
    await this.look(open);
    const manifest = this.#search.found?.manifest;
    if (this.#open !== open || manifest === undefined) return;
    const decided = decisions(open.reader);
    const isForUs = keptFrom(decided, open.actor.deviceId, manifest.version) === 'nothing';
    if (isForUs && this.#now() >= this.#turn(open)) await this.fetch(open);
  }

  #untilTurn(): number {
    if (this.#open === null || this.#search.found === undefined) return Infinity;
    return this.#turn(this.#open) - this.#now();
  }

  #now(): number {
    return this.#tools.clock.now();
  }
}
