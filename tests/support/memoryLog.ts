import {
  compare,
  type HybridTime,
  receive,
  tick,
  zeroTime,
} from '../../shared/time/hybridClock.ts';
import type { Body, Change, Vector } from '../../main/core/sync/change.ts';
import type {
  Applied,
  KnownHead,
  LocalLog,
  LogSegment,
  Peer,
  Redone,
  Waiting,
} from '../../main/core/sync/exchange/localLog.ts';
import { newPlace, type PlaceMemory } from '../../main/core/sync/exchange/placeMemory.ts';
import { epochsOf, openEpochKey } from '../../main/core/sync/membership/epochs.ts';
import type { Entry } from '../../main/core/sync/membership/entry.ts';
import { type Membership, membershipOf } from '../../main/core/sync/membership/membership.ts';
import { applyChange, contextOf } from '../../main/core/sync/merge/applyChange.ts';
import { leftOf } from '../../main/core/sync/merge/leftOf.ts';
import {
  applyBody,
  emptyReplica,
  recordKey,
  type Replica,
} from '../../main/core/sync/merge/replica.ts';
import { noRecord, type RecordState } from '../../main/core/sync/merge/recordState.ts';
import { type ChainEnd, chainStart } from '../../main/core/sync/segments/chain.ts';
import { fromBase64 } from '../../main/core/vault/base64.ts';
import type { Laptop } from '../unit/core/sync/laptops.ts';

/** What a laptop in memory does by rules that a simulation may break. */
export interface LogRules {
  readonly applyBody: typeof applyBody;
  readonly leftOf: typeof leftOf;
  /** What was applied and how far the log was read are one commit. */
  readonly commitsTogether: boolean;
  /** What a removed laptop wrote beyond its cut is refused, and taken back where it was applied. */
  readonly heedsCuts: boolean;
}

export const productLogRules: LogRules = {
  applyBody,
  leftOf,
  commitsTogether: true,
  heedsCuts: true,
};

interface Kept extends LogSegment {
  /** `begun`: the first of its acts are. */
  readonly isApplied: boolean | 'begun';
  /** Of an own segment: its last act. */
  readonly through: number;
}

/** Own acts that were done while the same of others was applied. */
interface OutgoingRun {
  /** Undefined while it is the last: nothing was applied since. */
  readonly vector: Vector | undefined;
  readonly changes: readonly Change[];
}

/** What is in the vault: replaced as a whole, so a crash finds one or the other. */
interface Durable {
  readonly act: number;
  readonly time: HybridTime;
  readonly replicas: ReadonlyMap<string, Replica>;
  readonly outgoing: ReadonlyMap<string, readonly OutgoingRun[]>;
  readonly logs: ReadonlyMap<string, readonly Kept[]>;
  readonly entries: readonly Entry[];
  readonly heads: ReadonlyMap<string, KnownHead>;
  readonly places: ReadonlyMap<string, PlaceMemory>;
  /** By program, what really came in, whatever the rules make of it: a simulation's own knowledge. */
  readonly seen: ReadonlyMap<string, Vector>;
}

