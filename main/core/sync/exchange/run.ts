import type { isDeliverable } from '../merge/replica.ts';
import type { nextSegment } from '../segments/chain.ts';
import type { Got, SyncStore } from '../targets/syncStore.ts';
import type { LocalLog } from './localLog.ts';
import { noWork, type Progress, type Report, type Work } from './outcome.ts';

/** The rules of the kernel that decide what is taken; a parameter, so that simulations can break them. */
export interface ExchangeRules {
  readonly nextSegment: typeof nextSegment;
  readonly isDeliverable: typeof isDeliverable;
}

/** What an exchange is given. */
export interface Given {
  readonly log: LocalLog;
  readonly store: SyncStore;
  /** By which the laptop remembers this store. */
  readonly place: string;
  readonly rules: ExchangeRules;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

export interface Pace {
  /** Requests that are under way at once. */
  readonly atOnce: number;
  /** Changes that are applied before others get their turn. */
  readonly changes: number;
}

/** Short enough that the window stays quick meanwhile, long enough that a commit is worth it. */
export const usualPace: Pace = { atOnce: 6, changes: 400 };

/** An exchange under way: what it is given, what it counts, and what it has to say. */
export class Run {
  readonly log: LocalLog;
  readonly store: SyncStore;
  readonly place: string;
  readonly rules: ExchangeRules;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
  readonly work: { -readonly [Count in keyof Work]: Work[Count] } = { ...noWork };
  readonly #reports = new Map<string, Report>();

  constructor(given: Given) {
    this.log = given.log;
    this.store = this.#counted(given.store);
    this.place = given.place;
    this.rules = given.rules;
    this.pace = given.pace;
    this.signal = given.signal;
    this.progress = given.progress;
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
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.signal.throwIfAborted();
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
