import { type HeldParts, readManyHeld, stateOf } from '../../store/heldRecord.ts';
import { elementsIn, keyedValues, pathValue } from '../../store/pathValues.ts';
import { recordPaths } from '../../store/recordPaths.ts';
import type { Reader } from '../../store/sqlite.ts';
import type { Value } from '../canonicalText.ts';
import type { Change } from '../change.ts';
import { leftOf } from '../merge/leftOf.ts';
import { recordKey } from '../merge/replica.ts';
import { order } from '../segments/segmentBody.ts';
import type { WaitingAct } from './waitingActs.ts';

/** What one act did that is not passed on yet. */
export interface OwnAct {
  readonly act: number;
  /** In their order in a body; without what this device overwrote since. */
  readonly changes: readonly Change[];
}

/** Records read at once. */
const page = 250;

/**
 * What acts did, record by record, as far as this device has not overwritten it itself. The records of
 * `most` acts (and at most of 250, but for a longer act) are read together, before the first of them is
 * given: it is asked again whenever these are all taken.
 */
export function* changesByAct(
  reader: Reader,
  programId: string,
  device: string,
  acts: Iterator<readonly WaitingAct[]>,
  most: () => number,
): Iterable<OwnAct> {
  for (;;) {
    const several = taken(acts, Math.min(page, Math.max(1, most())));
    if (several.length === 0) return;
    const byAct = new Map(several.map((rows) => [rows[0]?.act ?? 0, [] as Change[]]));
    const told = several.flatMap(byRecord);
    for (let at = 0; at < told.length; at += page) {
      const part = told.slice(at, at + page);
      const names = part.map(([{ kind, recordId: id }]) => ({ kind, id }));
      const held = readManyHeld(reader, programId, names);
      for (const rows of part) {
        const change = changeOf(device, rows, held.get(recordKey(rows[0].kind, rows[0].recordId)));
        if (change !== undefined) byAct.get(change.act)?.push(change);
      }
    }
    for (const [act, changes] of byAct) yield { act, changes: changes.sort(order) };
  }
}

function taken<Each>(from: Iterator<Each>, most: number): Each[] {
  const several: Each[] = [];
  while (several.length < most) {
    const next = from.next();
    if (next.done === true) return several;
    several.push(next.value);
  }
  return several;
}

/** What one act did to one record: at least one row. */
type Told = readonly [WaitingAct, ...WaitingAct[]];

function byRecord(rows: readonly WaitingAct[]): Told[] {
  const [first] = rows;
  if (rows.length === 1 && first !== undefined) return [[first]];
  const told = new Map<string, [WaitingAct, ...WaitingAct[]]>();
  for (const row of rows) {
    const key = recordKey(row.kind, row.recordId);
    const known = told.get(key);
    if (known === undefined) told.set(key, [row]);
    else known.push(row);
  }
  return [...told.values()];
}

function changeOf(device: string, rows: Told, held: HeldParts | undefined): Change | undefined {
  const last = rows.at(-1) ?? rows[0];
  if (held === undefined) return undefined;
  const { act, kind, recordId: id, wall, counter } = last;
  const does = last.does === 'erase' || last.does === 'delete' ? last.does : 'edit';
  const time = { wall, counter };
  const isOwn = (stamp: { device: string; act: number }) =>
    stamp.device === device && stamp.act === act;
  if (does === 'edit' && rows.length === 1 && last.drops === null && isMadeBy(held, isOwn)) {
    return { act, time, kind, id, does, ...contentsOf(held), drop: new Map() };
  }
  const state = stateOf(held);
  // Only this act has this dot: what of the record bears it is what the act wrote.
  const set = [...state.values].flatMap(([path, all]) => {
    const own = all.find(isOwn);
    return own === undefined ? [] : [[path, own.value] as const];
  });
  const add = new Map(
    [...state.elements].flatMap(([field, elements]) => {
      const own = [...elements].filter(([, stamps]) => stamps.some(isOwn));
      return own.length === 0 ? [] : [[field, own.map(([element]) => element).toSorted()] as const];
    }),
  );
  const change: Change = {
    act,
    time,
    kind,
    id,
    does,
    set: new Map(does === 'edit' ? set : []),
    add: does === 'edit' ? add : new Map(),
    drop: does === 'edit' ? dropsOf(rows, add) : new Map(),
  };
  return leftOf(change, device, state);
}

/** Whether one act made all of a record that is left, as it made most: then what it says is the act's. */
function isMadeBy(
  { clock, siblings }: HeldParts,
  isOwn: (stamp: { device: string; act: number }) => boolean,
): boolean {
  const [group, ...others] = clock?.groups ?? [];
  return (
    clock?.erased === false &&
    isOwn(clock.rest) &&
    group !== undefined &&
    others.length === 0 &&
    isOwn(group.stamp) &&
    group.last === 'edit' &&
    group.names.length === 0 &&
    siblings.length === 0
  );
}

/** All that a record's row says. */
function contentsOf({ kind, row }: HeldParts): Pick<Change, 'set' | 'add'> {
  const set = new Map<string, Value>();
  const add = new Map<string, readonly string[]>();
  if (kind === undefined || row === undefined) return { set, add };
  for (const path of recordPaths(kind).all) {
    if (path.shape === 'set') {
      const elements = elementsIn(kind, path, row);
      if (elements.length > 0) add.set(path.name, elements.toSorted());
    } else if (path.shape === 'keyed') {
      for (const [key, value] of keyedValues(kind, path, row))
        set.set(`${path.name}/${key}`, value);
    } else {
      const value = pathValue(kind, path, row);
      if (value !== undefined) set.set(path.name, value);
    }
  }
  return { set, add };
}

function dropsOf(rows: readonly WaitingAct[], add: Change['add']): Change['drop'] {
  const drop = new Map<string, Set<string>>();
  for (const { drops } of rows) {
    if (drops === null) continue;
    for (const [field, elements] of Object.entries(JSON.parse(drops) as Record<string, string[]>)) {
      const gone = elements.filter((element) => add.get(field)?.includes(element) !== true);
      if (gone.length > 0) drop.set(field, new Set([...(drop.get(field) ?? []), ...gone]));
    }
  }
  return new Map([...drop].map(([field, elements]) => [field, [...elements].toSorted()]));
}
