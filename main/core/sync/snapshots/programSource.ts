import type { Change, Vector } from '../change.ts';
import type { LogSegment, Waiting } from '../exchange/localLog.ts';
import type { RecordState, Stamp } from '../merge/recordState.ts';
import type { SnapshotRecord } from './recordLine.ts';

/** A record as a laptop holds it now. */
export interface HeldNow extends SnapshotRecord {
  /** Of an erased one, the act that did it, where it is known. */
  readonly erasedBy?: Stamp | undefined;
}

/** What stands here in the place of segments that are gone: the snapshots that a program was read from. */
export interface Base {
  /** By device, the last segment that is within. */
  readonly log: ReadonlyMap<string, number>;
  readonly vector: Vector;
  /** Those of these records (`recordKey`) that it holds. */
  records(keys: ReadonlySet<string>): ReadonlyMap<string, RecordState>;
}

/** What of a laptop says what a program held by some of its segments. */
export interface ProgramSource {
  /** All records of a program, by kind, then by the UTF-8 bytes of their id. */
  held(program: string): Iterable<HeldNow>;
  /** All segments of a program that are kept and were applied, and all own, in each device's order. */
  appliedIn(program: string): readonly Waiting[];
  segment(device: string, sequence: number): LogSegment | undefined;
  epochKey(program: string, epoch: string): Uint8Array | undefined;
  base(program: string): Base | undefined;
  /** Laptops that were removed. */
  removed(): readonly string[];
  /** Whether a change is taken, by the rules that every receiver asks, where its record stands so. */
  admits(program: string, device: string, change: Change, record: RecordState | undefined): boolean;
}
