import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type SqliteConstructor from 'better-sqlite3-multiple-ciphers';
import { openDatabase } from '../../../main/core/store/openDatabase.ts';
import { type Measure, percentile } from '../measure.ts';

const Sqlite = createRequire(import.meta.url)(
  'better-sqlite3-multiple-ciphers',
) as typeof SqliteConstructor;

const rows = 100_000;
const inOne = 1000;
const key = new Uint8Array(32).fill(9);
const table = 'CREATE TABLE entry (id INTEGER PRIMARY KEY, person TEXT, note TEXT)';
const index = 'CREATE INDEX entryByPerson ON entry (person)';

/** What the cipher costs: the same writes and the same cold scan, encrypted and plain, in turn. */
export async function* run(): AsyncIterable<Measure> {
  const writes: number[] = [];
  const scans: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'carnet-bench-'));
    const encrypted = encryptedTimes(join(folder, 'encrypted.db'));
    const plain = plainTimes(join(folder, 'plain.db'));
    writes.push(encrypted.write / plain.write);
    scans.push(encrypted.scan / plain.scan);
    rmSync(folder, { recursive: true });
  }
  const middle = (values: readonly number[]) => percentile(values, 0.5);
  yield {
    bench: 'encryption',
    metric: 'bulk writes, encrypted over plain',
    value: middle(writes),
    unit: 'times',
    n: rows,
    budget: 2.5,
  };
  yield {
    bench: 'encryption',
    metric: 'cold scan, encrypted over plain',
    value: middle(scans),
    unit: 'times',
    n: rows,
  };
}

function encryptedTimes(file: string) {
  const connection = openDatabase(file, key);
  connection.script(`${table}; ${index};`);
  const write = elapsed(() => {
    for (let from = 0; from < rows; from += inOne) {
      connection.write((writer) => {
        for (let n = from; n < from + inOne; n += 1) {
          writer.run('INSERT INTO entry (person, note) VALUES (?, ?)', entry(n));
        }
      });
    }
  });
  connection.close();
  const again = openDatabase(file, key);
  const scan = elapsed(() => again.value('SELECT sum(length(note)) FROM entry'));
  again.close();
  return { write, scan };
}

function plainTimes(file: string) {
  const open = () => {
    const database = new Sqlite(file);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('secure_delete = ON');
    database.pragma('cache_size = -98304');
    return database;
  };
  const database = open();
  database.exec(`${table}; ${index};`);
  const insert = database.prepare('INSERT INTO entry (person, note) VALUES (?, ?)');
  const write = elapsed(() => {
    for (let from = 0; from < rows; from += inOne) {
      database.transaction(() => {
        for (let n = from; n < from + inOne; n += 1) insert.run(entry(n));
      })();
    }
  });
  database.close();
  const again = open();
  const scan = elapsed(() => again.prepare('SELECT sum(length(note)) FROM entry').get());
  again.close();
  return { write, scan };
}

function entry(n: number): [string, string] {
  return [`person-${(n * 7919) % 10_000}`, 'a note of about a hundred characters '.repeat(3)];
}

function elapsed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
