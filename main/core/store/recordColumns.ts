import type { z } from 'zod';
import { type RecordKind, type RecordOf, records } from '../../../shared/records/records.ts';
import type { SqlValue } from './sqlite.ts';

type Stored = 'text' | 'number' | 'boolean' | 'json';

export interface RecordColumns {
  readonly table: string;
  readonly fields: readonly string[];
  readonly stored: ReadonlyMap<string, Stored>;
  readonly defaults: Readonly<Record<string, unknown>>;
}

const byKind = new Map<RecordKind, RecordColumns>();

/** How the fields of a kind lie in its table: one column each, sets and objects as JSON. */
export function recordColumns(kind: RecordKind): RecordColumns {
  const known = byKind.get(kind);
  if (known !== undefined) return known;
  const { table, schema } = records[kind];
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
  const columns: RecordColumns = {
    table,
    fields: Object.keys(shape),
    stored: new Map(Object.entries(shape).map(([field, type]) => [field, storedAs(type)])),
    defaults: schema.parse({}),
  };
  byKind.set(kind, columns);
  return columns;
}

export function toSql(columns: RecordColumns, field: string, value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  switch (columns.stored.get(field)) {
    case 'json':
      return JSON.stringify(value);
    case 'boolean':
      return value === true ? 1 : 0;
    case 'number':
      return Number(value);
    default:
      return String(value as string);
  }
}

/** A row of a kind's table as a record. A field that is null takes the schema's default. */
export function fromRow<K extends RecordKind>(
  kind: K,
  row: Readonly<Record<string, unknown>>,
): RecordOf<K> {
  const columns = recordColumns(kind);
  const record: Record<string, unknown> = { id: row['id'], programId: row['programId'] };
  for (const field of columns.fields) {
    const value = row[field];
    if (value === null || value === undefined) record[field] = columns.defaults[field];
    else if (columns.stored.get(field) === 'json') record[field] = JSON.parse(value as string);
    else if (columns.stored.get(field) === 'boolean') record[field] = value === 1;
    else record[field] = value;
  }
  return record as RecordOf<K>;
}

function storedAs(type: z.ZodType): Stored {
  let inner = type;
  for (;;) {
    const definition = inner._zod.def as { type: string; innerType?: z.ZodType };
    if (definition.innerType !== undefined) {
      inner = definition.innerType;
      continue;
    }
    if (definition.type === 'array' || definition.type === 'record' || definition.type === 'object')
      return 'json';
    if (definition.type === 'boolean') return 'boolean';
    return definition.type === 'number' ? 'number' : 'text';
  }
}
