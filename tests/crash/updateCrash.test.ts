import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCore } from '../../main/core/core.ts';
import { openDatabase } from '../../main/core/store/openDatabase.ts';
import { migrations } from '../../main/core/store/migrations/migrations.ts';
import { FolderStore } from '../../main/core/sync/targets/folderStore.ts';
import { putInStore } from '../../main/core/updates/sources/putInStore.ts';
import { cheapJobs } from '../support/cheapJobs.ts';
import { makeOlder } from '../support/olderVault.ts';
import { releaseOf, sha512 } from '../support/releases.ts';
import { openScene, passphrase } from '../support/scene.ts';
import { seeded, seedOfRun } from '../support/seeded.ts';
import { tempFolder } from '../support/tempFolder.ts';
import type { ToBackupWorker } from './backupMessages.ts';
import { BackupWorker } from './backupRound.ts';
import { agency, programOf, update } from './takeUpdate.ts';

const seed = seedOfRun();
/** Of each kind; the fifth issue asks for 100. `CARNET_UPDATE_KILLS=100` makes as many. */
const kills = Number(process.env['CARNET_UPDATE_KILLS'] ?? 5);
console.log(`Updates killed at instants of seed ${seed} (CARNET_SEED=${seed} repeats them).`);

/** Runs it again and again, killed anywhere between its first instant and past its end. */
async function killedEachTime(
  offset: number,
  taskOf: () => ToBackupWorker,
  check: (label: string) => Promise<void>,
): Promise<void> {
  const random = seeded(seed + offset);
  let whole = 0;
  let next = new BackupWorker();
  // Twice in peace: the first is slower than any that follows.
  for (let round = -1; round <= kills; round += 1) {
    const worker = next;
    next = new BackupWorker();
    const ran = await worker.run(taskOf(), round < 1 ? null : random() * whole * 1.25);
    const label = `seed ${seed}, round ${round}, killed after ${Math.round(ran)} ms`;
    expect(worker.failure, label).toBeNull();
    if (round < 1) whole = ran;
    await check(label);
  }
  await next.retire();
}

const oldProgram = Buffer.from('the program that runs\n'.repeat(1000));
/** Of 2.3 pieces. */
const newProgram = Uint8Array.from({ length: 9_700_000 }, (_, at) => (at * 7 + (at >> 9)) % 253);

describe.concurrent('killed at any instant', () => {
  test(`while an update is fetched, checked and installed, ${kills} times: the old program or the new one, and the next start goes on`, async () => {
    const store = tempFolder('crash-store');
    const path = join(tempFolder('crash-release'), 'file');
    writeFileSync(path, newProgram);
    const { release, statements } = releaseOf({
      size: newProgram.length,
      sha512: sha512(newProgram),
    });
    const quietly = { progress: () => undefined, signal: new AbortController().signal };
    await putInStore(new FolderStore(store), agency, { release, statements, path }, quietly);
    const ended = { old: 0, new: 0 };
    let directory = '';
    await killedEachTime(
      1,
      () => {
        directory = tempFolder('crash-laptop');
        writeFileSync(programOf(directory), oldProgram, { mode: 0o755 });
        return { work: 'update', directory, vaultId: '', file: store };
      },
      async (label) => {
        const runs = readFileSync(programOf(directory));
        const isNew = runs.equals(newProgram);
        expect(isNew || runs.equals(oldProgram), label).toBe(true);
        ended[isNew ? 'new' : 'old'] += 1;
        await update(directory, store, async () => undefined);
        expect(readFileSync(programOf(directory)).equals(newProgram), label).toBe(true);
        // Nothing half is left lying about.
        expect(readdirSync(directory).toSorted(), label).toEqual(['Carnet.AppImage', 'updates']);
        expect(readdirSync(join(directory, 'updates/incoming')), label).toEqual([]);
        rmSync(directory, { recursive: true, force: true });
      },
    );
    console.log(`Updates killed: ${ended.old} left the old program, ${ended.new} the new one.`);
  }, 600_000);

  test(`while a vault goes over to a new version, ${kills} times: the old tables or the new, and nobody is missing`, async () => {
    const scene = await openScene();
    await scene.person('Olena Kovalenko');
    await scene.close();
    makeOlder(scene);
    const ended = { old: 0, migrated: 0 };
    let directory = '';
    await killedEachTime(
      2,
      () => {
        directory = tempFolder('crash-copy');
        cpSync(scene.directory, directory, { recursive: true });
        return { work: 'migrate', directory, vaultId: scene.vaultId, file: '' };
      },
      async (label) => {
        const folder = join(directory, 'vaults', scene.vaultId);
        const schema = () => {
          const database = openDatabase(join(folder, 'case.db'), scene.key);
          try {
            expect(database.pragma('integrity_check'), label).toBe('ok');
            return Number(database.pragma('user_version'));
          } finally {
            database.close();
          }
        };
        // Between the renames of the switch the old file's name is never empty.
        const found = schema();
        expect([migrations.length - 1, migrations.length], label).toContain(found);
        ended[found === migrations.length ? 'migrated' : 'old'] += 1;
        const core = await openCore({ directory, jobs: cheapJobs() });
        await core.call('vault.unlock', { id: scene.vaultId, passphrase });
        const { people } = await core.call('people.list', {});
        expect(
          people.map((person) => person.name.full),
          label,
        ).toEqual(['Olena Kovalenko']);
        await core.close();
        expect(schema(), label).toBe(migrations.length);
        expect(existsSync(join(folder, 'rekeyed')), label).toBe(false);
        rmSync(directory, { recursive: true, force: true });
      },
    );
    console.log(`Migrations killed: ${ended.old} left the old tables, ${ended.migrated} the new.`);
  }, 600_000);
});
