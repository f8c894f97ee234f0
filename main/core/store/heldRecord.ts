import { type RecordKind, records } from '../../../shared/records/records.ts';
import type { Live, RecordState } from '../sync/merge/recordState.ts';
import { recordKey } from '../sync/merge/replica.ts';
import { erasedRecord, noRecord } from '../sync/merge/recordState.ts';
import type { LastAct } from '../sync/merge/recordState.ts';
import { decodeClock, type RecordClock, type Stamp } from './clockValue.ts';
import { publishedStamp } from './importActs.ts';
import { elementsIn, keyedValues, pathValue, type Row } from './pathValues.ts';
import { recordColumns } from './recordColumns.ts';
import { recordPaths } from './recordPaths.ts';
import { readSiblings, type RecordName, type Sibling, siblingsOfMany } from './siblings.ts';
import type { Reader } from './sqlite.ts';

/** What the vault holds of a record. */
export interface HeldParts {
  readonly name: RecordName;
  /** Undefined: it lies aside, for want of a table, or because its id is another program's here. */
  readonly kind: RecordKind | undefined;
  /** Undefined: it is not here yet. */
  readonly row: Row | undefined;
  readonly clock: RecordClock | undefined;
  readonly siblings: readonly Sibling[];
}

/** A record as the vault holds it, with all that the merge must know of it. */
export interface HeldRecord extends HeldParts {
  readonly state: RecordState;
}

/** What this laptop holds of a record of a program that others may write to. */
export function readHeld(reader: Reader, name: RecordName): HeldRecord {
  const kind = kindOfOthers(name.kind);
  if (kind === undefined) return readAside(reader, name);
  const row = reader.row<Row>(`SELECT * FROM ${recordColumns(kind).table} WHERE id = ?`, [name.id]);
  if (row !== undefined && row['programId'] !== name.programId) return readAside(reader, name);
  return heldRow(reader, kind, name, row);
}

/**
 * What is held of many records of one program, by `recordKey`; each table is read once. Without their
 * states (`stateOf`): not everybody asks for those, and they are most of the work.
 */
export function readManyHeld(
  reader: Reader,
  programId: string,
  names: Iterable<Pick<RecordName, 'kind' | 'id'>>,
): ReadonlyMap<string, HeldParts> {
  const held = new Map<string, HeldParts>();
  for (const [of, same] of Map.groupBy(names, ({ kind }) => kind)) {
    const ids = JSON.stringify(same.map(({ id }) => id));
    const kind = kindOfOthers(of);
    const rows = kind === undefined ? new Map<string, Row>() : rowsById(reader, kind, ids);
    const beside = siblingsOfMany(reader, of, programId, ids);
    for (const { id } of same) {
      const name = { kind: of, id, programId };
      const row = rows.get(id);
      const isAside = row === undefined ? kind === undefined : row['programId'] !== programId;
      held.set(
        recordKey(of, id),
        isAside || kind === undefined
          ? readAside(reader, name)
          : partsOf(reader, kind, name, row, beside.get(id) ?? []),
      );
    }
  }
  return held;
}

