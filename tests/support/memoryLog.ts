import {
  compare,
  type HybridTime,
  opened,
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
  OwnAct,
  Parting,
  Peer,
  ReadHead,
  Redone,
  Waiting,
} from '../../main/core/sync/exchange/localLog.ts';
import { newPlace, type PlaceMemory } from '../../main/core/sync/exchange/placeMemory.ts';
import type {
  HeldMeanwhile,
  RecordPlace,
  SnapshotTask,
  Taking,
  Took,
} from '../../main/core/sync/exchange/snapshots/snapshotLog.ts';
import { reaches } from '../../main/core/sync/exchange/snapshots/superseded.ts';
import { day, horizon, type Upkeep } from '../../main/core/sync/exchange/snapshots/upkeep.ts';
import { epochsOf, openEpochKey } from '../../main/core/sync/membership/epochs.ts';
import { writtenAt } from '../../main/core/sync/exchange/writtenAt.ts';
import { peersOf } from '../../main/core/sync/exchange/peersOf.ts';
import {
  type Entry,
  type Follow,
  readEntry,
  sealEntry,
} from '../../main/core/sync/membership/entry.ts';
import {
  headsToName,
  type Membership,
  membershipOf,
} from '../../main/core/sync/membership/membership.ts';
import { applyChange, contextOf } from '../../main/core/sync/merge/applyChange.ts';
import { leftOf } from '../../main/core/sync/merge/leftOf.ts';
import { mergeRecords, mergeVectors } from '../../main/core/sync/merge/mergeRecords.ts';
import {
  applyBody,
  emptyReplica,
  mergeReplicas,
  recordKey,
  type Replica,
} from '../../main/core/sync/merge/replica.ts';
import { noRecord, type RecordState } from '../../main/core/sync/merge/recordState.ts';
import { type ChainEnd, chainStart } from '../../main/core/sync/segments/chain.ts';
import {
  digestAt,
  makeSnapshot,
  type ToLines,
} from '../../main/core/sync/snapshots/makeSnapshot.ts';
import type { Base, HeldNow } from '../../main/core/sync/snapshots/programSource.ts';
import { checkSnapshot, type SoundSnapshot } from '../../main/core/sync/snapshots/checkSnapshot.ts';
import { snapshotRecords } from '../../main/core/sync/snapshots/readSnapshot.ts';
import { order } from '../../main/core/sync/snapshots/soundSnapshot.ts';
import { type SnapshotRecord, stampsOf } from '../../main/core/sync/snapshots/recordLine.ts';
import { snapshotLines } from '../../main/core/sync/snapshots/snapshotLines.ts';
import {
  isSnapshot,
  type Snapshot,
  type Statement,
} from '../../main/core/sync/snapshots/statement.ts';
import { toBase64 } from '../../main/core/vault/base64.ts';
import { sodium } from '../../main/core/vault/sodium.ts';
import { type Laptop, laptop as laptopNamed } from '../unit/core/sync/laptops.ts';
import { type Rename, renamedIn, withAct } from './renamedReplica.ts';

/** What a laptop in memory does by rules that a simulation may break. */
export interface LogRules {
  readonly applyBody: typeof applyBody;
  readonly leftOf: typeof leftOf;
  /** What was applied and how far the log was read are one commit. */
  readonly commitsTogether: boolean;
  /** What a removed laptop wrote beyond its cut is refused, and taken back where it was applied. */
  readonly heedsCuts: boolean;
  readonly toLines: ToLines;
  readonly mergeRecords: typeof mergeRecords;
  /** What was done in the name of who it was before it was copied, and reached nobody, is passed on. */
  readonly sendsAgain: boolean;
  /** The acts that the other did under the same numbers are still to come. */
  readonly leavesRoom: boolean;
  /** What the place lost is looked for, and put back. */
  readonly putsBack: boolean;
}

