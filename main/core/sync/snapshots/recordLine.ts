import { canonicalText, isList, membersOf, type Value } from '../canonicalText.ts';
import {
  erasedRecord,
  type LastAct,
  type Live,
  type RecordState,
  type Stamp,
} from '../merge/recordState.ts';
import { isWhole } from '../segments/changeLine.ts';

/** A record's place in the order of a snapshot. */
export interface PlaceInSnapshot {
  readonly kind: string;
  readonly id: string;
}

/** A record as a snapshot holds it. */
export interface SnapshotRecord extends PlaceInSnapshot {
  readonly state: RecordState;
}

type Members = { readonly [name: string]: Value };

const kindPattern = /^[a-z][A-Za-z0-9]{0,63}$/;
const idPattern = /^[^]{1,64}$/;

/** One line of a snapshot: all that the merge knows of a record, in its one spelling. */
export function recordLine({ kind, id, state }: SnapshotRecord): string {
  if (state.erased) return canonicalText({ erased: true, id, kind });
  const by = stampsOf(state);
  const places = new Map(by.map((stamp, at) => [keyOf(stamp), at]));
  const isOne = by.length === 1;
  const place = (stamp: Stamp) => (isOne ? 0 : (places.get(keyOf(stamp)) ?? 0));
  const inOrder = <S extends Stamp>(stamps: readonly S[]) =>
    stamps.length === 1 ? stamps : stamps.toSorted((a, b) => place(a) - place(b));
  const values: Record<string, Value> = {};
  for (const [path, all] of state.values) {
    values[path] = inOrder(all).map((live) => [place(live), live.value]);
  }
  const elements: Record<string, Record<string, Value>> = {};
  for (const [field, set] of state.elements) {
    const told = [...set].map(([element, all]) => [element, inOrder(all).map(place)]);
    if (told.length > 0) elements[field] = Object.fromEntries(told) as Record<string, Value>;
  }
  // In the order of the canonical text, which then costs a fraction.
  return canonicalText({
    acts: inOrder(state.acts).map((act) => [place(act), act.does]),
    by: by.map(({ device, act, time }) => [device, act, time.wall, time.counter]),
    ...(Object.keys(elements).length > 0 && { elements }),
    id,
    kind,
    ...(Object.keys(values).length > 0 && { values }),
  });
}

/** The record that a line says; undefined when it is not the one spelling of a record. */
export function readRecordLine(line: string): SnapshotRecord | undefined {
  try {
    const record = recordOf(JSON.parse(line) as Value);
    // What is written again the same is in canonical form, and has no member more, no stamp unused, no list
    // in another order.
    return record !== undefined && recordLine(record) === line ? record : undefined;
  } catch {
    // No JSON, or what has no canonical form.
    return undefined;
  }
}

/**
 * The same of a line that {@link readRecordLine} has read before, in a fraction of the time.
 * @throws Error where it is none
 */
export function recordOfSoundLine(line: string): SnapshotRecord {
  const record = recordOf(JSON.parse(line) as Value);
  if (record === undefined) throw new Error('a line of a snapshot is none any more');
  return record;
}

function recordOf(value: Value | undefined): SnapshotRecord | undefined {
  const told = membersOf(value);
  const kind = told?.['kind'];
  const id = told?.['id'];
  if (told === undefined || typeof kind !== 'string' || !kindPattern.test(kind)) return undefined;
  if (typeof id !== 'string' || !idPattern.test(id)) return undefined;
  return told['erased'] === true ? { kind, id, state: erasedRecord } : liveRecord(kind, id, told);
}

function liveRecord(kind: string, id: string, told: Members): SnapshotRecord | undefined {
  const by = listOf(told['by']).map(stampOf);
  const at = (place: Value | undefined) => (isWhole(place, 0, by.length - 1) ? by[place] : none);
  let isBroken = false;
  const stamped = <More>(list: Value | undefined, more: (given: Value | undefined) => More) =>
    listOf(list).flatMap((each) => {
      const [place, given] = listOf(each);
      const stamp = at(place);
      if (stamp === undefined) isBroken = true;
      return stamp === undefined ? [] : [{ ...stamp, ...more(given) }];
    });
  const acts: LastAct[] = stamped(told['acts'], (does) => ({
    does: does === 'delete' ? ('delete' as const) : ('edit' as const),
  }));
  const values = new Map<string, Live[]>();
  for (const [path, list] of Object.entries(membersOf(told['values']) ?? {})) {
    values.set(
      path,
      stamped(list, (value) => ({ value: value ?? null })),
    );
  }
  const elements = new Map<string, Map<string, Stamp[]>>();
  for (const [field, set] of Object.entries(membersOf(told['elements']) ?? {})) {
    const stamps = Object.entries(membersOf(set) ?? {}).map(
      ([element, places]) => [element, listOf(places).flatMap((place) => at(place) ?? [])] as const,
    );
    elements.set(field, new Map(stamps));
  }
  return isBroken ? undefined : { kind, id, state: { erased: false, acts, values, elements } };
}

const none = undefined;
const listOf = (value: Value | undefined) => (isList(value) ? value : []);

function stampOf(told: Value): Stamp | undefined {
  const [device, act, wall, counter] = listOf(told);
  const isStamp =
    typeof device === 'string' &&
    isWhole(act, 1, Number.MAX_SAFE_INTEGER) &&
    isWhole(wall, 0, 2 ** 47 - 1) &&
    isWhole(counter, 0, 0xffff);
  return isStamp ? { device, act, time: { wall, counter } } : undefined;
}

/** Every stamp of a record once, by device and act. */
export function stampsOf({ acts, values, elements }: RecordState): readonly Stamp[] {
  const all = new Map<string, Stamp>();
  let before: Stamp | undefined;
  const add = (stamps: readonly Stamp[]) => {
    for (const stamp of stamps) {
      // Most of a record came by one act.
      if (stamp.act === before?.act && stamp.device === before.device) continue;
      all.set(keyOf(stamp), stamp);
      before = stamp;
    }
  };
  add(acts);
  for (const live of values.values()) add(live);
  for (const set of elements.values()) for (const stamps of set.values()) add(stamps);
  return [...all.values()].toSorted(
    (a, b) => (a.device === b.device ? 0 : a.device < b.device ? -1 : 1) || a.act - b.act,
  );
}

const keyOf = ({ device, act }: Stamp) => `${device} ${act}`;
