import { type HybridTime, tick, zeroTime } from '../../../shared/time/hybridClock.ts';
import type { Change, Vector } from '../../../main/core/sync/change.ts';
import { applyChange, contextOf } from '../../../main/core/sync/merge/applyChange.ts';
import { emptyReplica, recordKey, type Replica } from '../../../main/core/sync/merge/replica.ts';
import { noRecord } from '../../../main/core/sync/merge/recordState.ts';
import { caps, longestSegment } from '../../../main/core/sync/segments/caps.ts';
import { type ChainEnd, chainStart, endOf } from '../../../main/core/sync/segments/chain.ts';
import type { SegmentFrame } from '../../../main/core/sync/segments/segmentFrame.ts';
import { upToCut } from '../../../main/core/sync/membership/upToCut.ts';
import { openSegment } from '../../../main/core/sync/segments/openSegment.ts';
import { sealHead } from '../../../main/core/sync/segments/head.ts';
import {
  headName,
  headsFolder,
  newestHeads,
  segmentName,
} from '../../../main/core/sync/storeNames.ts';
import type { SyncStore } from '../../../main/core/sync/targets/syncStore.ts';
import { agency, epochKeyOf, type Laptop, segmentAfter } from '../../unit/core/sync/laptops.ts';
import type { Random } from '../random.ts';
import type { Rules } from './rules.ts';

/** The power fails: what was not committed is gone. */
export class Crash extends Error {}

interface Sealed {
  readonly end: ChainEnd;
  readonly program: string;
  readonly through: number;
  readonly file: Uint8Array;
  readonly isPut: boolean;
}

/** What is in the vault: replaced as a whole, so a crash finds one or the other. */
interface Durable {
  readonly act: number;
  readonly time: HybridTime;
  readonly replicas: ReadonlyMap<string, Replica>;
  readonly outbox: ReadonlyMap<string, readonly Change[]>;
  readonly sealed: readonly Sealed[];
  readonly ends: ReadonlyMap<string, ChainEnd>;
  /** By program, what really came in, whatever the rules make of it: the simulation's own knowledge. */
  readonly seen: ReadonlyMap<string, Vector>;
  /** Removed laptops, and where their logs end. */
  readonly cuts: ReadonlyMap<string, ChainEnd>;
  /** Makes its programs anew from the logs, its own among them, because of a cut. */
  readonly isRebuilding: boolean;
}

/** What a worker was told was saved: the change, and all that they had seen in its program. */
export interface Acknowledged {
  readonly program: string;
  readonly device: string;
  readonly change: Change;
  readonly context: Vector;
}

export interface Surroundings {
  readonly store: SyncStore;
  readonly others: readonly Laptop[];
  readonly rules: Rules;
  readonly random: Random;
  /** How often the power fails, once in so many steps; 0: never. */
  crashes: number;
}

