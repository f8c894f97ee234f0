import { type RecordKind, records } from '../../../../shared/records/records.ts';
import { strictOrder } from '../../../../shared/records/strictOrder.ts';
import { membersOf, type Value } from '../canonicalText.ts';
import type { Strictness } from './shownValue.ts';

/**
 * How strict a value of this path is, by what the kind declares (`stricter`). A group is as strict as
 * its one field that is; kinds and fields of a newer Carnet have no strictness here.
 */
export function strictnessOf(kind: string, path: string): Strictness {
  const record = Object.hasOwn(records, kind) ? records[kind as RecordKind] : undefined;
  const group: readonly string[] = Object.entries<readonly string[]>(record?.groups ?? {}).find(
    ([name]) => name === path,
  )?.[1] ?? [path];
  const field = record?.stricter.find((each) => group.includes(each));
  const order = field === undefined ? undefined : strictOrder(kind, field);
  if (field === undefined || order === undefined) return () => 0;
  const isGroup = record !== undefined && Object.hasOwn(record.groups, path);
  return (value) => rankOf(order, isGroup ? membersOf(value)?.[field] : value);
}

/** What this version doesn't know might be stricter than what it does: it is not overruled. */
function rankOf(order: readonly (readonly Value[])[], value: Value | undefined): number {
  const rank = order.findIndex((equals) => equals.some((each) => each === value));
  return rank < 0 ? order.length : rank;
}
