import { covers, type Vector } from '../change.ts';
import {
  erasedRecord,
  type LastAct,
  type Live,
  noRecord,
  type RecordState,
  type Stamp,
} from './recordState.ts';

/** A record as somebody has it who has applied `vector` in its program. */
export interface Held {
  readonly record: RecordState | undefined;
  readonly vector: Vector;
}

/**
 * One record out of two copies, without the changes that made them (snapshots). What only one of them
 * holds stays if the other has not heard of it yet, and goes if it has: then it was overwritten there.
 * Commutative, associative, idempotent.
 */
export function mergeRecords(a: Held, b: Held): RecordState {
  const [one, other] = [a.record ?? noRecord, b.record ?? noRecord];
  if (one.erased || other.erased) return erasedRecord;
  const merge = <S extends Stamp>(mine: readonly S[] = [], theirs: readonly S[] = []) => [
    ...mine.filter((each) => isIn(theirs, each) || !covers(b.vector, each)),
    ...theirs.filter((each) => !isIn(mine, each) && !covers(a.vector, each)),
  ];
  const mergeMaps = <S extends Stamp>(
    mine: ReadonlyMap<string, readonly S[]> = new Map(),
    theirs: ReadonlyMap<string, readonly S[]> = new Map(),
  ) => {
    const merged = new Map<string, readonly S[]>();
    for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
      const stamps = merge(mine.get(key), theirs.get(key));
      if (stamps.length > 0) merged.set(key, stamps);
    }
    return merged;
  };
  const elements = new Map<string, ReadonlyMap<string, readonly Stamp[]>>();
  for (const field of new Set([...one.elements.keys(), ...other.elements.keys()])) {
    const set = mergeMaps<Stamp>(one.elements.get(field), other.elements.get(field));
    if (set.size > 0) elements.set(field, set);
  }
  return {
    erased: false,
    acts: merge<LastAct>(one.acts, other.acts),
    values: mergeMaps<Live>(one.values, other.values),
    elements,
  };
}

/** What two copies together have applied. */
export function mergeVectors(a: Vector, b: Vector): Vector {
  const merged = new Map(a);
  for (const [device, act] of b) merged.set(device, Math.max(act, merged.get(device) ?? 0));
  return merged;
}

function isIn(stamps: readonly Stamp[], { device, act }: Stamp): boolean {
  return stamps.some((each) => each.device === device && each.act === act);
}
