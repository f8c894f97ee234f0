import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../../main/core/store/openDatabase.ts';
import { codeOf, databaseKey, openScene, passphrase, type Scene } from '../../../support/scene.ts';
import { tempFolder } from '../../../support/tempFolder.ts';

const newPassphrase = 'lantern copper meadow violin saddle';
const named = (folder: string) =>
  readdirSync(folder).filter((name) => name.endsWith('.carnet-backup'));
const ownFolder = (scene: Scene) => join(scene.vaultFolder, 'backups');
const day = 86_400_000;

describe('a day with backups', () => {
  test('each is proven, five stay in each place, and a stick that is away gets its copy when it is back', async () => {
    const scene = await openScene();
    const { core } = scene;
    const stick = tempFolder('stick');
    const made = await core.call('backup.setSecondPlace', { path: stick });
    expect(made.backups.map((one) => [one.place, one.state, one.opensWith])).toEqual([
      ['laptop', 'verified', 'today'],
      ['second', 'verified', 'today'],
    ]);
    expect(made).toMatchObject({ changedSince: false, problem: null, running: null });

    for (let n = 0; n < 5; n += 1) {
      scene.time.now += day;
      await scene.person(`Client ${n}`);
      await core.call('backup.make', {});
    }
    expect(named(ownFolder(scene))).toHaveLength(5);
    expect(named(stick)).toHaveLength(5);
    expect(readdirSync(ownFolder(scene)).toSorted()).toEqual(named(ownFolder(scene)).toSorted());

    // Away: an empty folder in its place is not taken for it.
    const away = `${stick}-away`;
    renameSync(stick, away);
    scene.time.now += day;
    await scene.person('While it was away');
    const without = await core.call('backup.make', {});
    expect(without.secondPlace).toMatchObject({
      reachable: false,
      problem: { code: 'backup.placeMissing' },
    });
    expect(without.problem).toBeNull();
    expect(without.lastGood.laptop?.madeAt).toBe(scene.time.now);
    expect(existsSync(stick)).toBe(false);
    renameSync(away, stick);
    const back = await core.call('backup.make', {});
    expect(back.secondPlace).toMatchObject({ reachable: true, problem: null });
    expect(back.lastGood.second?.id).toBe(back.lastGood.laptop?.id);

    // Rehearsed from the stick, with the words alone.
    const rehearsed = await core.call('backup.rehearse', {
      id: back.lastGood.second?.id ?? '',
      place: 'second',
      secret: { kind: 'words', words: scene.recoveryWords.join(' ') },
    });
    expect(rehearsed.counts).toMatchObject({ clients: 6, services: 0 });
    expect(
      await codeOf(
        core.call('backup.rehearse', {
          id: back.lastGood.second?.id ?? '',
          place: 'second',
          secret: { kind: 'passphrase', passphrase: newPassphrase },
        }),
      ),
    ).toBe('backup.wrongSecret');
    expect((await core.call('backup.state', {})).lastRehearsal).toMatchObject({ place: 'second' });
    expect(readdirSync(ownFolder(scene)).toSorted()).toEqual(named(ownFolder(scene)).toSorted());
    const acts = scene.look((database) =>
      database.rows<{ act: string }>("SELECT DISTINCT act FROM audit WHERE kind = 'backup'"),
    );
    expect(acts.map(({ act }) => act).toSorted()).toEqual([
      'backup',
      'rehearseRestore',
      'setBackupPlace',
    ]);
    // What someone broke by hand is said, and is not counted among the good ones.
    const [oldest = ''] = named(stick).toSorted();
    writeFileSync(join(stick, oldest), readFileSync(join(stick, oldest)).subarray(0, -4096));
    const broken = (await core.call('backup.state', {})).backups.filter(
      (one) => one.state === 'halfCopied',
    );
    expect(broken).toMatchObject([{ place: 'second', opensWith: 'unknown' }]);
    await scene.close();
  });

  test('nothing is made before closing when nothing was written, one is when something was', async () => {
    const scene = await openScene();
    await scene.core.call('backup.beforeQuit', {});
    expect(named(ownFolder(scene))).toHaveLength(1);
    await scene.core.call('people.list', {});
    await scene.core.call('backup.beforeQuit', {});
    expect(named(ownFolder(scene))).toHaveLength(1);
    scene.time.now += 60_000;
    await scene.core.call('draft.save', { kind: 'session', body: { text: 'One letter' } });
    await scene.core.call('backup.beforeQuit', {});
    expect(named(ownFolder(scene))).toHaveLength(2);
    await scene.close();
  });

  test('stopped or locked in the middle it leaves nothing but what was there', async () => {
    const scene = await openScene();
    const { core } = scene;
    const jobId = '01a2038e-7f00-7cef-ad0d-000000000001';
    const making = codeOf(core.call('backup.make', { jobId }));
    while (!scene.events.some((event) => event.type === 'progress')) {
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
    }
    await core.call('backup.cancel', { jobId });
    expect(await making).toBe('backup.cancelled');
    expect(readdirSync(ownFolder(scene))).toEqual([]);
    expect(await core.call('backup.state', {})).toMatchObject({ problem: null, running: null });
    const again = codeOf(core.call('backup.make', {}));
    await scene.lock();
    expect(await again).toBe('backup.cancelled');
    await scene.unlock();
    expect((await core.call('backup.make', {})).backups).toHaveLength(1);
    await scene.close();
  });
});

