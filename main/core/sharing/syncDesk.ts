import { setImmediate as othersTurn, setTimeout as wait } from 'node:timers/promises';
import type { SyncPlace } from '../../../shared/contract/sync.ts';
import { placeLabel, placeWithoutSecrets, syncPlace } from '../../../shared/contract/sync.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import type { SyncProblem, SyncStatus } from '../../../shared/contract/sharing.ts';
import { readAgency } from '../members/agencyIdentity.ts';
import { agencyAsked } from '../members/joining/ownJoining.ts';
import { passJoining } from '../members/joining/passJoining.ts';
import { isRemoved, roleHere } from '../members/standingHere.ts';
import type { OpenCase } from '../openCase.ts';
import { exchange, productRules } from '../sync/exchange/exchange.ts';
import { leavePrograms } from '../sync/exchange/leavePrograms.ts';
import { noWork, type Outcome, type Progress } from '../sync/exchange/outcome.ts';
import { refill } from '../sync/exchange/refill.ts';
import { type Given, usualPace } from '../sync/exchange/run.ts';
import { notPut, readHeads, readMemory } from '../sync/exchange/vault/logTables.ts';
import { leaving } from '../sync/exchange/vault/purgeProgram.ts';
import { VaultLog } from '../sync/exchange/vault/vaultLog.ts';
import { aboutBytesWaiting } from '../sync/records/aboutBytesWaiting.ts';
import { waitingChanges } from '../sync/records/outgoing.ts';
import { openStore } from '../sync/targets/openStore.ts';
import type { PurgeNotice } from '../trips/finishTrip.ts';
import { handOverTrip, passTripNow } from '../trips/passTrip.ts';
import { takeTrips } from '../trips/takeTrips.ts';
import { StoreProblem, type SyncStore } from '../sync/targets/syncStore.ts';
import { randomUint32 } from '../vault/randomBytes.ts';
import { olderChanges } from './olderChanges.ts';
import { beyond, labelOf, logPlace } from './laptopList.ts';
import { lastHeard } from './lastHeard.ts';
import { nextTurn } from './nextTurn.ts';
import {
  isChosenHere,
  placeAddress,
  placeId,
  putPlace,
  putSyncMemory,
  readPlace,
  readSyncMemory,
} from './syncMemory.ts';
import { orderWords } from './orderWords.ts';
import { problemOf, stops, withheldIn } from './syncProblems.ts';
import { holdsAgency, tryPlace } from './tryPlace.ts';
import { upkeepOf } from './upkeepOf.ts';
import { WriteBack } from './writeBack.ts';

/** What passing changes came to: counts of changes. */
export interface Passed {
  readonly sent: number;
  readonly received: number;
  readonly problem: SyncProblem | null;
}

/** Progress is told this often at most, in milliseconds. */
const tellEvery = 200;

/** Milliseconds after which somebody who did nothing is taken to be away, or to read. */
const aloneAfter = 3000;

/** What windows call what is being done. */
const stages = {
  taking: 'getting',
  checking: 'checking',
  applying: 'applying',
  finishing: 'finishing',
  making: 'tidying',
  putting: 'putting',
} as const satisfies Record<Progress['does'], string>;

const nothingPassed: Passed = { sent: 0, received: 0, problem: null };
const nothingDone: Outcome = { end: { state: 'done' }, reports: [], work: noWork };

/** Passes changes between this laptop and the others, over the place of its agency. */
export class SyncDesk {
  readonly #open: OpenCase;
  #store: { readonly id: string; readonly store: SyncStore } | undefined;
  #running: { readonly ending: AbortController; readonly done: Promise<Passed> } | undefined;
  /** A round that begins after the one under way. */
  #next: Promise<Passed> | undefined;
  /** Something was written while a round was under way, which may not have seen it. */
  #isNewer = false;
  #workedAt = Number.NEGATIVE_INFINITY;
  #timer: { readonly at: number; readonly handle: ReturnType<typeof setTimeout> } | undefined;
  readonly #closing = new AbortController();
  readonly #writeBack: WriteBack;
  /** Folders where this travelling laptop handed over by hand. */
  readonly #handedTo: SyncPlace[] = [];

