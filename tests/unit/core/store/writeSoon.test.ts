import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../../main/core/store/openDatabase.ts';
import { tempFolder } from '../../../support/tempFolder.ts';

test('work that may be taken back does not wait for the disk, is one transaction, and changes nothing for what comes after', () => {
  const file = join(tempFolder('write-soon'), 'case.db');
  const key = Uint8Array.from({ length: 32 }, (_, at) => at);
  const connection = openDatabase(file, key);
  connection.script('CREATE TABLE step (place INTEGER) STRICT');
  const synchronous = () => Number(connection.pragma('synchronous'));
  const within = connection.writeSoon((writer) => {
    writer.run('INSERT INTO step VALUES (1)');
    return synchronous();
  });
  expect(within).toBe(1);
  expect(synchronous()).toBe(2);
  expect(() =>
    connection.writeSoon((writer) => {
      writer.run('INSERT INTO step VALUES (2)');
      throw new Error('stopped');
    }),
  ).toThrow('stopped');
  expect(synchronous()).toBe(2);
  expect(connection.write(synchronous)).toBe(2);
  connection.close();
  const after = openDatabase(file, key);
  expect(after.rows('SELECT place FROM step')).toEqual([{ place: 1 }]);
  after.close();
});
