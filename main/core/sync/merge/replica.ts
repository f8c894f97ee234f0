import { type Body, covers, type Vector } from '../change.ts';
import { applyChange, contextOf } from './applyChange.ts';
import { mergeRecords, mergeVectors } from './mergeRecords.ts';
import type { RecordState } from './recordState.ts';

/** One program as one laptop has it: what it applied, and what came of it. */
export interface Replica {
  readonly vector: Vector;
  /** By kind and id (`recordKey`). */
  readonly records: ReadonlyMap<string, RecordState>;
}

export const emptyReplica: Replica = { vector: new Map(), records: new Map() };

export const recordKey = (kind: string, id: string) => `${kind} ${id}`;

/** Acts of removed laptops beyond this number never come: nobody waits for them. */
export type LastActs = ReadonlyMap<string, number>;

/**
 * Whether all that a segment's author had applied was applied here. Else the segment waits, as if it
 * had not arrived: applied too early, what it overwrote would come back after it.
 */
export function isDeliverable(vector: Vector, body: Body, lastActs: LastActs = new Map()): boolean {
  return [...body.vector].every(([device, act]) =>
    covers(vector, { device, act: Math.min(act, lastActs.get(device) ?? act) }),
  );
}

/**
 * The replica after a segment by `device`. Segments of one device come in their order; acts that were
 * applied are not applied again.
 */
export function applyBody(replica: Replica, device: string, body: Body): Replica {
  const records = new Map(replica.records);
  for (const change of body.changes) {
    if (covers(replica.vector, { device, act: change.act })) continue;
    const key = recordKey(change.kind, change.id);
    const context = contextOf(body.vector, device, change.act);
    records.set(key, applyChange(records.get(key), change, device, context));
  }
  // A segment without changes, by a device that did nothing yet, is not named in a vector.
  const own = body.through > 0 ? [[device, body.through] as const] : [];
  return { vector: mergeVectors(replica.vector, new Map(own)), records };
}

/** Two replicas as one. */
export function mergeReplicas(a: Replica, b: Replica): Replica {
  const records = new Map<string, RecordState>();
  for (const key of new Set([...a.records.keys(), ...b.records.keys()])) {
    records.set(
      key,
      mergeRecords(
        { record: a.records.get(key), vector: a.vector },
        { record: b.records.get(key), vector: b.vector },
      ),
    );
  }
  return { vector: mergeVectors(a.vector, b.vector), records };
}
