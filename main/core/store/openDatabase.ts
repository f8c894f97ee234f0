import { chmodSync, closeSync, existsSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type SqliteConstructor from 'better-sqlite3-multiple-ciphers';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { Connection } from './sqlite.ts';
import { toStoreError } from './storeError.ts';

const plainHeader = 'SQLite format 3\0';

/**
 * Files that this process has open as databases. POSIX drops all locks of a process on a file as
 * soon as the process closes any descriptor of it: reading the header of an open database would
 * let another process believe that it is alone, and remove the log that this one writes to
 * (https://www.sqlite.org/howtocorrupt.html, 2.2). Nothing in this process may open such a file.
 */
const openHere = new Map<string, number>();

/** Pragmas of every connection, each with the value that reading it back must give. */
const pragmas: readonly (readonly [set: string, name: string, value: number | string])[] = [
  ['journal_mode = WAL', 'journal_mode', 'wal'],
  ['synchronous = FULL', 'synchronous', 2],
  ['fullfsync = ON', 'fullfsync', 1],
  ['checkpoint_fullfsync = ON', 'checkpoint_fullfsync', 1],
  ['temp_store = MEMORY', 'temp_store', 2],
  ['secure_delete = ON', 'secure_delete', 1],
  ['cache_size = -98304', 'cache_size', -98_304],
  ['trusted_schema = OFF', 'trusted_schema', 0],
  ['cell_size_check = ON', 'cell_size_check', 1],
  ['journal_size_limit = 16777216', 'journal_size_limit', 16_777_216],
  ['busy_timeout = 5000', 'busy_timeout', 5000],
];

/**
 * Opens (or creates) an encrypted database in SQLCipher 4's format with a raw 256-bit key.
 * There is no way to open one without a key: a key of another length is refused, and a file
 * that begins like a plain SQLite database is refused before SQLite sees it.
 *
 * @throws CarnetError `store.notEncrypted`, `store.wrongKey`, `store.damaged`, `store.full`
 */
export function openDatabase(file: string, key: Uint8Array): Connection {
  if (key.length !== 32) throw new CarnetError('store.wrongKey', { reason: 'length' });
  refusePlainFile(file);
  const connection = connect(file, key);
  try {
    // The first read is what shows whether the key fits.
    connection.value('SELECT count(*) FROM sqlite_schema');
    for (const [set, name, value] of pragmas) {
      connection.pragma(set);
      assertPragma(connection, name, value);
    }
    assertPragma(connection, 'cipher', 'sqlcipher');
    assertPragma(connection, 'legacy', '4');
    assertPragma(connection, 'plaintext_header_size', 0);
    refusePlainStart(Buffer.from(String(connection.pragma('cipher_salt')), 'hex'));
    return connection;
  } catch (error) {
    connection.close();
    throw toStoreError(error);
  }
}

function connect(file: string, key: Uint8Array): Connection {
  // Required, not imported: the native module stays outside of the bundle.
  const Sqlite = createRequire(import.meta.url)(
    'better-sqlite3-multiple-ciphers',
  ) as typeof SqliteConstructor;
  const path = resolve(file);
  const database = new Sqlite(path);
  // Before anything is written; the log and its index take over the database's mode.
  chmodSync(path, 0o600);
  openHere.set(path, (openHere.get(path) ?? 0) + 1);
  const connection = new Connection(database, () => {
    const left = (openHere.get(path) ?? 1) - 1;
    if (left === 0) openHere.delete(path);
    else openHere.set(path, left);
  });
  connection.pragma("cipher = 'sqlcipher'");
  connection.pragma('legacy = 4');
  connection.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  return connection;
}

/**
 * Gives a copy of a database another key: every page is written anew. The copy must be nobody's but
 * the caller's, who throws it away when this fails; never a database in use (DESIGN 4).
 * @throws CarnetError as {@link openDatabase} does
 */
export function rekeyCopy(file: string, key: Uint8Array, next: Uint8Array): void {
  if (key.length !== 32 || next.length !== 32) {
    throw new CarnetError('store.wrongKey', { reason: 'length' });
  }
  refusePlainFile(file);
  const connection = connect(file, key);
  try {
    connection.value('SELECT count(*) FROM sqlite_schema');
    // A log would keep pages under the old key, and can't be given a new one.
    if (connection.pragma('journal_mode = DELETE') !== 'delete') {
      throw new CarnetError('store.notEncrypted', { pragma: 'journal_mode', found: 'wal' });
    }
    connection.pragma('temp_store = MEMORY');
    connection.pragma(`rekey = "x'${Buffer.from(next).toString('hex')}'"`);
    refusePlainStart(Buffer.from(String(connection.pragma('cipher_salt')), 'hex'));
  } catch (error) {
    throw toStoreError(error);
  } finally {
    connection.close();
  }
}

function assertPragma(connection: Connection, name: string, value: number | string): void {
  const found = connection.pragma(name);
  if (String(found) !== String(value)) {
    throw new CarnetError('store.notEncrypted', { pragma: name, found: String(found) });
  }
}

/** Before SQLite opens it. A database that this process has open was looked at when it was opened. */
function refusePlainFile(file: string): void {
  if (openHere.has(resolve(file)) || !existsSync(file)) return;
  const start = Buffer.alloc(plainHeader.length);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, start, 0, start.length, 0);
  } finally {
    closeSync(descriptor);
  }
  refusePlainStart(start);
}

/** The first 16 bytes: of an encrypted file a random salt, of a plain one a fixed text. */
function refusePlainStart(start: Buffer): void {
  if (start.length !== plainHeader.length || start.toString('latin1') === plainHeader) {
    throw new CarnetError('store.notEncrypted', { pragma: 'header', found: 'plain' });
  }
}
