import { canonicalText, membersOf } from '../sync/canonicalText.ts';
import {
  isDeleted,
  isDeletionInDoubt,
  type Live,
  type RecordState,
} from '../sync/merge/recordState.ts';
import { shownValue } from '../sync/merge/shownValue.ts';
import { strictnessOf } from '../sync/merge/strictnessOf.ts';
import { ClockMaker } from './clockMaker.ts';
import { encodeClock, erasedClock, type Stamp } from './clockValue.ts';
import type { HeldRecord } from './heldRecord.ts';
import { columnOfElements, columnsOf, elementsIn, isShowable, type Row } from './pathValues.ts';
import { recordColumns } from './recordColumns.ts';
import { recordPaths } from './recordPaths.ts';
import { putMark, putSiblings, type Sibling } from './siblings.ts';
import type { SqlValue, Writer } from './sqlite.ts';

type Columns = Record<string, SqlValue>;

/**
 * Writes what became of a record by an act with this stamp: the columns of what is shown now, the
 * clock, what stands beside. `given` are columns as a worker of this laptop wrote them, which win over
 * the same values in another form (the order of a set). Gives the row as it stands then, of columns
 * that are null perhaps nothing.
 */
export function writeHeld(
  writer: Writer,
  held: HeldRecord,
  next: RecordState,
  stamp: Stamp,
  given: Readonly<Columns> = {},
): Row {
  if (next.erased) return writeErased(writer, held, stamp);
  const maker = new ClockMaker(held.clock?.rest ?? stamp, next.acts);
  const columns: Columns = {};
  const siblings: Sibling[] = [];
  for (const [path, all] of next.values) {
    const isNew = held.state.values.get(path) !== all;
    placeValues(held, path, all, isNew, { maker, columns, siblings });
  }
  placeElements(held, next, maker, columns);
  const clock = encodeClock(maker.clock());
  const row = putRow(writer, held, { ...columns, ...given }, clock, isDeleted(next));
  if (siblings.length > 0 || held.siblings.length > 0) putSiblings(writer, held.name, siblings);
  const isInDoubt = isDeletionInDoubt(next);
  if (isInDoubt !== isDeletionInDoubt(held.state)) {
    putMark(writer, 'doubtfulDeletion', held.name, isInDoubt);
  }
  const isAll = isAllShown(held, siblings, next);
  if (isAll !== isAllShown(held, held.siblings, held.state)) {
    putMark(writer, 'notShown', held.name, !isAll);
  }
  return row;
}

/** Whether this version has a column for everything that the record shows. */
function isAllShown(
  { kind }: HeldRecord,
  siblings: readonly Sibling[],
  { elements }: RecordState,
): boolean {
  const paths = kind === undefined ? undefined : recordPaths(kind).byName;
  return (
    !siblings.some(({ role }) => role === 'shown') &&
    [...elements.keys()].every((field) => paths?.get(field)?.shape === 'set')
  );
}

interface Placed {
  readonly maker: ClockMaker;
  readonly columns: Columns;
  readonly siblings: Sibling[];
}

/** Of the values of a path the shown one goes to its columns, as far as they can hold it; the others beside. */
function placeValues(
  held: HeldRecord,
  path: string,
  all: readonly Live[],
  isNew: boolean,
  { maker, columns, siblings }: Placed,
): void {
  const shown =
    all.length === 1 ? all[0] : shownValue(all, strictnessOf(held.name.kind, path))?.shown;
  if (shown === undefined) return;
  if (isNew ? show(held, path, shown, columns) : isInColumns(held, path)) {
    maker.name(path, [shown], !isNothing(shown.value));
  } else {
    siblings.push({ path, live: shown, role: 'shown' });
  }
  for (const live of all) {
    if (live === shown) continue;
    const isSame = canonicalText(live.value) === canonicalText(shown.value);
    siblings.push({ path, live, role: isSame ? 'same' : 'doubt' });
  }
}

/** Of which columns show nothing: null, and a group without members. */
const isNothing = (value: Live['value']) => {
  const members = membersOf(value);
  return value === null || (members !== undefined && Object.keys(members).length === 0);
};

const isInColumns = ({ siblings }: HeldRecord, path: string) =>
  !siblings.some((each) => each.path === path && each.role === 'shown');