describe('a second place', () => {
  test('may not be Carnet’s own folder', async () => {
    const scene = await openScene();
    const set = (path: string) => codeOf(scene.core.call('backup.setSecondPlace', { path }));
    expect(await set(scene.vaultFolder)).toBe('backup.placeIsCarnet');
    expect(await set(join(scene.vaultFolder, '..'))).toBe('backup.placeIsCarnet');
    expect(await set(join(scene.directory, 'nowhere'))).toBe('backup.placeMissing');
    await scene.close();
  });

  const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
  test.runIf(mayMount)('that is full or read-only is said, and costs nothing here', async () => {
    const disk = tempFolder('small-stick');
    const mount = (options: string) =>
      spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'carnet-test', disk]).status === 0;
    if (!mount('size=900k')) return;
    const scene = await openScene();
    try {
      await scene.core.call('backup.setSecondPlace', { path: disk });
      await scene.person('Olena');
      const full = await scene.core.call('backup.make', {});
      expect(full.secondPlace?.problem?.code).toBe('backup.placeFull');
      // The good one that was there is still there, and no half one beside it.
      expect(named(disk)).toHaveLength(1);
      expect(readdirSync(disk).filter((name) => name.startsWith('.'))).toEqual([]);
      expect(full.backups.filter((one) => one.place === 'laptop')).toHaveLength(2);
      expect((await scene.core.call('today.get', { today: '2026-11-22' })).notices).toContain(
        'backupFailed',
      );
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      const locked = await scene.core.call('backup.make', {});
      expect(locked.secondPlace?.problem?.code).toBe('backup.placeReadOnly');
      expect(locked.problem).toBeNull();
    } finally {
      await scene.close();
      execFileSync('umount', ['-l', disk]);
    }
  });
});

test('someone may know the passphrase: everything is under a new lock, and what the old one opens can go', async () => {
  const scene = await openScene();
  const { core } = scene;
  const stick = tempFolder('stick');
  await scene.person('Olena Kovalenko');
  await core.call('backup.setSecondPlace', { path: stick });
  const before = scene.look((database) => database.rows('SELECT * FROM person'));
  const change = (current: string, next: string) =>
    core.call('vault.reencrypt', { current, next, language: 'fr' });
  expect(await codeOf(change(newPassphrase, newPassphrase))).toBe('vault.wrongSecret');
  expect(await codeOf(change(passphrase, '12345'))).toBe('vault.weakPassphrase');
  const { recoveryWords } = await change(passphrase, newPassphrase);
  // It is open, and the words wait to be read back, as at the first run.
  expect((await core.call('me.get', {})).setupLeft).toContain('recovery');
  expect((await core.call('vault.recoveryChallenge', {})).positions).toHaveLength(2);
  const key = await databaseKey(scene.directory, scene.vaultId, newPassphrase);
  const file = join(scene.vaultFolder, 'case.db');
  const database = openDatabase(file, key);
  expect(database.rows('SELECT * FROM person')).toEqual(before);
  database.close();
  expect(await codeOf(() => openDatabase(file, scene.key))).toBe('store.wrongKey');

  // A fresh backup is begun at once; until it is there nothing older may go.
  const { backups } = await core.call('backup.make', {});
  expect(backups.map((one) => `${one.place} ${one.opensWith}`).toSorted()).toEqual([
    'laptop earlierLock',
    'laptop today',
    'second earlierLock',
    'second today',
  ]);
  const { removed, state } = await core.call('backup.forgetEarlierLock', {});
  expect(removed).toBe(2);
  expect(state.backups.map((one) => one.opensWith)).toEqual(['today', 'today']);

  await scene.lock();
  expect(await codeOf(scene.unlock())).toBe('vault.wrongSecret');
  const recover = (words: readonly string[]) =>
    core.call('vault.recover', {
      id: scene.vaultId,
      words: words.join(' '),
      newPassphrase: `${newPassphrase} too`,
    });
  expect(await codeOf(recover(scene.recoveryWords))).toBe('vault.wrongSecret');
  await recover(recoveryWords);
  expect((await core.call('people.list', {})).total).toBe(1);
  expect(readdirSync(scene.vaultFolder)).not.toContain('rekeyed');
  await scene.close();
});

test.runIf(process.platform !== 'win32')(
  'any tar program unpacks a backup, and its parts are what it says',
  async () => {
    const scene = await openScene();
    await scene.core.call('backup.make', {});
    await scene.close();
    const folder = tempFolder('unpacked');
    const file = join(ownFolder(scene), named(ownFolder(scene))[0] ?? '');
    execFileSync('tar', ['-xf', file, '-C', folder]);
    expect(readdirSync(folder).toSorted()).toEqual(['backup.json', 'case.db', 'vault.json']);
    const { parts } = JSON.parse(readFileSync(join(folder, 'backup.json'), 'utf8')) as {
      parts: { name: string; sha256: string }[];
    };
    for (const { name, sha256 } of parts) {
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ).toBe(sha256);
    }
    const database = openDatabase(join(folder, 'case.db'), scene.key);
    expect(database.value('SELECT count(*) FROM member')).toBe(1);
    database.close();
  },
);