  constructor(open: OpenCase) {
    this.#open = open;
    this.#writeBack = new WriteBack(open);
    const place = () => readPlace(open.reader);
    open.members.useExchange({
      lastAccepted: (device) => logPlace(open.reader, device),
      beyondCut: (device) => beyond(open.reader, device),
      lastContact: (device) =>
        lastHeard(open.reader, open.actor.deviceId, readHeads(open.reader).get(device)),
      placeToInvite: () => textOf(place(), placeWithoutSecrets),
      placeToHand: () => textOf(place(), (each) => each),
      takePlace: (text) => {
        const taken = syncPlace.safeParse(parsed(text));
        // Somebody chose on this laptop already how it gets there.
        const isChosen = isChosenHere(open.reader);
        if (taken.success && !isChosen) this.#keepPlace(taken.data);
        else this.#plan('soon');
      },
    });
  }

  /** From here on changes are passed by themselves. */
  start(): void {
    if (this.#open.isPractice) return;
    this.leavePrograms();
    this.#plan('soon');
  }

  /** What is left to do for programs that were taken away from this laptop needs no place. */
  leavePrograms(): void {
    const { reader } = this.#open;
    if (leaving(reader).length === 0) return;
    const work = async (signal: AbortSignal) => {
      const log = this.#log();
      await leavePrograms({ log, agency: log.agency, breathe: () => turnOf(signal) });
      return nothingDone;
    };
    // Where it fails it is gone on with by the next exchange.
    void this.#one(work, false).catch(() => undefined);
  }

  /** Somebody works on this laptop, and waits for what they asked. */
  noteWork(): void {
    this.#workedAt = performance.now();
  }

  /** Somebody changed something: it is passed on soon. */
  noteChange(): void {
    this.noteWork();
    if (this.#running !== undefined) this.#isNewer = true;
    else if (this.#timer !== undefined) this.#plan('change');
  }

  status(): SyncStatus {
    const { reader, actor } = this.#open;
    const place = readPlace(reader);
    const memory = readSyncMemory(reader);
    const waiting = this.#waiting(place);
    return {
      place: place && {
        kind: place.kind,
        label: placeLabel(place),
        address: placeAddress(place),
      },
      // A travelling laptop's place is its own affair: where its worker finds the others again.
      mayChange: this.#open.isTrip || roleHere(reader, actor) === 'administrator',
      waiting,
      lastContactAt: memory.lastContactAt,
      state: this.#state(place),
      problem: memory.problem,
      next: this.#timer?.at ?? null,
      older: olderChanges(reader, place === null ? null : placeId(place)),
      used: { sent: memory.sent, received: memory.received, since: memory.since },
      metered: memory.isMetered,
    };
  }

  /** A whole exchange that begins now, or right after the one under way. Never rejects for what a place does. */
  now({ anyway }: { anyway: boolean }): Promise<Passed> {
    const tooOld = this.#noteAge();
    if (tooOld !== null) return Promise.resolve({ ...nothingPassed, problem: tooOld });
    const memory = readSyncMemory(this.#open.reader);
    const isHeld = (memory.isMetered || memory.isPaused) && !anyway;
    if (readPlace(this.#open.reader) === null || isHeld) return Promise.resolve(nothingPassed);
    if (this.#running === undefined) return this.#one((signal) => this.#round(signal));
    // The one under way may have looked already; whoever asks meanwhile shares the one after it.
    return (this.#next ??= this.#one((signal) => {
      this.#next = undefined;
      return this.#round(signal);
    }));
  }

  /** A network is there again: what failed for want of one is tried soon. */
  reconnected(): void {
    if (this.#running === undefined) this.#plan('soon');
  }

  /** What waits, and whether it may be passed on without being asked for. */
  waitsToClose(): { changes: number; isShared: boolean; mayPassOn: boolean } {
    const place = readPlace(this.#open.reader);
    const state = this.#state(place);
    const { changes } = this.#waiting(place);
    const mayGo = state !== 'off' && state !== 'paused' && state !== 'stopped';
    return { changes, isShared: place !== null, mayPassOn: mayGo && changes > 0 };
  }

  /** Before the vault is closed: an exchange that has all that was written until now. */
  async beforeClosing(): Promise<void> {
    if (this.waitsToClose().mayPassOn) await this.now({ anyway: false });
  }

  cancel(): void {
    this.#running?.ending.abort();
  }

  hold(changes: { isPaused?: boolean; isMetered?: boolean }): void {
    this.#open.write(({ writer }) => putSyncMemory(writer, changes));
    if (changes.isPaused === true || changes.isMetered === true) this.cancel();
    this.#plan('soon');
    this.#tell();
  }

  /**
   * Keeps a place once it was tried. Who may not decide where the agency meets says how this laptop
   * gets there.
   * @throws CarnetError `contract.notAllowed` for leaving without being an administrator
   */
  async setPlace(place: SyncPlace | null): Promise<SyncProblem | null> {
    const { reader, actor, clock } = this.#open;
    const asked = agencyAsked(reader);
    const decides = asked === undefined && roleHere(reader, actor) === 'administrator';
    if (place === null && !decides) throw new CarnetError('contract.notAllowed');
    const agency = asked ?? readAgency(reader).agency;
    if (place !== null) {
      const refused = (code: SyncProblem['code']) => ({ code, at: clock.now(), device: '' });
      try {
        const store = this.#opened(place);
        if (!decides && !(await holdsAgency(store, agency))) return refused('nothingOfOurs');
        await tryPlace(store, { agency, device: actor.deviceId, now: clock.now() });
      } catch (error) {
        // A first try of what somebody typed: whatever it throws, the place can't be used.
        return refused(error instanceof StoreProblem ? error.problem : 'failed');
      }
    }
    await this.#end();
    this.#keepPlace(place, asked ?? null);
    return null;
  }

  /** The place without what opens it, and without a folder's path. */
  placeForm(): CallOutput<'sync.placeForm'>['place'] {
    const place = readPlace(this.#open.reader);
    return place?.kind === 'folder' ? { kind: 'folder' } : place && placeWithoutSecrets(place);
  }

  /** Where this laptop's agency may keep releases of Carnet; undefined where it meets nobody. */
  releasePlace(): { readonly store: SyncStore; readonly agency: string } | undefined {
    const { reader, isTrip, isPractice } = this.#open;
    const place = readPlace(reader);
    if (place === null || isTrip || isPractice || agencyAsked(reader) !== undefined) {
      return undefined;
    }
    return { store: this.#storeOf(place), agency: readAgency(reader).agency };
  }

  /** Puts all that this laptop has into its place, which was emptied. */
  async refill(): Promise<SyncProblem | null> {
    const place = readPlace(this.#open.reader);
    if (place === null) return null;
    const tooOld = this.#noteAge();
    if (tooOld !== null) return tooOld;
    const { problem } = await this.#one(async (signal) => {
      const filled = await refill(this.#given(this.#storeOf(place), placeId(place), signal));
      return filled.end.state === 'done' ? this.#exchange(place, signal) : filled;
    });
    return problem;
  }

  /** By a stick: takes what this laptop lacks, and writes what the others lack. */
  handOver(path: string): Promise<Passed> {
    const tooOld = this.#noteAge();
    if (tooOld !== null) return Promise.resolve({ ...nothingPassed, problem: tooOld });
    const place: SyncPlace = { kind: 'folder', path };
    return this.#one(async (signal) => {
      const store = this.#opened(place);
      if (this.#open.isTrip) {
        this.#handedTo.push(place);
        return handOverTrip(this.#open, this.#given(store, placeId(place), signal));
      }
      const outcome = await this.#passed(store, placeId(place), signal);
      if (outcome.end.state !== 'done') return outcome;
      const carried = await refill(this.#given(store, placeId(place), signal));
      return { ...outcome, end: carried.end };
    }, false);
  }

  /**
   * What a travelling laptop says last, once its vault is gone, into every place where it handed over in
   * this opening; a place that is not there any more is told by a person.
   */
  lastWord({ name, file }: PurgeNotice): () => Promise<void> {
    const place = readPlace(this.#open.reader);
    const places = [...this.#handedTo, ...(place === null ? [] : [place])];
    const { clock } = this.#open;
    return async () => {
      for (const each of places) {
        await openStore(each, clock)
          .put(name, file)
          .catch(() => undefined);
      }
    };
  }

  /** Ends what is under way; nothing begins any more. */
  close(): void {
    this.#closing.abort();
    if (this.#timer !== undefined) clearTimeout(this.#timer.handle);
    this.#timer = undefined;
    this.cancel();
    this.#writeBack.stop();
  }

  async #round(signal: AbortSignal): Promise<Outcome> {
    const place = readPlace(this.#open.reader);
    return place === null ? nothingDone : this.#exchange(place, signal);
  }

  async #exchange(place: SyncPlace, signal: AbortSignal): Promise<Outcome> {
    const open = this.#open;
    const store = this.#storeOf(place);
    const given = this.#given(store, placeId(place), signal);
    if (open.isTrip) return passTripNow(open, given);
    if (open.members.isJoiningOpen()) await passJoining(store, open);
    // Nothing of a vault that waits to be let in goes anywhere but its request.
    if (agencyAsked(open.reader) !== undefined) {
      return nothingDone;
    }
    return this.#passed(store, placeId(place), signal);
  }

  /** One exchange; another one, as whom it goes on as, where this laptop turns out to be a copy. */
  async #passed(store: SyncStore, place: string, signal: AbortSignal): Promise<Outcome> {
    const given = this.#given(store, place, signal);
    const outcome = await exchange(given);
    if (outcome.end.state !== 'wentOn') return takeTrips(this.#open, given, outcome);
    const anew = this.#given(store, place, signal);
    return takeTrips(this.#open, anew, await exchange(anew));
  }

  async #one(work: (signal: AbortSignal) => Promise<Outcome>, isPlace = true): Promise<Passed> {
    // One at a time, and each its own: what is handed over by stick is not what a round has passed.
    while (this.#running !== undefined) await this.#running.done.catch(() => undefined);
    if (this.#closing.signal.aborted) return nothingPassed;
    this.#isNewer = false;
    const ending = new AbortController();
    const done = this.#run(work, ending.signal, isPlace).finally(() => {
      this.#writeBack.end();
      this.#running = undefined;
      if (this.#closing.signal.aborted) return;
      this.#plan(this.#isNewer ? 'change' : 'after');
      this.#orderWords();
      this.#tell();
    });
    this.#running = { ending, done };
    this.#tell();
    return done;
  }

  /** Nobody waits for it: all of them are found as it is. */
  #orderWords(): void {
    const isOver = () => this.#closing.signal.aborted || this.#running !== undefined;
    const given = { isOver, isAlone: () => this.#isAlone() };
    // A full disk, for one: what is left is done after another exchange.
    orderWords(this.#open, given, () => othersTurn()).catch(() => undefined);
  }

  #isAlone(): boolean {
    return performance.now() - this.#workedAt > aloneAfter;
  }

  async #run(
    work: (signal: AbortSignal) => Promise<Outcome>,
    signal: AbortSignal,
    isPlace: boolean,
  ): Promise<Passed> {
    const outcome = await work(signal).catch((error: unknown): Outcome => {
      if (error instanceof StoreProblem) {
        return { end: { state: 'problem', problem: error.problem }, reports: [], work: noWork };
      }
      if (signal.aborted) return { end: { state: 'aborted' }, reports: [], work: noWork };
      // Something is wrong here and not with the place: said to whoever looks, and to who asked.
      this.#note(
        { end: { state: 'problem', problem: 'failed' }, reports: [], work: noWork },
        isPlace,
      );
      throw error;
    });
    const { sent, received } = outcome.work;
    if (this.#closing.signal.aborted) return { sent, received, problem: null };
    const problem = this.#note(outcome, isPlace);
    return { sent, received, problem };
  }

  /** Remembers what an exchange came to; what people should hear of it. */
  #note(outcome: Outcome, isPlace: boolean): SyncProblem | null {
    const { reader, clock } = this.#open;
    const now = clock.now();
    const memory = readSyncMemory(reader);
    const told = problemOf(outcome, memory.withheld);
    const device = told?.device ? labelOf(reader, told.device) : '';
    const problem = told === null ? null : { code: told.code, at: now, device };
    const isReached = outcome.end.state === 'done' || outcome.end.state === 'later';
    const { bytesUp, bytesDown } = outcome.work;
    if (isPlace) {
      this.#open.write(({ writer }) =>
        putSyncMemory(writer, {
          problem,
          withheld: withheldIn(outcome),
          failures: isReached ? 0 : memory.failures + 1,
          ...(isReached && { lastContactAt: now }),
          sent: memory.sent + bytesUp,
          received: memory.received + bytesDown,
          since: memory.since ?? now,
        }),
      );
    }
    return problem;
  }

  /** Keeps, and takes back, that a newer Carnet is asked for: the problem while it is so, else null. */
  #noteAge(): SyncProblem | null {
    const { reader, clock, isTooOld } = this.#open;
    const { problem } = readSyncMemory(reader);
    const known = problem?.code === 'tooOld' ? problem : null;
    if (isTooOld === (known !== null)) return known;
    const next = isTooOld ? ({ code: 'tooOld', at: clock.now(), device: '' } as const) : null;
    this.#open.write(({ writer }) => putSyncMemory(writer, { problem: next }));
    return next;
  }

  #state(place: SyncPlace | null): SyncStatus['state'] {
    const { reader, actor } = this.#open;
    const memory = readSyncMemory(reader);
    if (place === null) return 'off';
    if (this.#running !== undefined) return 'running';
    if (memory.isPaused || memory.isMetered) return 'paused';
    const isOwn = memory.problem?.device === labelOf(reader, actor.deviceId);
    if (stops(memory.problem, isOwn) || isRemoved(reader, actor.deviceId)) return 'stopped';
    return memory.failures > 0 ? 'waiting' : 'idle';
  }

  #waiting(place: SyncPlace | null): SyncStatus['waiting'] {
    const { reader, actor } = this.#open;
    const queued = waitingChanges(reader);
    const put = place === null ? 0 : readMemory(reader, placeId(place)).put.segments;
    const sealed = notPut(reader, actor.deviceId, put);
    const oldest = [
      ...queued.map(({ oldestWall }) => oldestWall),
      ...(sealed.oldestWall === null ? [] : [sealed.oldestWall]),
    ];
    return {
      changes: queued.reduce((sum, { count }) => sum + count, sealed.changes),
      oldestAt: oldest.length === 0 ? null : Math.min(...oldest),
      // Weighed only where somebody is asked: this is looked at after each change.
      bytes:
        queued.length === 0
          ? sealed.bytes
          : readSyncMemory(reader).isMetered
            ? sealed.bytes + aboutBytesWaiting(reader, actor.deviceId)
            : null,
    };
  }

  #log(): VaultLog {
    return new VaultLog(this.#open);
  }

  #given(store: SyncStore, place: string, signal: AbortSignal): Given {
    let toldAt = 0;
    return {
      log: this.#log(),
      store,
      place,
      rules: productRules,
      pace: usualPace,
      upkeep: upkeepOf(this.#open),
      signal,
      isAlone: () => this.#isAlone(),
      relief: this.#writeBack.turn,
      progress: (progress) => {
        const now = performance.now();
        if (now - toldAt < tellEvery) return;
        toldAt = now;
        this.#tellProgress(progress);
      },
    };
  }

  #tellProgress({ does, segments, of }: Progress): void {
    const stage = stages[does];
    const total = Math.max(of, segments);
    this.#open.emit({ type: 'progress', of: 'sync', jobId: 'sync', stage, done: segments, total });
  }

  #opened(place: SyncPlace): SyncStore {
    return openStore(place, this.#open.clock, this.#closing.signal);
  }

  /** One connection for as long as the vault is open. */
  #storeOf(place: SyncPlace): SyncStore {
    const id = JSON.stringify(place);
    if (this.#store?.id !== id) this.#store = { id, store: this.#opened(place) };
    return this.#store.store;
  }

  #keepPlace(place: SyncPlace | null, chosenFor: string | null = null): void {
    this.#open.write(({ writer }) => {
      putPlace(writer, place);
      putSyncMemory(writer, {
        problem: null,
        failures: 0,
        withheld: [],
        lastContactAt: null,
        chosenFor,
      });
    });
    this.#plan('soon');
    this.#tell();
  }

  async #end(): Promise<void> {
    this.cancel();
    await Promise.race([this.#running?.done.catch(() => undefined), wait(5000)]);
  }

  #plan(why: 'soon' | 'change' | 'after'): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer.handle);
    this.#timer = undefined;
    if (this.#closing.signal.aborted) return;
    this.#noteAge();
    const { reader, clock } = this.#open;
    const state = this.#state(readPlace(reader));
    if (state === 'off' || state === 'paused' || state === 'stopped') return;
    const isAsking = why === 'after' && agencyAsked(reader) !== undefined;
    const delay = nextTurn(
      isAsking ? 'asking' : why,
      readSyncMemory(reader).failures,
      randomUint32() / 2 ** 32,
    );
    const turn = () => {
      if (this.#running === undefined) void this.now({ anyway: false }).catch(() => undefined);
    };
    this.#timer = { at: clock.now() + delay, handle: setTimeout(turn, delay).unref() };
  }

  #tell(): void {
    this.#open.changed('sync', 'sync');
  }
}

async function turnOf(signal: AbortSignal): Promise<void> {
  await othersTurn();
  signal.throwIfAborted();
}

function textOf(place: SyncPlace | null, say: (place: SyncPlace) => SyncPlace): string {
  return place === null ? '' : JSON.stringify(say(place));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
