import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBackups } from '../../main/core/backups/findBackups.ts';
import { readParts } from '../../main/core/backups/readBackup.ts';
import { openCore } from '../../main/core/core.ts';
import { openDatabase } from '../../main/core/store/openDatabase.ts';
import { verifyAudit } from '../../main/core/store/auditLog.ts';
import { cheapJobs } from '../support/cheapJobs.ts';
import { codeOf, databaseKey, openScene, passphrase, type Scene } from '../support/scene.ts';
import { seeded, seedOfRun } from '../support/seeded.ts';
import { tempFolder } from '../support/tempFolder.ts';
import { nextPassphrase, type ToBackupWorker } from './backupMessages.ts';
import { BackupWorker } from './backupRound.ts';

const seed = seedOfRun();
console.log(`Backups killed at instants of seed ${seed} (CARNET_SEED=${seed} repeats them).`);

/** In all; the third issue asks for 50. The first of each is left in peace besides, and timed. */
const kills = Number(process.env['CARNET_BACKUP_KILLS'] ?? 12);
const rounds = {
  backup: Math.ceil(kills / 3) + 1,
  restore: Math.ceil(kills / 3) + 1,
  reencrypt: Math.ceil(kills / 3) + 1,
};

/** Runs one kind of work again and again, killed anywhere between its first instant and past its end. */
async function killedEachTime(
  what: keyof typeof rounds,
  offset: number,
  taskOf: (round: number) => Omit<ToBackupWorker, 'work'>,
  check: (round: number, what: string) => Promise<void>,
): Promise<void> {
  const random = seeded(seed + offset);
  let whole = 0;
  let next = new BackupWorker();
  for (let round = 0; round < rounds[what]; round += 1) {
    const worker = next;
    next = new BackupWorker();
    const killAfter = round === 0 ? null : random() * whole * 1.25;
    const ran = await worker.run({ work: what, ...taskOf(round) }, killAfter);
    const label = `seed ${seed}, ${what} ${round}, killed after ${Math.round(ran)} ms`;
    expect(worker.failure, label).toBeNull();
    if (round === 0) whole = ran;
    await check(round, label);
  }
  await next.retire();
}

/** A vault with a backup, and something that was written after it. */
async function scenes(): Promise<{ scene: Scene; file: string; stick: string }> {
  const scene = await openScene();
  const stick = tempFolder('crash-stick');
  await scene.person('Olena Kovalenko');
  await scene.core.call('backup.setSecondPlace', { path: stick });
  const file = join(tempFolder('crash-file'), 'Carnet.carnet-backup');
  const name = readdirSync(stick).find((each) => each.endsWith('.carnet-backup')) ?? '';
  cpSync(join(stick, name), file);
  await scene.person('Later');
  await scene.close();
  return { scene, file, stick };
}

/** A copy of the scene's laptop. */
function copyOf(scene: Scene): string {
  const directory = tempFolder('crash-copy');
  cpSync(scene.directory, directory, { recursive: true });
  return directory;
}

async function expectSound(folder: string, key: Uint8Array, label: string): Promise<void> {
  const database = openDatabase(join(folder, 'case.db'), key);
  try {
    expect(database.pragma('integrity_check'), label).toBe('ok');
    expect(verifyAudit(database).brokenAt, label).toBeNull();
  } finally {
    database.close();
  }
}

/** Who is on file in a vault, once it is opened with a passphrase; undefined when that does not open it. */
async function peopleIn(directory: string, id: string, opening: string) {
  const core = await openCore({ directory, jobs: cheapJobs() });
  try {
    const code = await core.call('vault.unlock', { id, passphrase: opening }).then(
      () => '',
      (error: unknown) => codeOf(Promise.reject(error)),
    );
    if (code === 'vault.wrongSecret' || code === 'vault.notFound') return undefined;
    expect(code).toBe('');
    return (await core.call('people.list', {})).people.map((person) => person.name.full).toSorted();
  } finally {
    await core.close();
  }
}

const everyone = ['Later', 'Olena Kovalenko'];

