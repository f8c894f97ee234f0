import type { HybridTime } from '../../../../shared/time/hybridClock.ts';
import type { Value } from '../canonicalText.ts';

/** By which act of which device something came: its dot, and the time shown with it. */
export interface Stamp {
  readonly device: string;
  readonly act: number;
  readonly time: HybridTime;
}

/** One of the values of a path that nobody who saw it has overwritten. */
export interface Live extends Stamp {
  readonly value: Value;
}

export interface LastAct extends Stamp {
  readonly does: 'edit' | 'delete';
}

/** All that is known of one record, so that it merges with anything that is still to come. */
export interface RecordState {
  /** Then the rest is empty, and stays so. */
  readonly erased: boolean;
  /** The record's last acts: more than one when they had not seen each other. */
  readonly acts: readonly LastAct[];
  /** By path (a field, a group, or `field/key`). More than one value: they are concurrent. */
  readonly values: ReadonlyMap<string, readonly Live[]>;
  /** By field, then element. An element is there while it has a stamp. */
  readonly elements: ReadonlyMap<string, ReadonlyMap<string, readonly Stamp[]>>;
}

export const noRecord: RecordState = {
  erased: false,
  acts: [],
  values: new Map(),
  elements: new Map(),
};

export const erasedRecord: RecordState = { ...noRecord, erased: true };

/** Deleted while nobody edited it without having seen that. An erased record is deleted. */
export function isDeleted(record: RecordState): boolean {
  return record.erased || (record.acts.length > 0 && !record.acts.some(isEdit));
}

/** Somebody deleted it while somebody else worked on it: it stays, and a person is asked. */
export function isDeletionInDoubt(record: RecordState): boolean {
  return record.acts.some(isEdit) && record.acts.some(({ does }) => does === 'delete');
}

const isEdit = ({ does }: LastAct) => does === 'edit';
