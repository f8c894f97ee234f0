import assert from 'node:assert/strict';
import type { Body, Change, Vector } from '../../../main/core/sync/change.ts';
import { exchange } from '../../../main/core/sync/exchange/exchange.ts';
import type { LogSegment } from '../../../main/core/sync/exchange/localLog.ts';
import type { Outcome, Report } from '../../../main/core/sync/exchange/outcome.ts';
import type { PlaceMemory } from '../../../main/core/sync/exchange/placeMemory.ts';
import type { Entry } from '../../../main/core/sync/membership/entry.ts';
import { contextOf } from '../../../main/core/sync/merge/applyChange.ts';
import { recordKey } from '../../../main/core/sync/merge/replica.ts';
import { segmentName } from '../../../main/core/sync/storeNames.ts';
import type { SyncStore } from '../../../main/core/sync/targets/syncStore.ts';
import { MemoryLog } from '../../support/memoryLog.ts';
import { agency, type Laptop } from '../../unit/core/sync/laptops.ts';
import type { Random } from '../random.ts';
import type { Rules } from './rules.ts';

const untimed = {
  milliseconds: Number.POSITIVE_INFINITY,
  millisecondsAlone: Number.POSITIVE_INFINITY,
};

/** The power fails: what was not committed is gone. */
export class Crash extends Error {}

/** What a worker was told was saved: the change, and all that they had seen in its program. */
export interface Acknowledged {
  readonly program: string;
  readonly device: string;
  readonly change: Change;
  readonly context: Vector;
}

export interface Surroundings {
  readonly store: SyncStore;
  readonly rules: Rules;
  readonly random: Random;
  /** In some histories the power often fails after something was put and before that is remembered. */
  readonly forgetful: Random | undefined;
  /** How often the power fails, once in so many steps; 0: never. */
  crashes: number;
  /** Nobody works on it while it exchanges: then it does more at once. */
  readonly isAlone: boolean;
}

/** A laptop in memory with the product's exchange, in trouble. */
export class SimulatedLaptop extends MemoryLog {
  readonly programs: readonly string[];
  readonly around: Surroundings;

  constructor(
    laptop: Laptop,
    programs: readonly string[],
    members: { founding: string; entries: readonly Entry[] },
    around: Surroundings,
  ) {
    super(agency, laptop, members, around.rules);
    this.programs = programs;
    this.around = around;
  }

  /** What its exchanges had to say. */
  readonly reported: Report[] = [];

  /** Nobody can work on what is erased as far as they see. */
  isErased(program: string, { kind, id }: Pick<Change, 'kind' | 'id'>): boolean {
    return this.replica(program).records.get(recordKey(kind, id))?.erased === true;
  }

  /** While a snapshot is taken in, nobody writes to its program. */
  isHeldUp(program: string): boolean {
    return this.taking()?.program === program;
  }

  /** Saves one act; returns what its worker may rely on. */
  saves(program: string, does: Omit<Change, 'act' | 'time'>): Acknowledged {
    const change = this.save(program, does);
    const context = contextOf(this.seen(program), this.device, change.act);
    return { program, device: this.device, change, context };
  }

  /**
   * Exchanges with the store, over commits and requests of which each may be the last.
   * @throws Crash
   */
  async exchanges(): Promise<Outcome> {
    const { random } = this.around;
    const ending = new AbortController();
    const isShort = this.around.crashes > 0 && random.once(8);
    if (isShort) setImmediate(() => ending.abort());
    this.commits = () => this.#mayCrash();
    this.#isPutting = false;
    try {
      const outcome = await exchange({
        log: this,
        store: this.#store(),
        place: 'folder',
        rules: this.around.rules,
        pace: {
          atOnce: 3,
          changes: 2,
          ...untimed,
          snapshots: { changes: 60, ...untimed },
        },
        upkeep: this.upkeep,
        signal: ending.signal,
        progress: () => undefined,
        isAlone: () => this.around.isAlone,
      });
      this.reported.push(...outcome.reports);
      return outcome;
    } finally {
      this.commits = () => undefined;
    }
  }

  #isPutting = false;

  override outgoingPrograms(): readonly string[] {
    this.#isPutting = true;
    return super.outgoingPrograms();
  }

  override nextOutgoing(program: string, after?: number): Body | undefined {
    const { rules } = this.around;
    if (rules.sealsBeforeApplying) return super.nextOutgoing(program, after);
    // As if it had seen all that is here.
    const body = this.#isPutting ? super.nextOutgoing(program, after) : undefined;
    return body && { ...body, vector: this.emptyBody(program).vector };
  }

  override keepSealed(segment: LogSegment): void {
    const { rules, random, store } = this.around;
    if (!rules.keepsSealed && this.around.crashes > 0 && random.once(4)) {
      // Sealed and put, but not kept: after the crash it will be sealed anew.
      const name = segmentName(agency, this.device, segment.sequence);
      void store.put(name, segment.file).catch(() => undefined);
      throw new Crash();
    }
    super.keepSealed(segment);
  }

  override remember(id: string, memory: PlaceMemory): void {
    const { crashes, forgetful } = this.around;
    if (crashes > 0 && forgetful?.once(4) === true) throw new Crash();
    super.remember(id, memory);
  }

  #store(): SyncStore {
    const { store, rules } = this.around;
    const through = async <Result>(work: () => Promise<Result>): Promise<Result> => {
      this.#mayCrash();
      const done = await work();
      this.#mayCrash();
      return done;
    };
    return {
      put: (name, bytes) =>
        through(() => {
          this.#checkPut(name);
          return store.put(name, bytes);
        }),
      get: (name, most) =>
        through(async () => {
          const got = await store.get(name, most);
          const [, log = '', sequence = ''] = /^(.*\/log\/.*\/)([0-9]+)$/.exec(name) ?? [];
          if (rules.waits || got.state === 'got' || log === '') return got;
          return store.get(`${log}${Number(sequence) + 1}`, most);
        }),
      list: (folder) => through(() => store.list(folder)),
      delete: (name) => through(() => store.delete(name)),
    };
  }

  /** A head announces nothing that was not put. */
  #checkPut(name: string): void {
    const [, announced] = /\/heads\/.*\.([0-9]+)$/.exec(name) ?? [];
    if (announced === undefined) return;
    const put = Math.max(this.place('folder').put.segments, this.start(this.device).sequence);
    assert.ok(Number(announced) <= put, `${name} announces what was not put`);
  }

  #mayCrash(): void {
    const { crashes, random } = this.around;
    if (crashes > 0 && random.once(crashes)) throw new Crash();
  }
}
