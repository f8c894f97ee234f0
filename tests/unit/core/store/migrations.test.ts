import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { migrate } from '../../../../main/core/store/migrate.ts';
import { migrations } from '../../../../main/core/store/migrations/migrations.ts';
import { openDatabase } from '../../../../main/core/store/openDatabase.ts';
import { findRecord } from '../../../../main/core/store/recordReader.ts';
import { recordColumns } from '../../../../main/core/store/recordColumns.ts';
import type { Connection } from '../../../../main/core/store/sqlite.ts';
import { type RecordKind, recordKinds, records } from '../../../../shared/records/records.ts';
import { failureOf } from '../../../support/scene.ts';
import { tempFolder } from '../../../support/tempFolder.ts';

const folder = tempFolder('migrations');
let made = 0;
const fresh = () => openDatabase(join(folder, `${(made += 1)}.db`), new Uint8Array(32).fill(made));

const version = (connection: Connection) => Number(connection.pragma('user_version'));
const tables = (connection: Connection) =>
  connection
    .rows<{ name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
         AND name NOT LIKE '%Words_%' AND name NOT LIKE 'personKeys_%' ORDER BY name`,
    )
    .map((row) => row.name);

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}
const columns = (connection: Connection, table: string) =>
  connection.rows<Column>(`SELECT name, type, "notnull", pk FROM pragma_table_info('${table}')`);

/** What each step must leave behind, besides what the steps before it left. */
const leaves: Readonly<Record<(typeof migrations)[number]['name'], readonly string[]>> = {
  '001-agency': ['agency', 'device', 'member', 'place', 'program'],
  '002-local': ['audit', 'draft', 'local', 'outbox'],
  '003-people': [
    'consent',
    'contactPoint',
    'household',
    'householdMember',
    'identifier',
    'person',
    'personName',
    'samePerson',
  ],
  '004-work': ['note', 'service', 'session', 'task'],
  '005-search': ['likelyPair', 'lineKeys', 'noteWords', 'personKeys', 'personLine', 'personWords'],
  '008-young': ['guardian'],
  '006-imports': ['import', 'importEdited', 'importPair', 'importProblem', 'importRow'],
  '010-exchange': ['logHead', 'logSegment', 'storeMemory'],
  '011-records': ['applied', 'asideRecord', 'cut', 'doubtfulDeletion', 'notShown', 'sibling'],
  '012-snapshots': [
    'broughtIn',
    'logStart',
    'snapshotBase',
    'snapshotPiece',
    'snapshotTaken',
    'snapshotTaking',
    'statement',
  ],
  '013-trips': ['tripHome'],
  '014-updates': [],
  '007-incidents': ['incident', 'incidentAddition', 'incidentDraft'],
  '009-members': [
    'epochKey',
    'invitation',
    'leftProgram',
    'memberDevice',
    'memberEntry',
    'memberNews',
    'memberRole',
  ],
};

/** The last table that a migration makes, or its last column where it makes no table. */
function obstacleTo(sql: string): { table: string[]; put: string; take: string } {
  const table = [...sql.matchAll(/CREATE (?:VIRTUAL )?TABLE (\w+)/gu)].at(-1)?.[1];
  if (table !== undefined) {
    return { table: [table], put: `CREATE TABLE ${table} (x TEXT)`, take: `DROP TABLE ${table}` };
  }
  const [, of, column] = [...sql.matchAll(/ALTER TABLE (\w+) ADD COLUMN (\w+)/gu)].at(-1) ?? [];
  return {
    table: [],
    put: `ALTER TABLE ${of} ADD COLUMN ${column} TEXT`,
    take: `ALTER TABLE ${of} DROP COLUMN ${column}`,
  };
}

describe.each(migrations.map(({ name }, index) => [name, index + 1] as const))(
  'migration %s',
  (name, step) => {
    test('adds its tables to those of the version before, and nothing else', () => {
      const connection = fresh();
      migrate(connection, step - 1);
      const before = tables(connection);
      expect(version(connection)).toBe(step - 1);
      migrate(connection, step);
      expect(version(connection)).toBe(step);
      expect(tables(connection)).toEqual([...before, ...leaves[name]].toSorted());
      connection.close();
    });

    test('from its version to the newest keeps the rows that were there', () => {
      const connection = fresh();
      migrate(connection, step);
      connection.write((writer) =>
        writer.run(`INSERT INTO member (id, name) VALUES ('m', 'Amara Diallo')`),
      );
      migrate(connection);
      expect(version(connection)).toBe(migrations.length);
      expect(connection.value('SELECT name FROM member')).toBe('Amara Diallo');
      connection.close();
    });

    test('interrupted, leaves the version before it, whole', () => {
      const connection = fresh();
      migrate(connection, step - 1);
      const before = tables(connection);
      // What it makes last is in its way.
      const { table, put, take } = obstacleTo(migrations[step - 1]?.sql ?? '');
      connection.script(put);
      expect(() => migrate(connection)).toThrow();
      expect(version(connection)).toBe(step - 1);
      expect(tables(connection)).toEqual([...before, ...table].toSorted());
      // The connection is out of the transaction, and the step can be taken once the way is free.
      connection.script(take);
      migrate(connection);
      expect(version(connection)).toBe(migrations.length);
      connection.close();
    });
  },
);

test('a database that a newer Carnet wrote is refused and left as it was', async () => {
  const connection = fresh();
  migrate(connection);
  connection.script(
    `CREATE TABLE tomorrow (x TEXT); PRAGMA user_version = ${migrations.length + 1}`,
  );
  const before = tables(connection);
  const error = await failureOf(() => migrate(connection));
  expect(error.code).toBe('store.newerSchema');
  expect(error.params).toEqual({ found: migrations.length + 1, known: migrations.length });
  expect(tables(connection)).toEqual(before);
  expect(version(connection)).toBe(migrations.length + 1);
  connection.close();
});

test('migrating what is up to date changes nothing', () => {
  const connection = fresh();
  migrate(connection);
  const before = connection.value('PRAGMA schema_version');
  migrate(connection);
  expect(connection.value('PRAGMA schema_version')).toBe(before);
  connection.close();
});

/** The type of column that a field's schema asks for. */
function columnType(type: z.ZodType): string {
  const definition = type._zod.def as { type: string; innerType?: z.ZodType; checks?: unknown[] };
  if (definition.innerType !== undefined) return columnType(definition.innerType);
  switch (definition.type) {
    case 'boolean':
      return 'INTEGER';
    case 'number':
      return (definition.checks ?? []).length > 0 ? 'INTEGER' : 'REAL';
    default:
      return 'TEXT';
  }
}

describe('every kind of record has its table, and the table its kind', () => {
  let connection: Connection;
  beforeAll(() => {
    connection = fresh();
    migrate(connection);
    return () => connection.close();
  });

  test.each(recordKinds)('%s', (kind: RecordKind) => {
    const { table } = recordColumns(kind);
    const shape: Readonly<Record<string, z.ZodType>> = records[kind].schema.shape;
    const wanted = {
      id: 'TEXT',
      programId: 'TEXT',
      clock: 'BLOB',
      deleted: 'INTEGER',
      ...Object.fromEntries(Object.entries(shape).map(([name, type]) => [name, columnType(type)])),
    };
    const found = Object.fromEntries(columns(connection, table).map((c) => [c.name, c.type]));
    expect(found).toEqual(wanted);
  });

  test.each(recordKinds)('%s: groups, sets and safety answers name fields that exist', (kind) => {
    const { groups, sets, keyed, local, stricter, schema } = records[kind];
    const fields = Object.keys(schema.shape);
    for (const named of [
      ...Object.values(groups).flat(),
      ...sets,
      ...keyed,
      ...local,
      ...stricter,
    ]) {
      expect(fields).toContain(named);
    }
    const grouped = Object.values(groups).flat();
    expect(new Set(grouped).size, 'a field in two groups').toBe(grouped.length);
    const apart = [...grouped, ...sets, ...keyed, ...local];
    expect(new Set(apart).size, 'a field that merges in two ways').toBe(apart.length);
  });

  test.each(recordKinds)(
    '%s: no constraint that a valid change of another laptop could violate',
    (kind) => {
      const { table } = recordColumns(kind);
      for (const column of columns(connection, table)) {
        // A primary key of a STRICT table is never null.
        expect(column.notnull, column.name).toBe(column.name === 'id' ? 1 : 0);
        expect(column.pk, column.name).toBe(column.name === 'id' ? 1 : 0);
      }
      const sql = connection.value<string>('SELECT sql FROM sqlite_schema WHERE name = ?', [table]);
      expect(sql).not.toMatch(/\b(UNIQUE|NOT NULL|CHECK|REFERENCES|FOREIGN)\b/i);
      expect(sql).toMatch(/STRICT\s*$/);
      const unique = connection.rows(
        `SELECT name FROM pragma_index_list('${table}') WHERE "unique" = 1 AND origin <> 'pk'`,
      );
      expect(unique).toEqual([]);
      const triggers = connection.rows(
        `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?`,
        [table],
      );
      expect(triggers).toEqual([]);
    },
  );

  test.each(recordKinds)('%s: a row that says nothing reads as the schema’s defaults', (kind) => {
    const { table } = recordColumns(kind);
    connection.write((writer) => writer.run(`INSERT INTO ${table} (id) VALUES ('bare')`));
    expect(findRecord(connection, kind, 'bare')).toEqual({
      ...records[kind].schema.parse({}),
      id: 'bare',
      programId: null,
    });
  });
});