/** A laptop over a test-only store, with the product's segments and merge. */
export class SimulatedLaptop {
  readonly laptop: Laptop;
  readonly programs: readonly string[];
  readonly around: Surroundings;
  #vault: Durable = {
    act: 0,
    time: zeroTime,
    replicas: new Map(),
    outbox: new Map(),
    sealed: [],
    ends: new Map(),
    seen: new Map(),
    cuts: new Map(),
    isRebuilding: false,
  };

  constructor(laptop: Laptop, programs: readonly string[], around: Surroundings) {
    this.laptop = laptop;
    this.programs = programs;
    this.around = around;
  }

  get device(): string {
    return this.laptop.device;
  }

  replica(program: string): Replica {
    return this.#vault.replicas.get(program) ?? emptyReplica;
  }

  get isRebuilding(): boolean {
    return this.#vault.isRebuilding;
  }

  /** Nobody can work on what is erased as far as they see. */
  isErased(program: string, { kind, id }: Pick<Change, 'kind' | 'id'>): boolean {
    return this.replica(program).records.get(recordKey(kind, id))?.erased === true;
  }

  /** How far it has followed another's log: where a removal would cut it. */
  endOf(device: string): ChainEnd {
    return this.#vault.ends.get(device) ?? chainStart;
  }

  /** The last act of a program within its first `segments` segments. */
  lastAct(program: string, segments: number): number {
    const within = this.#vault.sealed.filter((each) => each.end.sequence <= segments);
    return within.findLast((each) => each.program === program)?.through ?? 0;
  }

  /** Hears that a laptop was removed. */
  hearsOf(removed: string, cut: ChainEnd): void {
    if (!this.around.rules.heedsCuts) return;
    this.#commit({ cuts: new Map(this.#vault.cuts).set(removed, cut) });
    if (this.endOf(removed).sequence > cut.sequence) this.#makeAnew();
  }

  #makeAnew(): void {
    for (const program of this.programs) this.#seal(program);
    const empty = { replicas: new Map(), seen: new Map(), ends: new Map() };
    this.#commit({ ...empty, isRebuilding: true });
  }

  /** Saves one act; returns what its worker may rely on. `now`: what the clock says. */
  saves(program: string, does: Omit<Change, 'act' | 'time'>, now: number): Acknowledged {
    const act = this.#vault.act + 1;
    const time = tick(this.#vault.time, now);
    const change: Change = { ...does, act, time };
    const { vector, records } = this.replica(program);
    const context = contextOf(vector, this.device, act);
    const key = recordKey(change.kind, change.id);
    const record = applyChange(records.get(key), change, this.device, context);
    const replica = {
      vector: new Map(vector).set(this.device, act),
      records: new Map(records).set(key, record),
    };
    const waiting = [...(this.#vault.outbox.get(program) ?? []), change];
    this.#commit({
      act,
      time,
      replicas: new Map(this.#vault.replicas).set(program, replica),
      outbox: new Map(this.#vault.outbox).set(program, waiting),
    });
    const seen = contextOf(this.#vault.seen.get(program) ?? new Map(), this.device, act);
    return { program, device: this.device, change, context: seen };
  }

  /** Puts what others lack. May stop at any point; doing it again completes it. */
  async push(): Promise<void> {
    const { rules, store } = this.around;
    for (const program of this.programs) this.#seal(program);
    for (const each of this.#vault.sealed.filter(({ isPut }) => !isPut)) {
      this.#mayCrash();
      await store.put(segmentName(agency, this.device, each.end.sequence), each.file);
      this.#mayCrash();
      const done = { ...each, isPut: true };
      this.#commit({ sealed: this.#vault.sealed.map((other) => (other === each ? done : other)) });
    }
    if (!rules.keepsSealed) this.#commit({ sealed: this.#vault.sealed.slice(-1) });
    const end = this.#vault.sealed.at(-1)?.end ?? chainStart;
    const head = { agency, device: this.device, ...end, entries: 0, seen: new Map() };
    await store.put(
      headName(agency, this.device, end.sequence),
      sealHead(head, this.laptop.sign.privateKey),
    );
    this.#mayCrash();
    for (const name of await store.list(headsFolder(agency))) {
      const own = newestHeads(agency, [name]).get(this.device);
      if (own !== undefined && own < end.sequence) await store.delete(name);
    }
  }

  /** Takes what others put, as far as it is there. */
  async pull(): Promise<void> {
    const heads = newestHeads(agency, await this.around.store.list(headsFolder(agency)));
    // What one waits for may come from another, or be one's own: once more while there is news.
    for (let news = true; news; ) {
      news = false;
      for (const other of [this.laptop, ...this.around.others]) {
        while (this.endOf(other.device).sequence < this.#goal(other.device, heads)) {
          this.#mayCrash();
          if (!(await this.#takeNext(other))) break;
          news = this.#vault.isRebuilding;
        }
      }
    }
    const own = this.#vault.sealed.at(-1)?.end.sequence ?? 0;
    if (this.endOf(this.device).sequence >= own) this.#commit({ isRebuilding: false });
  }

  #goal(device: string, heads: ReadonlyMap<string, number>): number {
    if (device === this.device) return this.#vault.isRebuilding ? this.#vault.sealed.length : 0;
    const cut = this.#vault.cuts.get(device)?.sequence ?? Number.POSITIVE_INFINITY;
    return Math.min(heads.get(device) ?? 0, cut);
  }

  /** The last act in a program of each removed laptop whose log was followed to its cut. */
  #lastActs(program: string): Vector {
    const ended = [...this.#vault.cuts].filter(
      ([device, cut]) => this.endOf(device).sequence === cut.sequence,
    );
    const seen = this.#vault.seen.get(program);
    return new Map(ended.map(([device]) => [device, seen?.get(device) ?? 0]));
  }

  /** All of a removed laptop's segments up to its cut are there, and are the ones that were cut. */
  async #isWholeToCut(other: Laptop, cut: ChainEnd): Promise<boolean> {
    const start = this.endOf(other.device);
    const frames: SegmentFrame[] = [];
    for (
      let after = start;
      after.sequence < cut.sequence;
      after = endOf(frames.at(-1) as SegmentFrame)
    ) {
      const result = await this.#read(other, after);
      if (result?.state !== 'read') return false;
      frames.push(result.value);
    }
    const removed = { sequence: cut.sequence, hash: Buffer.from(cut.hash).toString('hex') };
    return upToCut(removed, start, frames).state === 'accepted';
  }

  async #read(other: Laptop, after: ChainEnd) {
    const { rules, store } = this.around;
    const sequence = after.sequence + 1;
    const { device } = other;
    const expected = { agency, device, signPublicKey: other.sign.publicKey, after };
    const own = device === this.device ? this.#vault.sealed[sequence - 1]?.file : undefined;
    if (own !== undefined) return rules.nextSegment(own, expected);
    const got = await store.get(segmentName(agency, device, sequence), longestSegment);
    return got.state === 'got' ? rules.nextSegment(got.bytes, expected) : undefined;
  }

  async #takeNext(other: Laptop): Promise<boolean> {
    const { rules } = this.around;
    const after = this.endOf(other.device);
    const ends = (end: ChainEnd) => new Map(this.#vault.ends).set(other.device, end);
    const sequence = after.sequence + 1;
    const cut = this.#vault.cuts.get(other.device);
    if (cut !== undefined && !(await this.#isWholeToCut(other, cut))) return false;
    const result = await this.#read(other, after);
    if (result?.state !== 'read') {
      if (rules.waits) return false;
      this.#commit({ ends: ends({ sequence, hash: after.hash }) });
      return true;
    }
    const frame = result.value;
    const { program } = frame.header;
    if (!this.programs.includes(program)) {
      this.#commit({ ends: ends(endOf(frame)) });
      return true;
    }
    const opened = openSegment(frame, epochKeyOf(program));
    if (opened.state !== 'read') return false;
    const lastActs = this.#lastActs(program);
    if (!rules.isDeliverable(this.replica(program).vector, opened.value, lastActs)) return false;
    if (rules.sealsBeforeApplying) this.#seal(program);
    if (!rules.commitsTogether) {
      this.#commit({ ends: ends(endOf(frame)) });
      this.#mayCrash();
    }
    const replica = rules.applyBody(this.replica(program), other.device, opened.value);
    this.#mayCrash();
    const replicas = new Map(this.#vault.replicas).set(program, replica);
    const known = new Map(this.#vault.seen.get(program)).set(other.device, opened.value.through);
    const seen = new Map(this.#vault.seen).set(program, known);
    this.#commit({ replicas, seen, ends: ends(endOf(frame)) });
    return true;
  }

  #seal(program: string): void {
    const { rules } = this.around;
    const waiting = this.#vault.outbox.get(program) ?? [];
    if (waiting.length === 0) return;
    const { vector, records } = this.replica(program);
    const changes = waiting.flatMap((change) => {
      const record = records.get(recordKey(change.kind, change.id)) ?? noRecord;
      return rules.leftOf(change, this.device, record) ?? [];
    });
    const others = new Map(vector);
    others.delete(this.device);
    const body = {
      through: vector.get(this.device) ?? 0,
      vector: others,
      changes: changes.slice(0, caps.changes),
    };
    const end = this.#vault.sealed.at(-1)?.end ?? chainStart;
    const { file, hash } = segmentAfter(this.laptop, end, body, { program });
    const sealed = {
      end: { sequence: end.sequence + 1, hash },
      program,
      through: body.through,
      file,
      isPut: false,
    };
    if (!rules.keepsSealed && this.around.random.once(4)) {
      // Sealed and put, but not kept: after the crash it will be sealed anew.
      const name = segmentName(agency, this.device, sealed.end.sequence);
      void this.around.store.put(name, file).catch(() => undefined);
      throw new Crash();
    }
    this.#commit({
      outbox: new Map(this.#vault.outbox).set(program, []),
      sealed: [...this.#vault.sealed, sealed],
    });
  }

  #commit(changes: Partial<Durable>): void {
    this.#vault = { ...this.#vault, ...changes };
  }

  #mayCrash(): void {
    const { crashes, random } = this.around;
    if (crashes > 0 && random.once(crashes)) throw new Crash();
  }
}