/** Puts a value into its columns; whether they hold it just as it is. */
function show({ kind, row }: HeldRecord, name: string, { value }: Live, columns: Columns): boolean {
  if (kind === undefined) return false;
  const paths = recordPaths(kind);
  const stroke = name.indexOf('/');
  const path = paths.byName.get(stroke < 0 ? name : name.slice(0, stroke));
  if (path === undefined || path.shape === 'set' || (path.shape === 'keyed') !== stroke > 0) {
    return false;
  }
  if (path.shape === 'keyed') {
    const key = name.slice(stroke + 1);
    const column = columns[path.name] ?? row?.[path.name] ?? '{}';
    const { [key]: _before, ...others } = JSON.parse(column as string) as Record<string, unknown>;
    const members = value === null ? others : { ...others, [key]: value };
    const fits = columnsOf(kind, { ...path, shape: 'field' }, members as Live['value']);
    columns[path.name] = fits.isExact ? (fits.columns[path.name] ?? '{}') : JSON.stringify(others);
    return fits.isExact;
  }
  const fits = columnsOf(kind, path, value);
  Object.assign(columns, fits.columns);
  return fits.isExact;
}

function placeElements(
  { kind, row, state }: HeldRecord,
  next: RecordState,
  maker: ClockMaker,
  columns: Columns,
): void {
  const paths = kind === undefined ? undefined : recordPaths(kind).byName;
  for (const field of new Set([...state.elements.keys(), ...next.elements.keys()])) {
    const set = next.elements.get(field) ?? new Map<string, readonly Stamp[]>();
    const path = paths?.get(field);
    const isSet = path?.shape === 'set';
    for (const [element, stamps] of set) {
      maker.name(`${field}+${element}`, stamps, isSet && isShowable(path, element));
    }
    if (!isSet || kind === undefined || state.elements.get(field) === set) continue;
    // Those that were there stand where they stood.
    const before = elementsIn(kind, path, row ?? {}).filter((element) => set.has(element));
    const come = [...set.keys()].filter((element) => !before.includes(element)).toSorted();
    columns[field] = columnOfElements(path, [...before, ...come]);
  }
}

function putRow(
  writer: Writer,
  held: HeldRecord,
  columns: Readonly<Columns>,
  clock: Uint8Array,
  isGone: boolean,
): Row {
  const { kind, name, row } = held;
  if (kind === undefined) {
    putAside(writer, held, clock);
    return {};
  }
  const { table } = recordColumns(kind);
  const fields = Object.keys(columns);
  const values = fields.map((field) => columns[field] ?? null);
  const deleted = isGone ? 1 : null;
  if (row === undefined) {
    writer.run(insertion(table, fields), [name.id, name.programId, clock, deleted, ...values]);
    return { id: name.id, programId: name.programId, clock, deleted, ...columns };
  }
  writer.run(
    `UPDATE ${table} SET ${['clock', 'deleted', ...fields].map((each) => `"${each}" = ?`).join(', ')}
     WHERE id = ?`,
    [clock, deleted, ...values, name.id],
  );
  return { ...row, clock, deleted, ...columns };
}

/** The statement for records of which the same fields are given: of a backlog most are alike. */
const insertions = new Map<string, string>();
const mostInsertions = 500;

function insertion(table: string, fields: readonly string[]): string {
  const key = `${table} ${fields.join()}`;
  const known = insertions.get(key);
  if (known !== undefined) return known;
  if (insertions.size >= mostInsertions) insertions.clear();
  const quoted = ['id', 'programId', 'clock', 'deleted', ...fields].map((each) => `"${each}"`);
  const sql = `INSERT INTO ${table} (${quoted.join(', ')}) VALUES (${quoted.map(() => '?').join(', ')})`;
  insertions.set(key, sql);
  return sql;
}

function putAside(writer: Writer, { name }: HeldRecord, clock: Uint8Array): void {
  writer.run(
    `INSERT INTO asideRecord (programId, kind, id, clock) VALUES (?, ?, ?, ?)
     ON CONFLICT (programId, kind, id) DO UPDATE SET clock = excluded.clock`,
    [name.programId, name.kind, name.id, clock],
  );
}

/** Nothing is left but whom it was about, so that the erasure can be told. */
function writeErased(writer: Writer, held: HeldRecord, stamp: Stamp): Row {
  const clock = encodeClock(erasedClock(stamp));
  const all = held.kind === undefined ? [] : recordColumns(held.kind).fields;
  const fields = all.filter((field) => field !== 'personId');
  const nothing = Object.fromEntries(fields.map((field) => [field, null]));
  const row = putRow(writer, held, nothing, clock, true);
  if (held.siblings.length > 0) putSiblings(writer, held.name, []);
  putMark(writer, 'doubtfulDeletion', held.name, false);
  putMark(writer, 'notShown', held.name, false);
  return row;
}
