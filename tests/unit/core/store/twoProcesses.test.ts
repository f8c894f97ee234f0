import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../../support/plainStore.ts';

const run = promisify(execFile);
const visitor = fileURLToPath(new URL('./visitor.ts', import.meta.url));

/** Another process opens the same database, does something, and goes. */
async function visit(file: string, key: Uint8Array, act: string): Promise<string> {
  const { stdout } = await run(process.execPath, [
    visitor,
    file,
    Buffer.from(key).toString('hex'),
    act,
  ]);
  return stdout.trim();
}

test('a job that comes and goes never takes itself for the only one who has the database open', async () => {
  const s = openStore();
  onTestFinished(() => s.connection.close());
  // Leaving WAL needs the file for oneself: it must be refused while this connection stands.
  expect(await visit(s.file, s.key, 'leaveWal')).toBe('store.busy');
  s.again().connection.close();
  // Nor after another connection of this process came and went.
  expect(await visit(s.file, s.key, 'leaveWal')).toBe('store.busy');
});

test('what this process writes after a job ended is there for the next, and after all is closed', async () => {
  const s = openStore();
  for (let round = 1; round <= 3; round += 1) {
    s.write((unit) => unit.create('task', 'agency', { what: `${round}` }));
    expect(await visit(s.file, s.key, 'count')).toBe(`${round}`);
  }
  s.connection.close();
  expect(await visit(s.file, s.key, 'count')).toBe('3');
  expect(await visit(s.file, s.key, 'leaveWal')).toBe('delete');
});
