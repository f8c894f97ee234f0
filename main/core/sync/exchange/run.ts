import type { isDeliverable } from '../merge/replica.ts';
import type { nextSegment } from '../segments/chain.ts';
import type { StandingSnapshot } from '../snapshots/standing.ts';
import type { Got, SyncStore } from '../targets/syncStore.ts';
import type { namesOurs } from './applyWaiting.ts';
import type { goOn } from './goOn.ts';
import type { LocalLog } from './localLog.ts';
import { noWork, type Progress, type Report, type Work } from './outcome.ts';
import type { firstApart } from './parting.ts';
import { type Pace as PaceOfSlices, Slices } from './slices.ts';
import type { doubtfulHere } from './snapshots/doubtful.ts';
import type { Upkeep } from './snapshots/upkeep.ts';

/** The rules of the kernel that decide what is taken; a parameter, so that simulations can break them. */
export interface ExchangeRules {
  readonly nextSegment: typeof nextSegment;
  readonly isDeliverable: typeof isDeliverable;
  /** Whether a laptop that is new may start from a snapshot. */
  readonly mayStartFrom: (snapshot: StandingSnapshot) => boolean;
  /** Snapshots of which nothing here may be borne out. */
  readonly doubtful: typeof doubtfulHere;
  /** A snapshot is confirmed only where the digest that is worked out here is its own. */
  readonly comparesDigests: boolean;
  /** Logs end only where every laptop has them. */
  readonly waitsForAll: boolean;
  readonly namesOurs: typeof namesOurs;
  readonly goOn: typeof goOn;
  readonly firstApart: typeof firstApart;
}

/** What an exchange is given. */
export interface Given {
  readonly log: LocalLog;
  readonly store: SyncStore;
  /** By which the laptop remembers this store. */
  readonly place: string;
  readonly rules: ExchangeRules;
  readonly pace: Pace;
  readonly upkeep: Upkeep;
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
  /** Whether nobody has worked on this laptop for a while: then more may be done at once. */
  readonly isAlone?: (() => boolean) | undefined;
  /** Told whenever others get their turn; what it gives back is waited for. */
  readonly relief?: (() => Promise<void> | undefined) | undefined;
}

export interface Pace extends PaceOfSlices {
  /** Requests that are under way at once. */
  readonly atOnce: number;
  /** Of a snapshot that is taken in. */
  readonly snapshots: PaceOfSlices;
}

/**
 * So long it takes, in milliseconds, to apply a change, to take in a record of a snapshot, and to make
 * the line of a person, while nothing is known of this laptop's speed.
 */
const firstGuess = { change: 0.24, record: 0.15, person: 0.6 };

/**
 * With the index of words and its commit, which take two to three times as long again, this is well below
 * the 20 ms that a write may take (DESIGN 3): whoever saves meanwhile waits for one such part, and then for
 * a commit of their own. What a slow
 * disk adds to a commit is not counted: it would be the same for fewer changes, and come more often.
 * While nobody works, pages that many changes have in common are written once for all of them; who comes
 * back waits for one such part, about a tenth of a second.
 */
export const usualPace: Pace = {
  atOnce: 6,
  changes: 1000,
  milliseconds: 2.5,
  millisecondsAlone: 50,
  // Of a snapshot most records change some page at random: the more in one commit, the fewer are written twice.
  snapshots: { changes: 5000, milliseconds: 4, millisecondsAlone: 120 },
};

/** An exchange under way: what it is given, what it counts, and what it has to say. */
export class Run {
  readonly log: LocalLog;
  readonly store: SyncStore;
  readonly place: string;
  readonly rules: ExchangeRules;
  readonly pace: Pace;
  readonly upkeep: Upkeep;
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
  readonly work: { -readonly [Count in keyof Work]: Work[Count] } = { ...noWork };
  readonly #relief: Given['relief'];
  readonly #isAlone: () => boolean;
  /** Changes that are applied, records of a snapshot, people whose lines are made then. */
  readonly applying: Slices;
  readonly takingIn: Slices;
  readonly finishing: Slices;
  readonly #reports = new Map<string, Report>();

  constructor(given: Given) {
    this.log = given.log;
    this.store = this.#counted(given.store);
    this.place = given.place;
    this.rules = given.rules;
    this.pace = given.pace;
    this.upkeep = given.upkeep;
    this.signal = given.signal;
    this.progress = given.progress;
    this.#relief = given.relief;
    this.#isAlone = given.isAlone ?? (() => false);
    const isAlone = this.#isAlone;
    const { pace } = given;
    this.applying = new Slices(pace, isAlone, firstGuess.change);
    this.takingIn = new Slices(pace.snapshots, isAlone, firstGuess.record);
    this.finishing = new Slices(pace.snapshots, isAlone, firstGuess.person);
  }

  /** Nobody has worked on this laptop for a while. */
  get isAlone(): boolean {
    return this.#isAlone();
  }

  get agency(): string {
    return this.log.agency;
  }

  /** Once for each thing, however often it is met. */
  report(report: Report): void {
    this.#reports.set(JSON.stringify(report), report);
  }

  get reports(): readonly Report[] {
    return [...this.#reports.values()];
  }

  /** Lets others have their turn; ends the exchange where it was aborted. */
  async breathe(): Promise<void> {
    this.signal.throwIfAborted();
    await this.turn();
    this.signal.throwIfAborted();
  }

  /** The same in the middle of what must come to its end, because people wait for it. */
  async turn(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    await this.#relief?.();
  }

  #counted(store: SyncStore): SyncStore {
    const count = (up: number) => {
      this.signal.throwIfAborted();
      this.work.requests += 1;
      this.work.bytesUp += up;
    };
    const down = (got: Got): Got => {
      if (got.state === 'got') this.work.bytesDown += got.bytes.length;
      return got;
    };
    return {
      put: async (name, bytes) => {
        count(bytes.length);
        return store.put(name, bytes);
      },
      get: async (name, most) => {
        count(0);
        return down(await store.get(name, most));
      },
      list: async (folder) => {
        count(0);
        return store.list(folder);
      },
      delete: async (name) => {
        count(0);
        return store.delete(name);
      },
    };
  }
}