export const productLogRules: LogRules = {
  applyBody,
  leftOf,
  commitsTogether: true,
  heedsCuts: true,
  toLines: snapshotLines,
  mergeRecords,
  sendsAgain: true,
  leavesRoom: true,
  putsBack: true,
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
  /** Who it is, and who it was. */
  readonly laptop: Laptop;
  readonly formers: readonly string[];
  /** With what it opens keys that were sealed to who it was. */
  readonly boxes: readonly Pick<Laptop, 'device' | 'box'>[];
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
  /** Every own segment that was ever sealed, also those that are gone: a simulation's own knowledge. */
  readonly sealed: readonly { sequence: number; program: string; through: number }[];
  readonly statements: readonly Statement[];
  /** By device and number of the statement. */
  readonly pieces: ReadonlyMap<string, readonly Uint8Array[]>;
  readonly starts: ReadonlyMap<string, ChainEnd>;
  readonly bases: ReadonlyMap<string, readonly { snapshot: Snapshot; vector: Vector }[]>;
  /** Hashes of others with which what is held began. */
  readonly rests: ReadonlySet<string>;
  readonly taking: (Taking & { readonly program: string }) | undefined;
}

/** A laptop in memory: the plainest statement of what an exchange expects of one. */
export class MemoryLog implements LocalLog {
  readonly agency: string;
  readonly #founding: string;
  readonly #rules: LogRules;
  /** Called before and after each commit; a simulation may throw. */
  commits: () => void = () => undefined;
  /** What it is called when it goes on as another; a copy of a copy has a name of its own, too. */
  nextName: () => string = () => `${this.device.replace('laptop-', '')}-2`;
  /** Told when it parts from one that it was: up to which act of each program the other's log counts. */
  parted: (from: string, to: string, last: (program: string) => number) => void = () => undefined;
  /** What the laptop's clock says, milliseconds UTC. */
  now = 0;
  /** When it makes snapshots by itself. */
  isDue: Upkeep['isDue'] = () => false;
  #membership: Membership | undefined;
  #peers: ReadonlyMap<string, Peer> | undefined;
  readonly #epochKeys = new Map<string, Uint8Array | undefined>();
  #vault: Durable;
  #writes = 0;
  #tells: (() => void)[] = [];

