import type { Vector } from '../../change.ts';
import type { SoundSnapshot } from '../../snapshots/checkSnapshot.ts';
import type { ChainEnd } from '../../segments/chain.ts';
import type { LogPositions } from '../../snapshots/recordsAt.ts';
import type { PlaceInSnapshot, SnapshotRecord } from '../../snapshots/recordLine.ts';
import type { ProgramSource } from '../../snapshots/programSource.ts';
import type { Snapshot, Statement } from '../../snapshots/statement.ts';
import type { Slices } from '../slices.ts';

/** Where a record stands in the order of a snapshot. */
export type RecordPlace = PlaceInSnapshot;

/** A snapshot that is being taken in, and how far that is; undefined: nothing of it yet. */
export interface Taking {
  readonly snapshot: string;
  readonly sound: SoundSnapshot;
  readonly after: RecordPlace | undefined;
}

/** How long work of this laptop is ended, and told of. */
export interface Telling {
  readonly signal: AbortSignal;
  /** Told now and then how much is done. */
  readonly progress: (done: number) => void;
}

/** Long work of this laptop for a snapshot, in a process of its own where there is one. */
export interface SnapshotTask extends Telling {
  readonly program: string;
  readonly at: LogPositions;
  /** The name of the key under which it is sealed. */
  readonly epoch: string;
}

/** What a laptop holds of the stretch of a snapshot that is merged with it. */
export interface HeldMeanwhile {
  /** Records that the snapshot does not have. */
  readonly onlyHeld: readonly RecordPlace[];
  /** From the one to the other, of the same kind, nothing is held in this program, and all that is given lies there. */
  readonly free: { readonly first: RecordPlace; readonly last: RecordPlace } | undefined;
  /** How far it is then. */
  readonly until: RecordPlace;
}

/** Milliseconds, the commit apart. */
export interface Took {
  readonly took: number;
}

/** What is left to be done once all records are in, part by part. */
export interface Finishing {
  readonly slices: Slices;
  readonly turn: () => Promise<void>;
  /** Told how many people's lines are made, and of how many. */
  readonly progress: (done: number, of: number) => void;
}

/** What of this laptop snapshots work on. Each method that changes something is one transaction. */
export interface SnapshotLog extends Omit<ProgramSource, 'held'> {
  /** All that were verified and kept, own ones among them. */
  statements(): readonly Statement[];
  keepStatements(statements: readonly Statement[]): void;

  /** Pieces that are kept of a snapshot, from 1 without a gap. */
  piecesKept(of: Pick<Snapshot, 'device' | 'sequence'>): number;
  piece(of: Pick<Snapshot, 'device' | 'sequence'>, piece: number): Uint8Array | undefined;
  keepPiece(of: Pick<Snapshot, 'device' | 'sequence'>, piece: number, file: Uint8Array): void;
  forgetPieces(of: Pick<Snapshot, 'device' | 'sequence'>): Promise<void>;

  /** Makes and keeps the pieces of an own snapshot that the statement `sequence` will tell. */
  makePieces(
    task: SnapshotTask & { readonly sequence: number },
  ): Promise<{ readonly pieces: string[]; readonly digest: string } | undefined>;
  /** The digest that a snapshot must have (`digestAt`). */
  digest(task: SnapshotTask): Promise<string | undefined>;

  /**
   * Reads a snapshot all pieces of which are kept, in a process of its own where it is long (`checkSnapshot`).
   * Its key is here. Tells how many pieces are done.
   */
  check(snapshot: Snapshot, telling: Telling): Promise<SoundSnapshot | undefined>;

  /** Hashes of the snapshots on which logs begin here. */
  basedOn(): ReadonlySet<string>;
  /**
   * Hashes of other snapshots that were taken in, and that no base reaches: what is held of their programs
   * was not worked out without them.
   */
  restsOn(): ReadonlySet<string>;
  /** Where a device's log begins here: what is before is gone, or never was here. */
  start(device: string): ChainEnd;
  /** The programs and hashes of a device's kept segments after one, in their order. */
  segmentsAfter(
    device: string,
    sequence: number,
  ): Iterable<{ readonly sequence: number; readonly program: string; readonly hash: Uint8Array }>;

  /** Programs of which segments are kept. */
  programsKept(): readonly string[];
  /** How many segments of a program are kept after these, and their bytes. */
  tailAfter(
    program: string,
    after: LogPositions,
  ): { readonly segments: number; readonly bytes: number };

  /**
   * What is being taken in. Nothing of its program is sealed meanwhile; who writes to a record of it has it
   * merged first.
   */
  taking(): Taking | undefined;
  /** Own acts that still wait are cut off first: they had not seen it. The program rests on it from now on. */
  beginTaking(snapshot: Snapshot, sound: SoundSnapshot): void;
  /** Places of records that are held after one, up to and with another (undefined: the last), at most so many. */
  placesHeld(
    program: string,
    after: RecordPlace | undefined,
    upTo: RecordPlace | undefined,
    most: number,
  ): readonly RecordPlace[];
  /**
   * Merges records of a snapshot, which had applied `vector`, with what is held, and those that are
   * only held. It goes through `given` once.
   */
  mergeIn(
    program: string,
    vector: Vector,
    given: Iterable<SnapshotRecord>,
    held: HeldMeanwhile,
  ): Took;
  /** Everything is merged: its program has applied what it had, and its segments up to it count as applied. */
  finishTaking(snapshot: Snapshot, vector: Vector, finishing: Finishing): Promise<void>;
  /**
   * Stands on these snapshots: logs begin after these segments, and what is before is gone here. It rests no
   * more on others that these reach.
   */
  standOn(
    bases: readonly { readonly snapshot: Snapshot; readonly vector: Vector }[],
    starts: ReadonlyMap<string, ChainEnd>,
  ): void;
  /** Lets go of some of what is kept before where logs begin; whether there may be more. */
  forgetBefore(): boolean;
}
