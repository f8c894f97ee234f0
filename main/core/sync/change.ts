import type { HybridTime } from '../../../shared/time/hybridClock.ts';
import type { Value } from './canonicalText.ts';

/**
 * For each device, the number of its last act in one program that was applied, and with it all its
 * earlier acts in that program. A device that is not named counts as 0.
 */
export type Vector = ReadonlyMap<string, number>;

/** Whether the act of a dot was applied. */
export function covers(vector: Vector, dot: { device: string; act: number }): boolean {
  return (vector.get(dot.device) ?? 0) >= dot.act;
}

/**
 * What one act of a worker did to one record. The kernel needs no schema to merge it, so what a newer
 * Carnet wrote is kept and merged by an older one.
 */
export interface Change {
  /** The act's number on its device, from 1. With the device it is the *dot*. */
  readonly act: number;
  readonly time: HybridTime;
  readonly kind: string;
  readonly id: string;
  /** `erase` takes everything that the record held and ever will. */
  readonly does: 'edit' | 'delete' | 'erase';
  /**
   * Values by path. A path is a field, a group of fields (the value is then an object of them), or
   * `field/key` for a field that merges by key (custom fields).
   */
  readonly set: ReadonlyMap<string, Value>;
  /** Elements that came into sets: field, then elements (canonical texts of those that are no texts). */
  readonly add: ReadonlyMap<string, readonly string[]>;
  /** Elements taken out. Takes out only what its author had seen. */
  readonly drop: ReadonlyMap<string, readonly string[]>;
}

/** One run of a device's acts in one program, all made while it had applied the same. */
export interface Body {
  /** The number of its device's last act that is in this segment or an earlier one of the program. */
  readonly through: number;
  /** What its author had applied in this program, its own acts apart. */
  readonly vector: Vector;
  /** By act, then kind, then id; one for each of these. */
  readonly changes: readonly Change[];
}
