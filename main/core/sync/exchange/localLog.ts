import type { Body, Change, Vector } from '../change.ts';
import type { RecordState } from '../merge/recordState.ts';
import type { Entry } from '../membership/entry.ts';
import type { Device } from '../membership/membersAfter.ts';
import type { Membership } from '../membership/membership.ts';
import type { ChainEnd } from '../segments/chain.ts';
import type { PlaceMemory } from './placeMemory.ts';
import type { SnapshotLog } from './snapshots/snapshotLog.ts';

/** A segment that was verified, or made here, as its device's log has it. */
export interface LogSegment {
  readonly device: string;
  readonly sequence: number;
  readonly program: string;
  /** The name of its epoch key. */
  readonly epoch: string;
  readonly hash: Uint8Array;
  /** Byte for byte as in the store. */
  readonly file: Uint8Array;
  /** Of an own segment. */
  readonly own: OwnSegment | null;
}

/**
 * Of an own segment its last act in the program; and how many changes it has and the earliest time of
 * one (ms UTC), for people to see.
 */
export interface OwnSegment {
  readonly through: number;
  readonly changes: number;
  readonly oldestWall: number;
}

/** Where a segment stands that is here and not applied. */
export type Waiting = Pick<LogSegment, 'device' | 'sequence' | 'program' | 'epoch'>;

/** A laptop of the agency, this one among them. */
export interface Peer {
  readonly signPublicKey: Uint8Array;
  /** When it was removed: the last segment that is accepted of it. */
  readonly removed: Device['removed'];
  /** Of copies that wrote in its name and go on as others now: the first segment of each that does not count. */
  readonly apart: readonly LogPlace[];
}

/** A segment by its number and its hash, in hexadecimal digits. */
export interface LogPlace {
  readonly sequence: number;
  readonly hash: string;
}

/**
 * Where the log of a laptop that this one was goes on in the store without it, or ends: up to there it
 * is that laptop's, for everybody. What this one did in its name after that becomes its own.
 */
export interface Parting {
  readonly device: string;
  /** The last segment that this log and the store's have in common; 0: none. */
  readonly sequence: number;
  /** The first of this one's segments that the store has not, whether or not a head announced it. */
  readonly apart: { readonly sequence: number; readonly hash: string } | null;
  /** By program, the last act of that laptop which the store's log tells and this one has done as well. */
  readonly acts: Vector;
  /** What this one's further segments say, in their order. */
  readonly bodies: readonly { readonly program: string; readonly body: Body }[];
  /** Its entries whose number another entry has in the store, by hash. */
  readonly entries: readonly string[];
}

/** The newest head of a device that was read, and its file, which whoever refills a store puts again. */
export interface KnownHead {
  readonly sequence: number;
  readonly entries: number;
  readonly statements: number;
  readonly file: Uint8Array;
  /** When it was written, as far as it is believed here (ms UTC): for people to read (`writtenAt`). */
  readonly writtenAt: number;
  /**
   * When it was read (ms UTC). By this it is decided who is not waited for any more: what others' clocks say
   * must not make anybody give something up.
   */
  readonly heardAt: number;
}

/** A head that was read just now; `hour` as it says. */
export type ReadHead = Omit<KnownHead, 'writtenAt' | 'heardAt'> & { readonly hour: number };

/** What of an act tells it from another under the same number. */
export type OwnAct = Pick<Change, 'act' | 'kind' | 'id' | 'time'>;

/** What applying came to. Never an exception: other people's changes are data. */
export interface Applied {
  readonly done: boolean;
  /** Changes that their author may not make. They are left out everywhere, and reported. */
  readonly refused: readonly RefusedChange[];
  /** The author's clock is more than a day ahead: its changes count, its time was not adopted. */
  readonly clockAhead: boolean;
  /** How many changes were looked at, and milliseconds that it took, without waiting for a disk. */
  readonly count: number;
  readonly took: number;
}

export interface RefusedChange {
  readonly kind: string;
  readonly id: string;
  readonly act: number;
  readonly reason: string;
}

/** What one program holds once the changes beyond a removal's cut are taken out again. */
export interface Redone {
  readonly program: string;
  /** Only the records that those changes touched, by `recordKey`; undefined: there is none. */
  readonly records: ReadonlyMap<string, RecordState | undefined>;
  readonly vector: Vector;
  /** The segments that are not applied any more. */
  readonly refused: readonly Pick<LogSegment, 'device' | 'sequence'>[];
  /** Hashes of the snapshots of which nothing is held any more. */
  readonly without: readonly string[];
}

