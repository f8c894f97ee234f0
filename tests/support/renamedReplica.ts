import type { Vector } from '../../main/core/sync/change.ts';
import type { Replica } from '../../main/core/sync/merge/replica.ts';

/** Who did an act, said otherwise. */
export type Rename = <S extends { readonly device: string; readonly act: number }>(stamp: S) => S;

/** The same records with other names on what was done. */
export function renamedIn(replica: Replica, rename: Rename): Replica {
  const records = [...replica.records].map(([key, record]) => {
    if (record.erased) return [key, record] as const;
    const values = [...record.values].map(([path, all]) => [path, all.map(rename)] as const);
    const elements = [...record.elements].map(
      ([field, set]) =>
        [field, new Map([...set].map(([each, all]) => [each, all.map(rename)]))] as const,
    );
    const acts = record.acts.map(rename);
    return [
      key,
      { ...record, acts, values: new Map(values), elements: new Map(elements) },
    ] as const;
  });
  return { ...replica, records: new Map(records) };
}

/** A vector that says so much of a device; 0: nothing. */
export function withAct(vector: Vector, device: string, act: number): Vector {
  const next = new Map(vector);
  if (act > 0) next.set(device, act);
  else next.delete(device);
  return next;
}