function rowsById(reader: Reader, kind: RecordKind, ids: string): ReadonlyMap<string, Row> {
  const rows = reader.rows<Row & { id: string }>(
    `SELECT * FROM ${recordColumns(kind).table} WHERE id IN (SELECT value FROM json_each(?))`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The same of a row that was read. */
export function heldRow(
  reader: Reader,
  kind: RecordKind,
  name: RecordName,
  row: Row | undefined,
): HeldRecord {
  const siblings = row === undefined ? [] : readSiblings(reader, name);
  const parts = partsOf(reader, kind, name, row, siblings);
  return { ...parts, state: stateOf(parts) };
}

function partsOf(
  reader: Reader,
  kind: RecordKind,
  name: RecordName,
  row: Row | undefined,
  siblings: readonly Sibling[],
): HeldParts {
  if (row === undefined) return { name, kind, row, clock: undefined, siblings: [] };
  const clock = publishedClock(reader, decodeClock(row['clock'] as Uint8Array | null));
  return { name, kind, row, clock, siblings };
}

/** A kind of which others may send records: not one that never leaves a laptop. */
export function kindOfOthers(kind: string): RecordKind | undefined {
  if (!Object.hasOwn(records, kind)) return undefined;
  return records[kind as RecordKind].confidential ? undefined : (kind as RecordKind);
}

/** What lies aside of a record, whether or not its kind is known by now. */
export function readAside(reader: Reader, name: RecordName): HeldRecord {
  const bytes = reader.value<Uint8Array>(
    'SELECT clock FROM asideRecord WHERE programId = ? AND kind = ? AND id = ?',
    [name.programId, name.kind, name.id],
  );
  const nothing = { name, kind: undefined, row: undefined };
  if (bytes === undefined) {
    return { ...nothing, clock: undefined, siblings: [], state: noRecord };
  }
  const clock = decodeClock(bytes);
  const siblings = readSiblings(reader, name);
  const parts = { ...nothing, clock, siblings };
  return { ...parts, state: stateOf(parts) };
}

function publishedClock(reader: Reader, clock: RecordClock): RecordClock {
  const rest = publishedStamp(reader, clock.rest);
  if (rest === clock.rest) return clock;
  const groups = clock.groups.map((group) => ({
    ...group,
    stamp: publishedStamp(reader, group.stamp),
  }));
  return { ...clock, rest, groups };
}

/** All that the merge must know of a record. */
export function stateOf({ kind, row = {}, clock, siblings }: HeldParts): RecordState {
  if (clock === undefined) return noRecord;
  if (clock.erased) return erasedRecord;
  const named = stampsByName(clock);
  return {
    erased: false,
    acts: clock.groups.flatMap(({ stamp, last }): LastAct[] =>
      last === null ? [] : [{ ...stamp, does: last }],
    ),
    values: valuesOf(kind, row, clock.rest, named, siblings),
    elements: elementsOf(kind, row, clock.rest, named),
  };
}

function stampsByName(clock: RecordClock): ReadonlyMap<string, readonly Stamp[]> {
  const named = new Map<string, Stamp[]>();
  for (const { stamp, names } of clock.groups) {
    for (const name of names) named.set(name, [...(named.get(name) ?? []), stamp]);
  }
  return named;
}

type Named = ReadonlyMap<string, readonly Stamp[]>;

/** What the columns show, and what stands beside. A column's null is a value only where the clock names it. */
function valuesOf(
  kind: RecordKind | undefined,
  row: Row,
  rest: Stamp,
  named: Named,
  siblings: readonly Sibling[],
): ReadonlyMap<string, readonly Live[]> {
  const values = new Map<string, Live[]>();
  const shownBeside = new Set(
    siblings.filter(({ role }) => role === 'shown').map(({ path }) => path),
  );
  const add = (path: string, value: Live['value'] | undefined, none: Live['value']) => {
    const stamp = named.get(path)?.[0] ?? (value === undefined ? undefined : rest);
    if (stamp === undefined || shownBeside.has(path)) return;
    values.set(path, [{ ...stamp, value: value ?? none }]);
  };
  for (const path of kind === undefined ? [] : recordPaths(kind).all) {
    if (kind === undefined || path.shape === 'set') continue;
    if (path.shape === 'keyed') {
      const held = keyedValues(kind, path, row);
      const start = `${path.name}/`;
      const keys = [...named.keys()].filter((each) => each.startsWith(start));
      for (const key of new Set([
        ...held.keys(),
        ...keys.map((each) => each.slice(start.length)),
      ])) {
        add(start + key, held.get(key), null);
      }
    } else {
      add(path.name, pathValue(kind, path, row), path.shape === 'group' ? {} : null);
    }
  }
  for (const { path, live } of siblings) values.set(path, [...(values.get(path) ?? []), live]);
  return values;
}

function elementsOf(
  kind: RecordKind | undefined,
  row: Row,
  rest: Stamp,
  named: Named,
): ReadonlyMap<string, ReadonlyMap<string, readonly Stamp[]>> {
  const elements = new Map<string, Map<string, readonly Stamp[]>>();
  const add = (field: string, element: string, stamps: readonly Stamp[]) => {
    const set = elements.get(field) ?? new Map<string, readonly Stamp[]>();
    elements.set(field, set.set(element, stamps));
  };
  for (const path of kind === undefined ? [] : recordPaths(kind).all) {
    if (kind === undefined || path.shape !== 'set') continue;
    for (const element of elementsIn(kind, path, row)) add(path.name, element, [rest]);
  }
  for (const [name, stamps] of named) {
    const at = name.indexOf('+');
    if (at > 0 && !name.slice(0, at).includes('/')) {
      add(name.slice(0, at), name.slice(at + 1), stamps);
    }
  }
  return elements;
}
