import { expect, onTestFinished, test } from 'vitest';
import { localValue, setLocalValue } from '../../../../main/core/store/local.ts';
import type { Connection } from '../../../../main/core/store/sqlite.ts';
import { openStore } from '../../../support/plainStore.ts';

function opened(): Connection {
  const { connection } = openStore();
  onTestFinished(() => connection.close());
  return connection;
}

const puts = (connection: Connection, name: string) =>
  connection.write((writer) => setLocalValue(writer, name, true));
const has = (connection: Connection, name: string) =>
  localValue(connection, name, (value) => value === true) === true;

test('several writes are one transaction: where the last fails, nothing of the first is there', () => {
  const connection = opened();
  const work = () =>
    connection.together(() => {
      puts(connection, 'first');
      expect(connection.read((reader) => localValue(reader, 'first', Boolean))).toBe(true);
      throw new Error('the power failed');
    });
  expect(work).toThrow('the power failed');
  expect(has(connection, 'first')).toBe(false);
  connection.together(() => {
    puts(connection, 'first');
    connection.together(() => puts(connection, 'second'));
  });
  expect([has(connection, 'first'), has(connection, 'second')]).toEqual([true, true]);
});

test('a write that failed in the middle is not kept by whoever thinks nothing of it', () => {
  const connection = opened();
  const half = () =>
    connection.write((writer) => {
      setLocalValue(writer, 'half', true);
      throw new Error('what it says does not fit');
    });
  const work = () =>
    connection.together(() => {
      puts(connection, 'first');
      expect(half).toThrow();
    });
  expect(work).toThrow('what it says does not fit');
  expect([has(connection, 'first'), has(connection, 'half')]).toEqual([false, false]);
  puts(connection, 'later');
  expect(has(connection, 'later')).toBe(true);
});

test('what is left for the end of a transaction is done once, after all writes of it, as part of it', () => {
  const connection = opened();
  const done: string[] = [];
  const writes = (name: string) =>
    connection.write((writer) => {
      writer.atEnd(() => {
        done.push(`end of ${name}`);
        setLocalValue(writer, `end of ${name}`, true);
      });
      done.push(name);
    });
  connection.together(() => {
    writes('first');
    writes('second');
  });
  writes('alone');
  const both = ['first', 'second', 'end of first', 'end of second'];
  expect(done).toEqual([...both, 'alone', 'end of alone']);
  expect(has(connection, 'end of second')).toBe(true);
});