/**
 * What of this laptop an exchange works on: its own log, what it verified of the others', what it
 * applied, who belongs to the agency. Each method that changes something is one transaction, on disk
 * when it returns; a kill between any two of them is mended by exchanging again.
 *
 * Segments are kept here byte for byte also once they were applied: they are what is put again where
 * a store was emptied, what a courier carries, and what a program is made anew from after a removal.
 */
export interface LocalLog extends SnapshotLog {
  readonly agency: string;
  readonly device: string;

  /**
   * What `body` changes, on disk when this returns, as one transaction where that is cheaper. Nothing
   * may rely on its being one: each step in it would do alone.
   */
  together<Result>(body: () => Result): Result;

  /** By device; of all that were ever admitted, this one among them. */
  peers(): ReadonlyMap<string, Peer>;
  /** The hash of the founding entry. */
  founding(): string;
  entries(): readonly Entry[];
  /** What the entries come to (`membershipOf`), worked out once for each set of them. */
  membership(): Membership;
  /** Keeps entries that came, and the epoch keys in them that are for this laptop. */
  keepEntries(entries: readonly Entry[]): void;

  /**
   * Laptops that this one was before it was copied or restored, and whose log it has not parted from
   * yet: `partsFrom` comes before anything of others is applied, and anything is passed on.
   */
  formers(): readonly string[];
  /** Takes over, as acts of this laptop, what it did as others and the store does not have of them. */
  partsFrom(partings: readonly Parting[]): void;
  /** Becomes another laptop, let in by the key that it has, and parts from the one that it was; one commit. */
  goesOn(parting: Parting): void;
  /** Own acts that are not sealed yet, those of laptops that it was among them. */
  unsealed(program: string): Iterable<OwnAct>;
  /** The last own act of a program within the first `segments` own segments; 0: none. */
  lastOwnAct(program: string, segments: number): number;
  /** How many own segments were put, at the place that has most of them. */
  putAnywhere(): number;

  /** Programs that were taken away from this laptop, of which something is left to do (`leave`). */
  leaving(): readonly string[];
  /**
   * Takes away what this laptop holds of such a program, once nothing of it waits to be sealed: each step
   * is one transaction, and what was stopped goes on from the beginning. Where it was given back, its
   * segments count as not applied yet, own ones too.
   */
  leave(program: string): Iterable<unknown>;

  /** 64 bytes. The caller does not alter it. */
  signSecretKey(): Uint8Array;
  /** The newest, to seal under. */
  sealingKey(program: string): Uint8Array | undefined;

  /** Programs in which changes wait that are not sealed yet. */
  outgoingPrograms(): readonly string[];
  /** About how many changes of all programs are not sealed yet. */
  waitingCount(): number;
  /**
   * The oldest run of own acts that is not sealed, after one that was read already: none of it after
   * others' changes were applied. `mayBeLong`: nobody waits for what it takes to read and seal it.
   */
  nextOutgoing(program: string, after?: number, mayBeLong?: boolean): Body | undefined;
  /** Another number once anything was written, by whomever. */
  writes(): number;
  /** Keeps an own segment and lets go of the outgoing acts that it tells, as one. */
  keepSealed(segment: LogSegment): void;
  /** What a segment without changes says: the last own act that was sealed, and what was applied. */
  emptyBody(program: string): Body;

  /** How far a device's log was followed and kept; of this laptop, the last that it sealed. */
  end(device: string): ChainEnd;
  /** Keeps verified segments of one device that follow its end, in their order; within a base they count as applied. */
  keep(segments: readonly LogSegment[]): void;

  /** Of each device and program the first segment that is kept and not applied as a whole. */
  firstWaiting(): readonly Waiting[];
  vector(program: string): Vector;
  /**
   * Applies about `most` changes of a segment, whole acts in their order, those left out that were
   * applied before; `done` when they were the rest, and the segment counts as applied. Own acts that
   * still wait (there was no key to seal them under) are cut off first: they had not seen this.
   */
  apply(waiting: Waiting, body: Body, most: number): Applied;

  /** Segments of a device that were applied, wholly or in part, and lie beyond a sequence. */
  appliedBeyond(device: string, sequence: number): readonly Waiting[];
  /** Puts a program right. `moved`: something was written meanwhile; nothing was changed. */
  redo(redone: Redone): 'done' | 'moved';
  /**
   * Lets go of a device's log from a sequence on, and of its head, because it is another history than
   * the one that counts.
   */
  forget(device: string, from: number): void;

  heads(): ReadonlyMap<string, KnownHead>;
  /** Keeps them as heard now. */
  keepHeads(heads: ReadonlyMap<string, ReadHead>): void;

  /** What is remembered of one store. */
  place(id: string): PlaceMemory;
  remember(id: string, memory: PlaceMemory): void;
}
