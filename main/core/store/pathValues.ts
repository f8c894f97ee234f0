import type { z } from 'zod';
import { type RecordKind, records } from '../../../shared/records/records.ts';
import { canonicalText, canonicalValue, membersOf, type Value } from '../sync/canonicalText.ts';
import { recordColumns, toSql } from './recordColumns.ts';
import type { RecordPath } from './recordPaths.ts';
import type { SqlValue } from './sqlite.ts';

export type Row = Readonly<Record<string, unknown>>;
export type ColumnValues = Readonly<Record<string, SqlValue>>;

/** What a field's column holds, as JSON has it; undefined for null. */
function columnValue(kind: RecordKind, field: string, row: Row): Value | undefined {
  const value = row[field];
  if (value === null || value === undefined) return undefined;
  switch (recordColumns(kind).stored.get(field)) {
    case 'json':
      return wellFormed(JSON.parse(value as string) as Value);
    case 'boolean':
      return value === 1;
    default:
      return value as Value;
  }
}

/** What the columns of a field or a group hold; of a group the fields that are not null. */
export function pathValue(kind: RecordKind, path: RecordPath, row: Row): Value | undefined {
  if (path.shape !== 'group') return columnValue(kind, path.fields[0] ?? '', row);
  const members = path.fields.flatMap((field) => {
    const value = columnValue(kind, field, row);
    return value === undefined ? [] : [[field, value] as const];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

/** The longest key that a path may end with, and the longest element of a set (docs/sync-format.md). */
const longestKey = 500;
const longestElement = 4096;

/** Values by key of a field that merges by key. A key that no path can name stays on this laptop. */
export function keyedValues(
  kind: RecordKind,
  path: RecordPath,
  row: Row,
): ReadonlyMap<string, Value> {
  const members = membersOf(columnValue(kind, path.name, row)) ?? {};
  return new Map(
    Object.entries(members).filter(
      ([key, value]) => key !== '' && key.length <= longestKey && value !== null,
    ),
  );
}

/** The elements of a set in its column, in their order there. */
export function elementsIn(kind: RecordKind, path: RecordPath, row: Row): readonly string[] {
  const list = columnValue(kind, path.name, row);
  if (!Array.isArray(list)) return [];
  const texts = (list as Value[]).map((each) => elementText(path, each));
  return [...new Set(texts.filter((text) => text.length <= longestElement))];
}

function elementText(path: RecordPath, element: Value): string {
  return path.ofTexts && typeof element === 'string' ? element : canonicalText(element);
}

/** The column of a set that has these elements; those that are no value of its kind are left out. */
export function columnOfElements(path: RecordPath, elements: readonly string[]): string {
  const values = path.ofTexts
    ? elements
    : elements.map((element) => canonicalValue(element)).filter((value) => value !== undefined);
  return JSON.stringify(values);
}

/** Whether a set's column can show an element. */
export function isShowable(path: RecordPath, element: string): boolean {
  return path.ofTexts || canonicalValue(element) !== undefined;
}

/**
 * What the columns of a field or a group show of a value, and whether they hold all of it. A value
 * that this version has no meaning for is not shown: its column is null and reads as the default.
 */
export function columnsOf(
  kind: RecordKind,
  path: RecordPath,
  value: Value,
): { readonly columns: ColumnValues; readonly isExact: boolean } {
  if (path.shape !== 'group') {
    const field = path.fields[0] ?? '';
    const held = columnOf(kind, field, value);
    return { columns: { [field]: held.column }, isExact: held.isExact };
  }
  const members = membersOf(value);
  const columns: Record<string, SqlValue> = {};
  let isExact =
    members !== undefined && Object.keys(members).every((name) => path.fields.includes(name));
  for (const field of path.fields) {
    const member =
      members !== undefined && Object.hasOwn(members, field) ? members[field] : undefined;
    const held = member === undefined ? undefined : columnOf(kind, field, member);
    columns[field] = held?.column ?? null;
    // Of a group, null is not told from what is not there.
    if (held !== undefined && (!held.isExact || held.column === null)) isExact = false;
  }
  return { columns, isExact };
}

interface Held {
  readonly column: SqlValue;
  readonly isExact: boolean;
}

/** By kind and field the last short text or number and what it came to: of a backlog most are the same again. */
const lastOf = new Map<string, { readonly value: Value; readonly held: Held }>();
const longestKept = 64;

function columnOf(kind: RecordKind, field: string, value: Value): Held {
  if (value === null) return { column: null, isExact: true };
  const isShort =
    typeof value === 'string' ? value.length <= longestKept : typeof value !== 'object';
  if (!isShort) return columnMade(kind, field, value);
  const name = `${kind} ${field}`;
  const last = lastOf.get(name);
  if (last?.value === value) return last.held;
  const held = columnMade(kind, field, value);
  lastOf.set(name, { value, held });
  return held;
}

function columnMade(kind: RecordKind, field: string, value: NonNullable<Value>): Held {
  const columns = recordColumns(kind);
  const shape: Readonly<Record<string, z.ZodType>> = records[kind].schema.shape;
  const parsed = shape[field]?.safeParse(value);
  if (parsed === undefined || !parsed.success || parsed.data === null) {
    return { column: null, isExact: false };
  }
  const column = toSql(columns, field, parsed.data);
  const back = columnValue(kind, field, { [field]: column });
  const isExact =
    back === value || (back !== undefined && canonicalText(back) === canonicalText(value));
  return { column, isExact };
}

/** JSON can hold a lone surrogate, which no other laptop would read. */
function wellFormed(value: Value): Value {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return (value as Value[]).map(wellFormed);
  const members = membersOf(value);
  if (members === undefined) return value;
  return Object.fromEntries(
    Object.entries(members).map(([key, member]) => [key.toWellFormed(), wellFormed(member)]),
  );
}
