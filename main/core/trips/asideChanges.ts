import type { OpenCase } from '../openCase.ts';
import { recordColumns } from '../store/recordColumns.ts';
import { readPosition } from '../store/position.ts';
import type { Reader, SqlValue, Writer } from '../store/sqlite.ts';
import type { Value } from '../sync/canonicalText.ts';
import type { Body, Change } from '../sync/change.ts';
import { sodium } from '../vault/sodium.ts';
import { putTripHere, readTripHere } from './tripHere.ts';

/** Rows of this laptop alone that would be gone with it. */
export const asideTables = ['draft', 'incidentDraft', 'incident', 'incidentAddition'] as const;
export type AsideTable = (typeof asideTables)[number];

/** What an entry of the audit log says. */
export const auditFields = [
  'at',
  'memberId',
  'deviceId',
  'act',
  'kind',
  'recordId',
  'fields',
  'reason',
] as const;

/** Where records are written the reader writes an entry itself. */
const writtenAnyway = "'create', 'change', 'delete', 'erase'";

/** So many, and about so many code units, in one segment. */
const atOnce = 2000;
const longest = 2 * 1024 * 1024;

export interface Aside {
  readonly body: Body;
  /** How far the log was told, and the versions of the rows that were. */
  readonly looked: number;
  readonly marks: Readonly<Record<string, string>>;
}

/**
 * What is no record and was not handed over yet, as changes of their own kinds; undefined when there is
 * nothing. A draft that was handed over and is gone is told as gone.
 */
export function asideChanges({ reader }: Pick<OpenCase, 'reader'>): Aside | undefined {
  const here = readTripHere(reader);
  if (here === undefined) return undefined;
  const { wall, counter } = readPosition(reader);
  const changes: Change[] = [];
  let length = 0;
  const add = (kind: string, id: string, does: 'edit' | 'delete', set: Change['set']) => {
    const act = here.asideActs + changes.length + 1;
    const none = { add: new Map(), drop: new Map() };
    changes.push({ act, time: { wall, counter }, kind, id, does, set, ...none });
    length += JSON.stringify([...set]).length;
  };
  const marks: Record<string, string> = { ...here.aside };
  const there = new Set<string>();
  for (const table of asideTables) {
    const columns = columnsOf(table);
    for (const row of reader.rows<Row>(`SELECT * FROM ${table}`)) {
      const set = valuesOf(row, columns);
      const [id, mark] = [String(row['id']), markOf(set)];
      const key = `${table} ${id}`;
      there.add(key);
      if (marks[key] === mark || length > longest) continue;
      marks[key] = mark;
      add(table, id, 'edit', set);
    }
  }
  for (const key of Object.keys(marks).filter((each) => !there.has(each))) {
    const [table = '', id = ''] = key.split(' ');
    delete marks[key];
    add(table, id, 'delete', new Map());
  }
  const entries = length > longest ? [] : entriesAfter(reader, here.looked);
  for (const entry of entries) {
    add('audit', String(entry['sequence']), 'edit', valuesOf(entry, auditFields));
  }
  if (changes.length === 0) return undefined;
  const looked = Number(entries.at(-1)?.['sequence'] ?? here.looked);
  const through = here.asideActs + changes.length;
  return { body: { through, vector: new Map(), changes }, looked, marks };
}

export function noteAside(writer: Writer, { body, looked, marks }: Aside): void {
  putTripHere(writer, { asideActs: body.through, looked, aside: { ...marks } });
}

/** The columns of such a table, but for what is of one laptop only. */
export function columnsOf(table: AsideTable): readonly string[] {
  if (table === 'incident' || table === 'incidentAddition') {
    return ['programId', ...recordColumns(table).fields, 'deleted'];
  }
  const drafts = ['personId', 'body', 'caret', 'createdAt', 'updatedAt', 'version'];
  return table === 'draft' ? ['kind', 'signAt', ...drafts] : ['authorId', ...drafts];
}

type Row = Readonly<Record<string, SqlValue>>;

function entriesAfter(reader: Reader, sequence: number): Row[] {
  return reader.rows<Row>(
    `SELECT sequence, at, memberId, deviceId, act, kind, recordId, fields, reason FROM audit
     WHERE sequence > ? AND act NOT IN (${writtenAnyway}) ORDER BY sequence LIMIT ${atOnce}`,
    [sequence],
  );
}

function valuesOf(row: Row, columns: readonly string[]): Map<string, Value> {
  return new Map(
    columns.flatMap((column) => {
      const value = row[column];
      if (value === null || value === undefined || value instanceof Uint8Array) return [];
      const told = typeof value === 'string' ? value.toWellFormed() : Number(value);
      return [[column, told] as const];
    }),
  );
}

function markOf(set: ReadonlyMap<string, Value>): string {
  return sodium.to_hex(sodium.crypto_generichash(16, JSON.stringify([...set]), null));
}