  constructor(
    agency: string,
    laptop: Laptop,
    members: { founding: string; entries: readonly Entry[] },
    rules: LogRules = productLogRules,
  ) {
    this.agency = agency;
    this.#founding = members.founding;
    this.#rules = rules;
    this.#vault = {
      laptop,
      formers: [],
      boxes: [],
      act: 0,
      time: zeroTime,
      replicas: new Map(),
      outgoing: new Map(),
      logs: new Map(),
      entries: members.entries,
      heads: new Map(),
      places: new Map(),
      seen: new Map(),
      sealed: [],
      statements: [],
      pieces: new Map(),
      starts: new Map(),
      bases: new Map(),
      rests: new Set(),
      taking: undefined,
    };
  }

  get laptop(): Laptop {
    return this.#vault.laptop;
  }

  get device(): string {
    return this.laptop.device;
  }

  /** A copy of the laptop as it is now, or as it was when this was called: its disk, cloned. */
  clone(): MemoryLog {
    const members = { founding: this.#founding, entries: this.#vault.entries };
    const twin = new MemoryLog(this.agency, this.laptop, members, this.#rules);
    twin.becomesCopyOf(this);
    return twin;
  }

  /** Segments that this laptop ever sealed. */
  get sealedCount(): number {
    return this.#vault.sealed.length;
  }

  /** Snapshots that were merged into what is here. */
  takenIn = 0;

  get upkeep(): Upkeep {
    return {
      now: this.now,
      horizon,
      isDue: this.isDue,
      isWaitedFor: () => true,
      deletesAtOnce: 50,
      looksEvery: this.#rules.putsBack ? day : Number.POSITIVE_INFINITY,
    };
  }

  /** As if its disk had been written over with a copy of the other's as that is now. */
  becomesCopyOf(other: MemoryLog, steps = 1): void {
    this.#vault = { ...other.#vault, time: opened(other.#vault.time, steps) };
    this.#forgetMembers();
    this.now = other.now;
  }

  /** Of its last own act. */
  get act(): number {
    return this.#vault.act;
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
    const own = this.#vault.sealed.filter(({ sequence }) => sequence <= segments);
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
      [...peersOf(this.membership())].map(([device, peer]) => {
        const heeds = this.#rules.heedsCuts || device === this.device;
        return [device, { ...peer, removed: heeds ? peer.removed : null }];
      }),
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
    this.#forgetMembers();
    this.#commit({ entries: [...this.#vault.entries, ...entries] });
  }

  #forgetMembers(): void {
    this.#membership = undefined;
    this.#peers = undefined;
    this.#epochKeys.clear();
  }

  formers = () => this.#vault.formers;

  /** A backup of it was restored: it is another laptop before it has heard of anything. */
  restored(): void {
    const { left } = this.#becomes({ apart: null, entries: [] });
    this.#forgetMembers();
    this.#commit(left);
  }

  goesOn(parting: Parting): void {
    const { left, next } = this.#becomes({ apart: parting.apart, entries: [...parting.entries] });
    this.#forgetMembers();
    this.#commit({ ...left, ...this.#parted(next, [parting]) });
  }

  partsFrom(partings: readonly Parting[]): void {
    this.#commit(this.#parted(this.laptop, partings));
  }

  /** Its next self: the same name with a number, let in by the key that it has. */
  #becomes(given: Pick<Follow, 'apart' | 'entries'>) {
    const { device, sign } = this.laptop;
    const next = laptopNamed(this.nextName());
    const { member = '' } = this.membership().devices.get(device) ?? {};
    const follow: Follow = {
      does: 'follow',
      device: next.device,
      follows: device,
      member,
      sign: toBase64(next.sign.publicKey),
      box: toBase64(next.box.publicKey),
      ...given,
    };
    const heads = [...headsToName(this.membership())];
    const body = { agency: this.agency, author: next.device, sequence: 1, heads, acts: [follow] };
    const read = readEntry(sealEntry({ ...body, at: [1, 0] }, sign.privateKey));
    if (read.state !== 'read') throw new Error(read.reason);
    const left = {
      laptop: next,
      formers: [...this.#vault.formers, device],
      boxes: [...this.#vault.boxes, { device, box: this.laptop.box }],
      entries: [...this.#vault.entries, read.value],
    };
    return { left, next };
  }

  /** What it did in another's name and nobody has from that one is its own. */
  #parted(next: Laptop, partings: readonly Parting[]): Partial<Durable> {
    let { replicas, outgoing, logs, heads, seen } = this.#vault;
    this.#tells = [];
    for (const { device, sequence, acts, bodies } of partings) {
      const own = (logs.get(device) ?? []).filter((each) => each.sequence <= sequence);
      const programs = new Set([...replicas.keys(), ...outgoing.keys()]);
      const lastOf = (program: string) => {
        const sealed = own.findLast((each) => each.program === program)?.through ?? 0;
        const within = this.base(program)?.vector.get(device) ?? 0;
        return Math.max(sealed, within, acts.get(program) ?? 0);
      };
      for (const program of programs) {
        const last = lastOf(program);
        const told = this.#rules.leavesRoom ? last : this.#vault.act;
        const known = (vector: Vector) => withAct(vector, device, told);
        const replica = replicas.get(program) ?? emptyReplica;
        const rename: Rename = (each) =>
          each.device === device && each.act > last ? { ...each, device: next.device } : each;
        const renamed = this.#rules.sendsAgain ? renamedIn(replica, rename) : replica;
        const own = (this.#vault.act > last ? this.#vault.act : 0) || 0;
        replicas = new Map(replicas).set(program, {
          ...renamed,
          vector: withAct(known(replica.vector), next.device, own),
        });
        const again = bodies.flatMap((each) =>
          each.program === program
            ? [{ vector: each.body.vector, changes: each.body.changes }]
            : [],
        );
        const runs = [...(this.#rules.sendsAgain ? again : []), ...(outgoing.get(program) ?? [])]
          .map(({ vector, changes }) => ({
            vector: vector && known(vector),
            changes: changes.filter(({ act }) => act > last),
          }))
          .filter(({ changes }) => changes.length > 0);
        outgoing = new Map(outgoing).set(program, runs);
        seen = new Map(seen).set(program, known(seen.get(program) ?? new Map()));
      }
      this.#tells.push(() => this.parted(device, next.device, lastOf));
      logs = new Map(logs).set(device, own);
      heads = new Map([...heads].filter(([each]) => each !== device));
    }
    const places = new Map(
      [...this.#vault.places].map(([place, memory]) => [
        place,
        {
          ...memory,
          put: { ...newPlace.put, entries: memory.put.entries },
          parts: newPlace.parts,
          look: null,
        },
      ]),
    );
    const put = [...this.#vault.places.values()].map((each) => each.put.statements);
    const stated = Math.max(0, ...put);
    const statements = this.#vault.statements.filter(
      (each) => each.sequence <= stated || !partings.some(({ device }) => device === each.device),
    );
    return { replicas, outgoing, logs, heads, seen, places, statements, formers: [] };
  }

  *unsealed(program: string): Iterable<OwnAct> {
    for (const { changes } of this.#vault.outgoing.get(program) ?? []) yield* changes;
  }

  lastOwnAct = (program: string, segments: number) => this.lastAct(program, segments);

  putAnywhere(): number {
    return [...this.#vault.places.values()].reduce(
      (most, { put }) => Math.max(most, put.segments),
      0,
    );
  }

  // Nobody is taken off a program in these histories.
  leaving = () => [];
  leave = () => [];

  signSecretKey = () => this.laptop.sign.privateKey;

  epochKey(program: string, epoch: string): Uint8Array | undefined {
    if (this.#epochKeys.has(epoch)) return this.#epochKeys.get(epoch);
    const known = epochsOf(this.membership(), program).find(({ name }) => name === epoch);
    const key = [this.laptop, ...this.#vault.boxes]
      .map(({ device, box }) => openEpochKey(known?.keys.get(device) ?? '', epoch, box))
      .find((opened) => opened !== undefined);
    this.#epochKeys.set(epoch, key);
    return key;
  }

  sealingKey(program: string): Uint8Array | undefined {
    const newest = epochsOf(this.membership(), program).at(-1);
    return newest && this.epochKey(program, newest.name);
  }

  together<Result>(body: () => Result): Result {
    return body();
  }

  outgoingPrograms(): readonly string[] {
    return [...this.#vault.outgoing].flatMap(([program, runs]) => (runs.length > 0 ? program : []));
  }

  waitingCount(): number {
    const runs = [...this.#vault.outgoing.values()].flat();
    return runs.reduce((sum, { changes }) => sum + changes.length, 0);
  }

  writes(): number {
    return this.#writes;
  }

  nextOutgoing(program: string, after = 0): Body | undefined {
    const runs = this.#vault.outgoing.get(program) ?? [];
    const run = runs.find(({ changes }) => (changes.at(-1)?.act ?? 0) > after);
    if (run === undefined) return undefined;
    const { records } = this.replica(program);
    const changes = run.changes.flatMap((change) => {
      const record = records.get(recordKey(change.kind, change.id)) ?? noRecord;
      return this.#rules.leftOf(change, this.device, record) ?? [];
    });
    const through = run.changes.at(-1)?.act ?? 0;
    return { through, vector: this.#othersIn(run.vector ?? this.vector(program)), changes };
  }

  keepSealed(segment: LogSegment): void {
    const { program } = segment;
    const through = segment.own?.through ?? 0;
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
      sealed: [...this.#vault.sealed, { sequence: segment.sequence, program, through }],
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
    if (last === undefined) return this.start(device);
    return { sequence: last.sequence, hash: last.hash };
  }

  segment(device: string, sequence: number): LogSegment | undefined {
    return this.#vault.logs.get(device)?.find((each) => each.sequence === sequence);
  }

  keep(segments: readonly LogSegment[]): void {
    const logs = new Map(this.#vault.logs);
    for (const segment of segments) {
      const within = this.base(segment.program)?.log.get(segment.device) ?? 0;
      const kept = { ...segment, isApplied: segment.sequence <= within, through: 0 };
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
    this.#commit({
      ...marks,
      time,
      replicas: new Map(this.#vault.replicas).set(program, replica),
      outgoing: new Map(this.#vault.outgoing).set(program, this.#cutOff(program)),
      seen: new Map(this.#vault.seen).set(
        program,
        mergeVectors(this.seen(program), new Map([[device, body.through]])),
      ),
    });
    return { done: last, refused: [], clockAhead: !adopted, count: 0, took: 0 };
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

  redo({ program, records, vector, refused, without }: Redone): 'done' | 'moved' {
    if ((this.#vault.outgoing.get(program) ?? []).length > 0) return 'moved';
    const next = new Map<string, RecordState>(this.replica(program).records);
    for (const [key, record] of records) {
      if (record === undefined) next.delete(key);
      else next.set(key, record);
    }
    const seen = new Map(this.seen(program));
    for (const [device, act] of seen) {
      if (device === this.device) continue;
      seen.set(device, Math.min(act, vector.get(device) ?? 0));
    }
    this.#commit({
      replicas: new Map(this.#vault.replicas).set(program, { vector, records: next }),
      logs: this.#marked(refused, false),
      rests: this.#vault.rests.difference(new Set(without)),
      seen: new Map(this.#vault.seen).set(program, seen),
    });
    return 'done';
  }

  forget(device: string, from: number): void {
    const left = (this.#vault.logs.get(device) ?? []).filter(({ sequence }) => sequence < from);
    const heads = new Map([...this.#vault.heads].filter(([each]) => each !== device));
    this.#commit({ logs: new Map(this.#vault.logs).set(device, left), heads });
  }

  heads = () => this.#vault.heads;

  keepHeads(heads: ReadonlyMap<string, ReadHead>): void {
    const heard = [...heads].map(([device, { hour, ...head }]) => {
      const written = writtenAt(hour, this.now, this.#vault.heads.get(device));
      return [device, { ...head, writtenAt: written, heardAt: this.now }] as const;
    });
    this.#commit({ heads: new Map([...this.#vault.heads, ...heard]) });
  }

  place(id: string): PlaceMemory {
    return this.#vault.places.get(id) ?? newPlace;
  }

  remember(id: string, memory: PlaceMemory): void {
    this.#commit({ places: new Map(this.#vault.places).set(id, memory) });
  }

  statements = () => this.#vault.statements;

  keepStatements(statements: readonly Statement[]): void {
    const names = new Set(statements.map(({ device, sequence }) => `${device} ${sequence}`));
    const others = this.#vault.statements.filter(
      ({ device, sequence }) => !names.has(`${device} ${sequence}`),
    );
    this.#commit({ statements: [...others, ...statements] });
  }

  #piecesOf({ device, sequence }: PiecesOf): readonly Uint8Array[] {
    return this.#vault.pieces.get(`${device} ${sequence}`) ?? [];
  }

  piecesKept = (of: PiecesOf) => this.#piecesOf(of).length;
  piece = (of: PiecesOf, piece: number) => this.#piecesOf(of)[piece - 1];

  keepPiece(of: PiecesOf, piece: number, file: Uint8Array): void {
    const all = [...this.#piecesOf(of).slice(0, piece - 1), file];
    const name = `${of.device} ${of.sequence}`;
    this.#commit({ pieces: new Map(this.#vault.pieces).set(name, all) });
  }

  forgetPieces({ device, sequence }: PiecesOf): Promise<void> {
    const pieces = new Map(this.#vault.pieces);
    pieces.delete(`${device} ${sequence}`);
    this.#commit({ pieces });
    return Promise.resolve();
  }

  forgetBefore = () => false;

  async makePieces({ program, at, epoch, sequence }: SnapshotTask & { sequence: number }) {
    const { agency, device } = this;
    const epochKey = this.epochKey(program, epoch);
    if (epochKey === undefined) return undefined;
    return makeSnapshot(
      { source: this, program, at, epochKey, breathe: () => Promise.resolve() },
      { agency, device, sequence },
      (piece, file) => this.keepPiece({ device, sequence }, piece, file),
      { newNonce: () => sodium.randombytes_buf(24), toLines: this.#rules.toLines },
    );
  }

  async digest({ program, at, epoch }: SnapshotTask): Promise<string | undefined> {
    const epochKey = this.epochKey(program, epoch);
    if (epochKey === undefined) return undefined;
    const breathe = () => Promise.resolve();
    return digestAt({ source: this, program, at, epochKey, breathe });
  }

  *held(program: string): Iterable<HeldNow> {
    for (const place of this.placesHeld(program, undefined, undefined, Number.MAX_SAFE_INTEGER)) {
      const state = this.replica(program).records.get(recordKey(place.kind, place.id));
      if (state !== undefined) yield { ...place, state };
    }
  }

  admits = () => true;
  removed = () =>
    [...this.peers()].flatMap(([device, peer]) => (peer.removed === null ? [] : device));

  base(program: string): Base | undefined {
    const bases = this.#vault.bases.get(program) ?? [];
    if (bases.length === 0) return undefined;
    const log = new Map<string, number>();
    for (const { snapshot } of bases) {
      for (const [device, [sequence]] of Object.entries(snapshot.act.log)) {
        log.set(device, Math.max(sequence, log.get(device) ?? 0));
      }
    }
    const vector = bases.reduce((all, each) => mergeVectors(all, each.vector), new Map() as Vector);
    return { log, vector, records: (keys) => this.#baseRecords(bases, keys) };
  }

  #baseRecords(
    bases: readonly { snapshot: Snapshot; vector: Vector }[],
    keys: ReadonlySet<string>,
  ): ReadonlyMap<string, RecordState> {
    let all: Replica = emptyReplica;
    for (const { snapshot, vector } of bases) {
      const key = this.epochKey(snapshot.act.program, snapshot.act.epoch);
      if (key === undefined) throw new Error('a base without its key');
      const records = new Map<string, RecordState>();
      for (const each of snapshotRecords(snapshot, key, (piece) => this.piece(snapshot, piece))) {
        for (const { kind, id, state } of each.records) {
          if (keys.has(recordKey(kind, id))) records.set(recordKey(kind, id), state);
        }
      }
      all = mergeReplicas(all, { vector, records });
    }
    return all.records;
  }

  basedOn(): ReadonlySet<string> {
    const all = [...this.#vault.bases.values()].flat();
    return new Set(all.map(({ snapshot }) => snapshot.hash));
  }

  restsOn = () => this.#vault.rests;
  start = (device: string) => this.#vault.starts.get(device) ?? chainStart;

  segmentsAfter(device: string, sequence: number) {
    return (this.#vault.logs.get(device) ?? []).filter((each) => each.sequence > sequence);
  }

  programsKept(): readonly string[] {
    return [...new Set([...this.#vault.logs.values()].flat().map(({ program }) => program))];
  }

  tailAfter(program: string, after: ReadonlyMap<string, number>) {
    const tail = [...this.#vault.logs.values()]
      .flat()
      .filter((each) => each.program === program && each.sequence > (after.get(each.device) ?? 0));
    return {
      segments: tail.length,
      bytes: tail.reduce((sum, { file }) => sum + file.length, 0),
    };
  }

  check(snapshot: Snapshot): Promise<SoundSnapshot | undefined> {
    const key = this.epochKey(snapshot.act.program, snapshot.act.epoch);
    const pieceOf = (piece: number) => this.piece(snapshot, piece);
    if (key === undefined) return Promise.resolve(undefined);
    return checkSnapshot(snapshot, key, pieceOf, () => Promise.resolve());
  }

  taking = () => this.#vault.taking;

  beginTaking({ hash, act }: Snapshot, sound: SoundSnapshot): void {
    const { program } = act;
    this.#commit({
      taking: { snapshot: hash, program, sound, after: undefined },
      rests: new Set([...this.#vault.rests, hash]),
      outgoing: new Map(this.#vault.outgoing).set(program, this.#cutOff(program)),
    });
  }

  placesHeld(
    program: string,
    after: RecordPlace | undefined,
    upTo: RecordPlace | undefined,
    most: number,
  ): readonly RecordPlace[] {
    return [...this.replica(program).records.keys()]
      .map((key) => {
        const at = key.indexOf(' ');
        return { kind: key.slice(0, at), id: key.slice(at + 1) };
      })
      .filter((each) => after === undefined || order(each, after) > 0)
      .filter((each) => upTo === undefined || order(each, upTo) <= 0)
      .toSorted(order)
      .slice(0, most);
  }

  mergeIn(
    program: string,
    theirs: Vector,
    stretch: Iterable<SnapshotRecord>,
    { onlyHeld, until }: HeldMeanwhile,
  ): Took {
    const given = [...stretch];
    const { vector, records } = this.replica(program);
    const next = new Map(records);
    const states = new Map(given.map(({ kind, id, state }) => [recordKey(kind, id), state]));
    for (const { kind, id } of [...given, ...onlyHeld]) {
      const key = recordKey(kind, id);
      const merged = this.#rules.mergeRecords(
        { record: records.get(key), vector },
        { record: states.get(key), vector: theirs },
      );
      if (stampsOf(merged).length > 0 || merged.erased) next.set(key, merged);
      else next.delete(key);
    }
    const taking = this.#vault.taking && { ...this.#vault.taking, after: until };
    this.#commit({
      taking,
      replicas: new Map(this.#vault.replicas).set(program, { vector, records: next }),
    });
    return { took: 0 };
  }

  finishTaking({ act }: Snapshot, theirs: Vector): Promise<void> {
    this.takenIn += 1;
    const { program } = act;
    const { vector, records } = this.replica(program);
    const merged = mergeVectors(vector, theirs);
    this.#commit({
      taking: undefined,
      replicas: new Map(this.#vault.replicas).set(program, { vector: merged, records }),
      seen: new Map(this.#vault.seen).set(program, mergeVectors(this.seen(program), theirs)),
    });
    return Promise.resolve();
  }

  standOn(
    bases: readonly { readonly snapshot: Snapshot; readonly vector: Vector }[],
    starts: ReadonlyMap<string, ChainEnd>,
  ): void {
    const all = new Map(this.#vault.bases);
    for (const [program, those] of Map.groupBy(bases, ({ snapshot }) => snapshot.act.program)) {
      all.set(program, those);
    }
    const logs = new Map(this.#vault.logs);
    for (const [device, log] of logs) {
      const left = log.filter(({ sequence }) => sequence > (starts.get(device)?.sequence ?? 0));
      const within = (program: string) =>
        Math.max(
          0,
          ...(all.get(program) ?? []).map(({ snapshot }) => snapshot.act.log[device]?.[0] ?? 0),
        );
      logs.set(
        device,
        left.map((each) =>
          each.sequence <= within(each.program) ? { ...each, isApplied: true } : each,
        ),
      );
    }
    const began = new Map([...this.#vault.starts, ...starts]);
    const reached = this.#vault.statements
      .filter(isSnapshot)
      .filter((each) => bases.some(({ snapshot }) => reaches(snapshot, each)))
      .map(({ hash }) => hash);
    const rests = this.#vault.rests.difference(new Set(reached));
    this.#commit({ bases: all, logs, starts: began, rests });
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

  /** What waits was done while this was applied. */
  #cutOff(program: string): readonly OutgoingRun[] {
    return (this.#vault.outgoing.get(program) ?? []).map((run) => ({
      ...run,
      vector: run.vector ?? this.vector(program),
    }));
  }

  #othersIn(vector: Vector): Vector {
    const others = new Map(vector);
    others.delete(this.device);
    return others;
  }

  #commit(changes: Partial<Durable>): void {
    const tells = this.#tells;
    this.#tells = [];
    this.commits();
    this.#vault = { ...this.#vault, ...changes };
    this.#writes += 1;
    for (const tell of tells) tell();
    this.commits();
  }
}

type PiecesOf = Pick<Snapshot, 'device' | 'sequence'>;

/** About `most` changes of a body, whole acts, after those up to `applied`. */
function partOf(body: Body, applied: number, most: number): Body {
  const left = body.changes.filter(({ act }) => act > applied);
  const last = left[most - 1]?.act;
  if (last === undefined || last === left.at(-1)?.act) return { ...body, changes: left };
  return { ...body, through: last, changes: left.filter(({ act }) => act <= last) };
}
