import SqlCipher from '@signalapp/sqlcipher';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type PlainSqlite from 'better-sqlite3-multiple-ciphers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../../main/core/store/openDatabase.ts';
import { decryptedPages } from '../../../support/decryptedPages.ts';
import { openStore } from '../../../support/plainStore.ts';
import { codeOf, failureOf } from '../../../support/scene.ts';
import { tempFolder } from '../../../support/tempFolder.ts';

const hex = (key: Uint8Array) => Buffer.from(key).toString('hex');
const otherKey = new Uint8Array(32).fill(8);
const Sqlite = createRequire(import.meta.url)(
  'better-sqlite3-multiple-ciphers',
) as typeof PlainSqlite;

/** A database with a person in it, whole in its main file. */
function filledStore() {
  const s = openStore();
  onTestFinished(() => {
    if (s.connection.isOpen) s.connection.close();
  });
  s.write((unit) => {
    const personId = unit.create('person', 'agency', { birthYear: 1984 });
    unit.create('name', 'agency', { personId, full: 'Olena Kovalenko' });
  });
  s.connection.pragma('wal_checkpoint(TRUNCATE)');
  return s;
}

describe('the database file', () => {
  test.skipIf(process.platform === 'win32')('is its owner’s alone, and so is its log', () => {
    const s = openStore();
    s.write((unit) => unit.audit('view'));
    for (const file of [s.file, `${s.file}-wal`, `${s.file}-shm`]) {
      expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    }
    s.connection.close();
  });

  test('opens in genuine SQLCipher 4 with the raw key, whole', () => {
    const s = filledStore();
    s.connection.close();
    const genuine = new SqlCipher(s.file);
    genuine.pragma(`key = "x'${hex(s.key)}'"`);
    expect(String(genuine.pragma('cipher_version', { simple: true }))).toMatch(/^4\./);
    expect(genuine.prepare('SELECT "full" FROM personName').get()).toEqual({
      full: 'Olena Kovalenko',
    });
    expect(genuine.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(genuine.pragma('cipher_integrity_check')).toEqual([]);
    genuine.close();
  });

  test('and not with another key, nor without one', () => {
    const s = filledStore();
    s.connection.close();
    for (const pragma of [`key = "x'${hex(otherKey)}'"`, `key = '${hex(s.key)}'`, undefined]) {
      const genuine = new SqlCipher(s.file);
      if (pragma !== undefined) genuine.pragma(pragma);
      expect(() => genuine.prepare('SELECT count(*) FROM personName').get(), pragma).toThrow();
      genuine.close();
    }
  });

  test('what genuine SQLCipher wrote, Carnet reads', () => {
    const s = filledStore();
    s.connection.close();
    const genuine = new SqlCipher(s.file);
    genuine.pragma(`key = "x'${hex(s.key)}'"`);
    genuine.exec(`UPDATE personName SET "full" = 'Maryam Haidari'`);
    genuine.close();
    const connection = openDatabase(s.file, s.key);
    expect(connection.value('SELECT "full" FROM personName')).toBe('Maryam Haidari');
    connection.close();
  });

  test('does not begin as SQLite’s, and no page of it is readable', () => {
    const s = filledStore();
    const [bytes, wal] = [s.file, `${s.file}-wal`].map((file) => readFileSync(file));
    s.write((unit) => unit.create('task', 'agency', { what: 'Call the school on Tuesday' }));
    for (const part of [bytes, wal, readFileSync(`${s.file}-wal`)]) {
      const text = part?.toString('latin1') ?? '';
      for (const clear of ['SQLite format', 'CREATE TABLE', 'Olena', 'Tuesday', 'agency']) {
        expect(text.includes(clear), clear).toBe(false);
      }
    }
    // The control: the same bytes, decrypted, do hold them.
    const opened = decryptedPages(s.file, s.key).toString('latin1');
    for (const clear of ['CREATE TABLE', 'Olena']) expect(opened.includes(clear)).toBe(true);
  });

  test('opened with another key is refused, and nothing in it is changed', async () => {
    const s = filledStore();
    s.connection.close();
    const before = readFileSync(s.file);
    expect(await codeOf(() => openDatabase(s.file, otherKey))).toBe('store.wrongKey');
    expect(readFileSync(s.file).equals(before)).toBe(true);
  });

  test.each([0, 16, 31, 33, 64])('is not opened or made with a key of %i bytes', async (length) => {
    const file = join(tempFolder('short-key'), 'case.db');
    const error = await failureOf(() => openDatabase(file, new Uint8Array(length)));
    expect(error).toMatchObject({ code: 'store.wrongKey', params: { reason: 'length' } });
    expect(() => readFileSync(file)).toThrow();
  });

  test('that is a plain SQLite database is refused before SQLite sees it', async () => {
    const file = join(tempFolder('plain'), 'case.db');
    const plain = new Sqlite(file);
    plain.exec('CREATE TABLE secret (x)');
    plain.close();
    const before = readFileSync(file);
    expect(await codeOf(() => openDatabase(file, otherKey))).toBe('store.notEncrypted');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('with a page overwritten is damage, said so, and never other data', async () => {
    const s = filledStore();
    const pages = readFileSync(s.file).length / 4096;
    s.connection.close();
    for (let page = 0; page < pages; page += 1) {
      const file = join(tempFolder('damaged'), 'case.db');
      copyFileSync(s.file, file);
      const bytes = readFileSync(file);
      bytes[page * 4096 + 1000] = (bytes[page * 4096 + 1000] ?? 0) ^ 1;
      writeFileSync(file, bytes);
      let code = 'read';
      try {
        const connection = openDatabase(file, s.key);
        try {
          code = String(connection.pragma('integrity_check')) === 'ok' ? 'read' : 'store.damaged';
        } finally {
          connection.close();
        }
      } catch (error) {
        code = await codeOf(() => Promise.reject(error));
      }
      expect(['store.damaged', 'store.wrongKey'], `page ${page + 1}`).toContain(code);
    }
  });
});

test('every connection has its pragmas', () => {
  const s = openStore();
  onTestFinished(() => s.connection.close());
  const wanted = {
    cipher: 'sqlcipher',
    legacy: 4,
    journal_mode: 'wal',
    synchronous: 2,
    fullfsync: 1,
    checkpoint_fullfsync: 1,
    temp_store: 2,
    secure_delete: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    busy_timeout: 5000,
  };
  for (const connection of [s.connection, openDatabase(s.file, s.key)]) {
    const found = Object.fromEntries(
      Object.keys(wanted).map((name) => [name, connection.pragma(name)]),
    );
    expect(found).toEqual({ ...wanted, legacy: expect.toSatisfy((value) => Number(value) === 4) });
    // At least 64 MB, told in KiB as a negative number.
    expect(Number(connection.pragma('cache_size'))).toBeLessThanOrEqual(-65_536);
    if (connection !== s.connection) connection.close();
  }
  for (const name of ['personWords', 'personKeys', 'noteWords']) {
    expect(s.connection.value(`SELECT v FROM ${name}_config WHERE k = 'secure-delete'`)).toBe(1);
  }
});
