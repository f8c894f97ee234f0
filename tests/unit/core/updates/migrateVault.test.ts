import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { databaseName } from '../../../../main/core/databaseName.ts';
import { migrations } from '../../../../main/core/store/migrations/migrations.ts';
import { makeOlder } from '../../../support/olderVault.ts';
import { codeOf, failureOf, openScene, passphrase, type Scene } from '../../../support/scene.ts';

let scene: Scene;
afterEach(() => scene.close());

/** A vault as the version before wrote it: the last migration undone. */
async function olderVault(): Promise<{ person: string }> {
  scene = await openScene();
  const person = await scene.person('Amina Yusuf');
  await scene.lock();
  makeOlder(scene);
  return { person };
}

const backups = () =>
  readdirSync(join(scene.vaultFolder, 'backups')).filter((name) => !name.startsWith('.'));
const schema = () => scene.look((database) => Number(database.pragma('user_version')));
const file = () => join(scene.vaultFolder, databaseName);
const hash = () => createHash('sha256').update(readFileSync(file())).digest('hex');

test('a vault of the version before is brought up under a backup that restores what was', async () => {
  const { person } = await olderVault();
  await scene.unlock();
  expect(schema()).toBe(migrations.length);
  expect(await scene.core.call('people.get', { id: person })).toBeDefined();
  expect(backups()).toHaveLength(1);
  const id = scene.look(
    (database) => database.value<string>("SELECT recordId FROM audit WHERE act = 'migrate'") ?? '',
  );
  const rehearsed = await scene.core.call('backup.rehearse', {
    place: 'laptop',
    id,
    secret: { kind: 'passphrase', passphrase },
  });
  expect(rehearsed.counts).toMatchObject({ clients: 1 });
  // Once: the next unlock has nothing to do.
  await scene.lock();
  await scene.unlock();
  expect(backups()).toHaveLength(1);
});

test('a migration that fails leaves the file as it was, to the byte, with a backup, and says so', async () => {
  await olderVault();
  const database = scene.database();
  // What the migration makes last is there already, in another shape.
  database.script('ALTER TABLE device ADD COLUMN runs INTEGER');
  database.close();
  const before = hash();
  const error = await failureOf(scene.unlock());
  expect(error).toMatchObject({ code: 'store.migrationFailed', params: { step: '014-updates' } });
  expect(hash()).toBe(before);
  expect(backups()).toHaveLength(1);
  expect(existsSync(join(scene.vaultFolder, 'rekeyed'))).toBe(false);
  // The version before goes on with it.
  expect(schema()).toBe(13);
  // A version that mends it opens it.
  const mended = scene.database();
  mended.script('ALTER TABLE device DROP COLUMN runs');
  mended.close();
  await scene.unlock();
  expect(schema()).toBe(migrations.length);
});

test('a backup that can’t be made keeps the migration from beginning', async () => {
  await olderVault();
  const before = hash();
  rmSync(join(scene.vaultFolder, 'backups'), { recursive: true, force: true });
  writeFileSync(join(scene.vaultFolder, 'backups'), 'no folder');
  expect(await codeOf(scene.unlock())).not.toBe('');
  expect(hash()).toBe(before);
  rmSync(join(scene.vaultFolder, 'backups'));
  await scene.unlock();
  expect(schema()).toBe(migrations.length);
});

test.each(['half a copy', 'a whole copy', 'a copy that was ready'])(
  'killed when there was %s, the next start has the old file or the new one',
  async (what) => {
    await olderVault();
    const rekeyed = join(scene.vaultFolder, 'rekeyed');
    mkdirSync(rekeyed);
    if (what === 'half a copy') {
      writeFileSync(join(rekeyed, databaseName), readFileSync(file()).subarray(0, 5000));
    } else {
      copyFileSync(file(), join(rekeyed, databaseName));
    }
    if (what === 'a copy that was ready') writeFileSync(join(rekeyed, 'ready'), '');
    await scene.unlock();
    expect(schema()).toBe(migrations.length);
    expect(await scene.core.call('people.list', {})).toMatchObject({ total: 1 });
    expect(existsSync(rekeyed)).toBe(false);
  },
);
