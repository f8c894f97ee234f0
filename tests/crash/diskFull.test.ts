import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyAudit } from '../../main/core/store/auditLog.ts';
import { openDatabase } from '../../main/core/store/openDatabase.ts';
import { codeOf, openScene, passphrase, type Scene } from '../support/scene.ts';
import { tempFolder } from '../support/tempFolder.ts';
import { type CoreProcess, startCore } from './startCore.ts';

/** A disk that a test can fill and free, with a copy of a vault's folder on it. */
interface SmallDisk {
  readonly directory: string;
  readonly through: readonly string[];
  fill(core: CoreProcess): void;
  free(core: CoreProcess): void;
  end(): void;
}

/** A file system in memory of 6 MB. Only root may mount one. */
function smallFileSystem(scene: Scene): SmallDisk {
  const mounted = tempFolder('small-disk');
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'carnet-test', mounted]);
  const directory = join(mounted, 'userData');
  mkdirSync(directory);
  cpSync(scene.directory, directory, { recursive: true });
  const filler = join(mounted, 'filler');
  return {
    directory,
    through: [],
    fill() {
      const descriptor = openSync(filler, 'w');
      for (const size of [65_536, 4096, 512, 1]) {
        try {
          for (;;) writeSync(descriptor, Buffer.alloc(size));
        } catch {
          // Full, for pieces of this size.
        }
      }
      closeSync(descriptor);
    },
    free: () => rmSync(filler),
    end: () => void execFileSync('umount', ['-l', mounted]),
  };
}

/** A limit on how large any file of the process may grow: for who may not mount. */
function sizeLimit(scene: Scene): SmallDisk {
  const directory = join(tempFolder('size-limit'), 'userData');
  cpSync(scene.directory, directory, { recursive: true });
  const file = join(directory, 'vaults', scene.vaultId, 'case.db-wal');
  const limit = (core: CoreProcess, bytes: number | 'unlimited') =>
    execFileSync('prlimit', ['--pid', String(core.pid), `--fsize=${bytes}:unlimited`]);
  return {
    directory,
    // The signal that comes with the limit would end the process; a full disk sends none.
    through: ['sh', '-c', `trap '' XFSZ; exec "$@"`, 'sh'],
    fill: (core) => limit(core, statSync(file).size),
    free: (core) => limit(core, 'unlimited'),
    end: () => undefined,
  };
}

const mayMount = () => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = tempFolder('may-mount');
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'carnet-test', folder]);
  if (status === 0) spawnSync('umount', [folder]);
  return status === 0;
};

const disks: [string, (scene: Scene) => SmallDisk][] = [
  ...(mayMount()
    ? ([['the file system has no room left', smallFileSystem]] as const).map(
        ([a, b]): [string, typeof b] => [a, b],
      )
    : []),
  ['a file may not grow any more', sizeLimit],
];

describe.runIf(process.platform === 'linux').each(disks)('when %s', (_what, diskOf) => {
  test('the worker is told, nothing that was kept is lost, and work goes on once there is room', async () => {
    const scene = await openScene();
    const olena = await scene.person('Olena Kovalenko');
    await scene.close();
    const disk = diskOf(scene);
    let core: CoreProcess | undefined;
    try {
      core = await startCore(disk.directory, disk.through);
      const { call } = core;
      await call('vault.unlock', { id: scene.vaultId, passphrase });
      const log = (note: string) =>
        call('service.log', {
          personIds: [olena],
          values: { date: '2026-11-20', service: 'housing', note },
        });
      const kept = [...(await log('kept before')).ids];
      const draft = await call('draft.save', {
        kind: 'session',
        personId: olena,
        body: { text: 'as it was' },
      });

      disk.fill(core);
      const long = 'Long words of a long talk. '.repeat(6000);
      let full = '';
      // What room is left in the log may take a few more.
      for (let n = 0; n < 60 && full === ''; n += 1) {
        try {
          kept.push(...(await log(`${n} ${long}`)).ids);
        } catch (error) {
          full = await codeOf(Promise.reject(error));
        }
      }
      expect(full).toBe('store.full');
      expect(
        await codeOf(
          call('draft.save', {
            id: draft.id,
            kind: 'session',
            personId: olena,
            body: { text: long.repeat(2) },
          }),
        ),
      ).toBe('store.full');
      // What was there can be read, the draft in its last saved state.
      expect((await call('draft.list', {})).drafts).toMatchObject([{ id: draft.id, version: 1 }]);
      expect((await call('people.timeline', { id: olena, show: 'services' })).total).toBe(
        kept.length,
      );
      expect((await call('search.notes', { text: 'kept before' })).notes).toHaveLength(1);
      // Locking always works, room or not.
      await call('vault.lock', {});
      expect(await codeOf(call('people.list', {}))).toBe('vault.locked');

      disk.free(core);
      await call('vault.unlock', { id: scene.vaultId, passphrase });
      expect((await call('draft.get', { id: draft.id })).body).toEqual({ text: 'as it was' });
      const again = await call('draft.save', {
        id: draft.id,
        kind: 'session',
        personId: olena,
        body: { text: long.repeat(2) },
      });
      expect(again.version).toBe(2);
      kept.push(...(await log('kept after')).ids);
      expect((await call('people.timeline', { id: olena, show: 'services' })).total).toBe(
        kept.length,
      );
      expect(await call('audit.verify', {})).toMatchObject({ brokenAt: null });
      await core.end();

      const database = openDatabase(
        join(disk.directory, 'vaults', scene.vaultId, 'case.db'),
        scene.key,
      );
      expect(database.pragma('integrity_check')).toBe('ok');
      expect(verifyAudit(database).brokenAt).toBeNull();
      const stored = database.rows<{ id: string }>('SELECT id FROM service').map((row) => row.id);
      expect(stored.toSorted()).toEqual(kept.toSorted());
      database.close();
    } finally {
      await core?.end();
      disk.end();
    }
  });

  test('a vault can be opened as soon as there is room, and says why not before', async () => {
    const scene = await openScene();
    await scene.person('Olena Kovalenko');
    await scene.close();
    const disk = diskOf(scene);
    let core: CoreProcess | undefined;
    try {
      core = await startCore(disk.directory, disk.through);
      const unlock = () => core?.call('vault.unlock', { id: scene.vaultId, passphrase });
      await unlock();
      await core.call('people.list', {});
      disk.fill(core);
      await core.call('vault.lock', {});
      let why = 'opened';
      try {
        await unlock();
      } catch (error) {
        why = await codeOf(Promise.reject(error));
      }
      expect(['opened', 'store.full']).toContain(why);
      disk.free(core);
      if (why !== 'opened') await unlock();
      expect((await core.call('people.list', {})).total).toBe(1);
    } finally {
      await core?.end();
      disk.end();
    }
  });
});
