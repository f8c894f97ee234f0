import { compare } from '../../../../shared/time/hybridClock.ts';
import { sodium } from '../../vault/sodium.ts';
import { canonicalText, type Value } from '../canonicalText.ts';
import { hashOf } from '../signedHash.ts';
import type { Live, RecordState } from './recordState.ts';

export interface Shown {
  readonly shown: Live;
  /** The other distinct values, in the same order: they wait in "Needs review" until a change covers them. */
  readonly siblings: readonly Live[];
}

/** How strict a value of a path is; equal for all where strictness says nothing. Higher is stricter. */
export type Strictness = (value: Value) => number;

const noStrictness: Strictness = () => 0;

/**
 * Which of a path's values is shown: the stricter where the field protects someone, then the later,
 * then that of the higher device, then of the higher hash. The same on every laptop.
 */
export function shownValue(values: readonly Live[], strictness = noStrictness): Shown | undefined {
  const ordered = values.toSorted(
    (a, b) => strictness(b.value) - strictness(a.value) || laterFirst(a, b),
  );
  const distinct = new Map<string, Live>();
  for (const live of ordered) {
    const text = canonicalText(live.value);
    if (!distinct.has(text)) distinct.set(text, live);
  }
  const [shown, ...siblings] = distinct.values();
  return shown && { shown, siblings };
}

/** Paths of a record on which people have to decide: laptops wrote different values apart. */
export function pathsInDoubt(record: RecordState): readonly string[] {
  return [...record.values]
    .filter(([, values]) => (shownValue(values)?.siblings.length ?? 0) > 0)
    .map(([path]) => path)
    .toSorted();
}

function laterFirst(a: Live, b: Live): number {
  return (
    compare(b.time, a.time) || descending(a.device, b.device) || descending(hashed(a), hashed(b))
  );
}

const descending = (a: string, b: string) => (a === b ? 0 : a < b ? 1 : -1);
const hashed = ({ value }: Live) => sodium.to_hex(hashOf(canonicalText(value)));