// Side by side: each mostly waits for its disk or for a new process.
describe.concurrent('killed at any instant', () => {
  test(`while a backup is made, ${rounds.backup - 1} times: every file that is called a backup is a whole one`, async () => {
    const { scene, stick } = await scenes();
    const folders = [join(scene.vaultFolder, 'backups'), stick];
    let before = [1, 1];
    await killedEachTime(
      'backup',
      1,
      () => ({ directory: scene.directory, vaultId: scene.vaultId, file: '' }),
      async (round, label) => {
        const counts: number[] = [];
        for (const folder of folders) {
          const found = await findBackups(folder, scene.vaultId);
          for (const one of found) {
            expect(one.problem, label).toBeNull();
            if (one.look !== null) await readParts(one.path, one.look, () => undefined);
          }
          counts.push(found.length);
        }
        // The last good one is never pruned away: there are as many as before, or one more, up to five
        // (six for the moment between a new one and the pruning).
        counts.forEach((count, index) => {
          const least = Math.min(before[index] ?? 1, 5);
          expect(count, label).toBeGreaterThanOrEqual(least);
          expect(count, label).toBeLessThanOrEqual(6);
        });
        before = counts;
        if (round % 4 === 0) await expectSound(scene.vaultFolder, scene.key, label);
      },
    );
    expect(await peopleIn(scene.directory, scene.vaultId, passphrase)).toEqual(everyone);
  }, 240_000);

  test(`while a restore runs, ${rounds.restore - 1} times: the old vault or the new one, never neither`, async () => {
    const { scene, file } = await scenes();
    const ended = { old: 0, restored: 0 };
    let directory = '';
    const onEmpty = (round: number) => round % 3 === 2;
    await killedEachTime(
      'restore',
      2,
      (round) => {
        directory = onEmpty(round) ? tempFolder('crash-empty') : copyOf(scene);
        return { directory, vaultId: scene.vaultId, file };
      },
      async (round, label) => {
        const people = await peopleIn(directory, scene.vaultId, passphrase);
        const isNew = people?.length === 1;
        if (isNew) expect(people, label).toEqual(['Olena Kovalenko']);
        else expect(people, label).toEqual(onEmpty(round) ? undefined : everyone);
        ended[isNew ? 'restored' : 'old'] += 1;
        const vaults = join(directory, 'vaults');
        const names = existsSync(vaults) ? readdirSync(vaults) : [];
        const aside = names.filter((name) => name.includes('.set-aside-'));
        // Put aside exactly when another took its place; nothing half-restored is left.
        expect(aside.length, label).toBe(isNew && !onEmpty(round) ? 1 : 0);
        expect(
          names.filter((name) => name.includes('restoring')),
          label,
        ).toEqual([]);
        if (people !== undefined) {
          const key = await databaseKey(directory, scene.vaultId);
          await expectSound(join(vaults, scene.vaultId), key, label);
        }
        rmSync(directory, { recursive: true, force: true });
      },
    );
    console.log(`Restores killed: ${ended.old} left what was there, ${ended.restored} were done.`);
  }, 240_000);

  test(`while the lock is changed, ${rounds.reencrypt - 1} times: the old passphrase or the new one opens all of it`, async () => {
    const { scene } = await scenes();
    const ended = { old: 0, changed: 0 };
    let directory = '';
    await killedEachTime(
      'reencrypt',
      3,
      () => {
        directory = copyOf(scene);
        return { directory, vaultId: scene.vaultId, file: '' };
      },
      async (_round, label) => {
        const old = await peopleIn(directory, scene.vaultId, passphrase);
        const opening = old === undefined ? nextPassphrase : passphrase;
        expect(old ?? (await peopleIn(directory, scene.vaultId, opening)), label).toEqual(everyone);
        if (old !== undefined) {
          expect(await peopleIn(directory, scene.vaultId, nextPassphrase), label).toBeUndefined();
        }
        ended[old === undefined ? 'changed' : 'old'] += 1;
        const folder = join(directory, 'vaults', scene.vaultId);
        expect(readdirSync(folder), label).not.toContain('rekeyed');
        await expectSound(folder, await databaseKey(directory, scene.vaultId, opening), label);
        rmSync(directory, { recursive: true, force: true });
      },
    );
    console.log(`Locks killed while changing: ${ended.old} old, ${ended.changed} new.`);
  }, 240_000);
});
