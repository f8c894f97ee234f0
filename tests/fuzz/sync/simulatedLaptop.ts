import { type HybridTime, tick, zeroTime } from '../../../shared/time/hybridClock.ts';
import type { Change, Vector } from '../../../main/core/sync/change.ts';
import { applyChange, contextOf } from '../../../main/core/sync/merge/applyChange.ts';
import { emptyReplica, recordKey, type Replica } from '../../../main/core/sync/merge/replica.ts';
import { noRecord } from '../../../main/core/sync/merge/recordState.ts';
import { caps, longestSegment } from '../../../main/core/sync/segments/caps.ts';
import { type ChainEnd, chainStart, endOf } from '../../../main/core/sync/segments/chain.ts';
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
    for (const other of this.around.others) {
      const newest = heads.get(other.device) ?? 0;
      while ((this.#vault.ends.get(other.device)?.sequence ?? 0) < newest) {
        this.#mayCrash();
        if (!(await this.#takeNext(other))) break;
      }
    }
  }

  async #takeNext(other: Laptop): Promise<boolean> {
    const { rules, store } = this.around;
    const after = this.#vault.ends.get(other.device) ?? chainStart;
    const ends = (end: ChainEnd) => new Map(this.#vault.ends).set(other.device, end);
    const sequence = after.sequence + 1;
    const got = await store.get(segmentName(agency, other.device, sequence), longestSegment);
    const expected = {
      agency,
      device: other.device,
      signPublicKey: other.sign.publicKey,
      after,
    };
    const result = got.state === 'got' ? rules.nextSegment(got.bytes, expected) : undefined;
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
    if (!rules.isDeliverable(this.replica(program).vector, opened.value)) return false;
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
    const sealed = { end: { sequence: end.sequence + 1, hash }, file, isPut: false };
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