/** A laptop in memory: the plainest statement of what an exchange expects of one. */
export class MemoryLog implements LocalLog {
  readonly agency: string;
  readonly laptop: Laptop;
  readonly #founding: string;
  readonly #rules: LogRules;
  /** Called before and after each commit; a simulation may throw. */
  commits: () => void = () => undefined;
  /** What the laptop's clock says, milliseconds UTC. */
  now = 0;
  #membership: Membership | undefined;
  #peers: ReadonlyMap<string, Peer> | undefined;
  readonly #epochKeys = new Map<string, Uint8Array | undefined>();
  #vault: Durable = {
    act: 0,
    time: zeroTime,
    replicas: new Map(),
    outgoing: new Map(),
    logs: new Map(),
    entries: [],
    heads: new Map(),
    places: new Map(),
    seen: new Map(),
  };

  constructor(
    agency: string,
    laptop: Laptop,
    members: { founding: string; entries: readonly Entry[] },
    rules: LogRules = productLogRules,
  ) {
    this.agency = agency;
    this.laptop = laptop;
    this.#founding = members.founding;
    this.#rules = rules;
    this.#vault = { ...this.#vault, entries: members.entries };
  }

  get device(): string {
    return this.laptop.device;
  }

  /** A copy of the laptop as it is now, or as it was when this was called: its disk, cloned. */
  clone(): MemoryLog {
    const members = { founding: this.#founding, entries: this.#vault.entries };
    const twin = new MemoryLog(this.agency, this.laptop, members, this.#rules);
    twin.#vault = this.#vault;
    twin.now = this.now;
    return twin;
  }

  replica(program: string): Replica {
    return this.#vault.replicas.get(program) ?? emptyReplica;
  }

  /** What it had really taken in of a program. */
  seen(program: string): Vector {
    return this.#vault.seen.get(program) ?? new Map();
  }

  /** The last own act of a program within the first `segments` own segments. */
  lastAct(program: string, segments: number): number {
    const own = (this.#vault.logs.get(this.device) ?? []).slice(0, segments);
    return own.findLast((each) => each.program === program)?.through ?? 0;
  }

  /** One act of this laptop's worker. */
  save(program: string, does: Omit<Change, 'act' | 'time'>): Change {
    const act = this.#vault.act + 1;
    const time = tick(this.#vault.time, this.now);
    const change: Change = { ...does, act, time };
    const { vector, records } = this.replica(program);
    const key = recordKey(change.kind, change.id);
    const context = contextOf(vector, this.device, act);
    const record = applyChange(records.get(key), change, this.device, context);
    const runs = this.#vault.outgoing.get(program) ?? [];
    const last = runs.at(-1);
    const open = last !== undefined && last.vector === undefined ? last.changes : [];
    const closed = runs.filter((run) => run.vector !== undefined);
    const outgoing = [...closed, { vector: undefined, changes: [...open, change] }];
    this.#commit({
      act,
      time,
      replicas: new Map(this.#vault.replicas).set(program, {
        vector: new Map(vector).set(this.device, act),
        records: new Map(records).set(key, record),
      }),
      outgoing: new Map(this.#vault.outgoing).set(program, outgoing),
    });
    return change;
  }

  peers(): ReadonlyMap<string, Peer> {
    this.#peers ??= new Map(
      [...this.membership().devices].map(([device, { sign, removed }]) => [
        device,
        {
          signPublicKey: fromBase64(sign, 32) ?? new Uint8Array(32),
          removed: this.#rules.heedsCuts || device === this.device ? removed : null,
        },
      ]),
    );
    return this.#peers;
  }

  founding = () => this.#founding;
  entries = () => this.#vault.entries;

  membership(): Membership {
    this.#membership ??= membershipOf(this.#founding, this.#vault.entries);
    return this.#membership;
  }

  keepEntries(entries: readonly Entry[]): void {
    this.#membership = undefined;
    this.#peers = undefined;
    this.#epochKeys.clear();
    this.#commit({ entries: [...this.#vault.entries, ...entries] });
  }

  signSecretKey = () => this.laptop.sign.privateKey;

  epochKey(program: string, epoch: string): Uint8Array | undefined {
    if (this.#epochKeys.has(epoch)) return this.#epochKeys.get(epoch);
    const known = epochsOf(this.membership(), program).find(({ name }) => name === epoch);
    const sealed = known?.keys.get(this.device);
    const key = sealed === undefined ? undefined : openEpochKey(sealed, epoch, this.laptop.box);
    this.#epochKeys.set(epoch, key);
    return key;
  }

  sealingKey(program: string): Uint8Array | undefined {
    const newest = epochsOf(this.membership(), program).at(-1);
    return newest && this.epochKey(program, newest.name);
  }

  outgoingPrograms(): readonly string[] {
    return [...this.#vault.outgoing].flatMap(([program, runs]) => (runs.length > 0 ? program : []));
  }

  nextOutgoing(program: string): Body | undefined {
    const [run] = this.#vault.outgoing.get(program) ?? [];
    if (run === undefined) return undefined;
    const { records } = this.replica(program);
    const changes = run.changes.flatMap((change) => {
      const record = records.get(recordKey(change.kind, change.id)) ?? noRecord;
      return this.#rules.leftOf(change, this.device, record) ?? [];
    });
    const through = run.changes.at(-1)?.act ?? 0;
    return { through, vector: this.#othersIn(run.vector ?? this.vector(program)), changes };
  }

  keepSealed(segment: LogSegment, { through }: Body): void {
    const { program } = segment;
    const runs = this.#vault.outgoing.get(program) ?? [];
    const isOut = (run: OutgoingRun) => (run.changes.at(-1)?.act ?? 0) <= through;
    const own = this.#vault.logs.get(this.device) ?? [];
    this.#commit({
      outgoing: new Map(this.#vault.outgoing).set(
        program,
        runs.filter((run) => !isOut(run)),
      ),
      logs: new Map(this.#vault.logs).set(this.device, [
        ...own,
        { ...segment, isApplied: true, through },
      ]),
    });
  }

  emptyBody(program: string): Body {
    const vector = this.vector(program);
    return {
      through: this.lastAct(program, Number.POSITIVE_INFINITY),
      vector: this.#othersIn(vector),
      changes: [],
    };
  }

  end(device: string): ChainEnd {
    const last = this.#vault.logs.get(device)?.at(-1);
    return last === undefined ? chainStart : { sequence: last.sequence, hash: last.hash };
  }

  segment(device: string, sequence: number): LogSegment | undefined {
    return this.#vault.logs.get(device)?.find((each) => each.sequence === sequence);
  }

  keep(segments: readonly LogSegment[]): void {
    const logs = new Map(this.#vault.logs);
    for (const segment of segments) {
      const kept = { ...segment, isApplied: false, through: 0 };
      logs.set(segment.device, [...(logs.get(segment.device) ?? []), kept]);
    }
    this.#commit({ logs });
  }

  firstWaiting(): readonly Waiting[] {
    return [...this.#vault.logs.values()].flatMap((log) => {
      const waiting = log.filter(({ isApplied }) => isApplied !== true);
      return [...Map.groupBy(waiting, ({ program }) => program).values()].flatMap(
        ([first]) => first ?? [],
      );
    });
  }

  vector(program: string): Vector {
    return this.replica(program).vector;
  }

  apply({ device, program, sequence }: Waiting, whole: Body, most: number): Applied {
    const body = partOf(whole, this.seen(program).get(device) ?? 0, most);
    const last = body.through === whole.through;
    const replica = this.#rules.applyBody(this.replica(program), device, body);
    const latest = body.changes.reduce(
      (last, { time }) => (compare(time, last) > 0 ? time : last),
      zeroTime,
    );
    const { time, adopted } = receive(this.#vault.time, latest, this.now);
    const marks = { logs: this.#marked([{ device, sequence }], last ? true : 'begun') };
    if (!this.#rules.commitsTogether) this.#commit(marks);
    const outgoing = (this.#vault.outgoing.get(program) ?? []).map((run) => ({
      ...run,
      vector: run.vector ?? this.vector(program),
    }));
    this.#commit({
      ...marks,
      time,
      replicas: new Map(this.#vault.replicas).set(program, replica),
      outgoing: new Map(this.#vault.outgoing).set(program, outgoing),
      seen: new Map(this.#vault.seen).set(
        program,
        new Map(this.seen(program)).set(device, body.through),
      ),
    });
    return { done: last, refused: [], clockAhead: !adopted, took: 0 };
  }

  appliedBeyond(device: string, sequence: number): readonly Waiting[] {
    const log = this.#vault.logs.get(device) ?? [];
    return log.filter((each) => each.isApplied !== false && each.sequence > sequence);
  }

  appliedIn(program: string): readonly Waiting[] {
    return [...this.#vault.logs.values()].flatMap((log) =>
      log.filter((each) => each.isApplied !== false && each.program === program),
    );
  }

  redo({ program, records, vector, refused }: Redone): 'done' | 'moved' {
    if ((this.#vault.outgoing.get(program) ?? []).length > 0) return 'moved';
    const next = new Map<string, RecordState>(this.replica(program).records);
    for (const [key, record] of records) {
      if (record === undefined) next.delete(key);
      else next.set(key, record);
    }
    const seen = new Map(this.seen(program));
    for (const { device } of refused) seen.set(device, vector.get(device) ?? 0);
    this.#commit({
      replicas: new Map(this.#vault.replicas).set(program, { vector, records: next }),
      logs: this.#marked(refused, false),
      seen: new Map(this.#vault.seen).set(program, seen),
    });
    return 'done';
  }

  forget(device: string, from: number): void {
    const left = (this.#vault.logs.get(device) ?? []).filter(({ sequence }) => sequence < from);
    this.#commit({ logs: new Map(this.#vault.logs).set(device, left) });
  }

  heads = () => this.#vault.heads;

  keepHeads(heads: ReadonlyMap<string, KnownHead>): void {
    this.#commit({ heads: new Map([...this.#vault.heads, ...heads]) });
  }

  place(id: string): PlaceMemory {
    return this.#vault.places.get(id) ?? newPlace;
  }

  remember(id: string, memory: PlaceMemory): void {
    this.#commit({ places: new Map(this.#vault.places).set(id, memory) });
  }

  #marked(segments: readonly Pick<Waiting, 'device' | 'sequence'>[], isApplied: boolean | 'begun') {
    const logs = new Map(this.#vault.logs);
    for (const { device, sequence } of segments) {
      const marked = (logs.get(device) ?? []).map((each) =>
        each.sequence === sequence ? { ...each, isApplied } : each,
      );
      logs.set(device, marked);
    }
    return logs;
  }

  #othersIn(vector: Vector): Vector {
    const others = new Map(vector);
    others.delete(this.device);
    return others;
  }

  #commit(changes: Partial<Durable>): void {
    this.commits();
    this.#vault = { ...this.#vault, ...changes };
    this.commits();
  }
}

/** About `most` changes of a body, whole acts, after those up to `applied`. */
function partOf(body: Body, applied: number, most: number): Body {
  const left = body.changes.filter(({ act }) => act > applied);
  const last = left[most - 1]?.act;
  if (last === undefined || last === left.at(-1)?.act) return { ...body, changes: left };
  return { ...body, through: last, changes: left.filter(({ act }) => act <= last) };
}
