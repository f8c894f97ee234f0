import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { recordKinds } from '../../shared/records/records.ts';
import { databaseName } from '../../main/core/databaseName.ts';
import { readAgency } from '../../main/core/members/agencyIdentity.ts';
import { leftPrograms } from '../../main/core/members/leftPrograms.ts';
import { verifyAudit } from '../../main/core/store/auditLog.ts';
import { kindOfOthers, readHeld } from '../../main/core/store/heldRecord.ts';
import { indexNote } from '../../main/core/store/noteSearch.ts';
import { recordColumns } from '../../main/core/store/recordColumns.ts';
import { recordLine } from '../../main/core/sync/snapshots/recordLine.ts';
import { decryptedPages } from '../support/decryptedPages.ts';
import { projections, rebuiltProjections } from '../support/projections.ts';
import type { Scene } from '../support/scene.ts';
import { seeded, seedOfRun } from '../support/seeded.ts';
import { syncs, twoSharing } from '../support/sharing.ts';
import { caseOf } from '../support/twoLaptops.ts';
import { CrashWorker } from './crashRound.ts';

const seed = seedOfRun();

/** `CARNET_PURGE_KILLS=100` for more. */
const kills = Number(process.env['CARNET_PURGE_KILLS'] ?? 5);
const people = 120;
const unsent = 40;
console.log(`Killed while a program goes, seed ${seed} (CARNET_SEED=${seed} repeats them).`);

const workers = new Set<CrashWorker>();
function warm(): CrashWorker {
  const worker = new CrashWorker();
  workers.add(worker);
  return worker;
}
afterAll(async () => {
  for (const worker of workers) await worker.retire();
});

const kinds = recordKinds.filter((kind) => kindOfOthers(kind) !== undefined);

/** Every record of a program, with every stamp. */
const held = (scene: Scene, programId: string) =>
  scene.look((database) =>
    kinds.flatMap((kind) =>
      database
        .rows<{ id: string }>(
          `SELECT id FROM ${recordColumns(kind).table} WHERE programId = ? ORDER BY id`,
          [programId],
        )
        .map(({ id }) =>
          recordLine({ kind, id, state: readHeld(database, { kind, id, programId }).state }),
        ),
    ),
  );

/** Writes on somebody's laptop, past the contract: clients of one family name in a program. */
async function writes(scene: Scene, programId: string, family: string, many: number) {
  const open = await caseOf(scene);
  for (let at = 0; at < many; at += 1) {
    open.write((unit) => {
      const personId = unit.create('person', programId, { birthYear: 1900 + at });
      unit.create('name', programId, { personId, full: `${family} Zamira${at}` });
      const text = `${family}noted ${at}`;
      const note = unit.create('service', programId, { personId, note: text });
      indexNote(unit.writer, 'service', note, text);
    });
  }
  open.close();
  await scene.unlock();
}

/** A program of two laptops that was taken from one of them, who has not heard of it and wrote on. */
async function takenFrom() {
  const { amara, ben, folder } = await twoSharing();
  const { id: shelter } = await amara.core.call('program.save', { name: 'Shelter' });
  const member = ben.look((database) => readAgency(database).member);
  await amara.core.call('members.grant', { member, program: shelter });
  await syncs(amara, ben);
  await writes(amara, shelter, 'Hiddenly', people);
  await writes(amara, 'agency', 'Openly', 10);
  await syncs(amara, ben, amara);
  await amara.core.call('members.withdraw', { member, program: shelter });
  await syncs(amara);
  await ben.core.call('sync.pause', { on: true });
  await writes(ben, shelter, 'Lately', unsent);
  await ben.core.call('sync.pause', { on: false });
  await Promise.all([amara.lock(), ben.lock()]);
  return { amara, ben, folder, shelter };
}

test(`killed ${kills} times while a program goes: after the next start nothing of it is left, all of others is, and what waited was sealed`, async () => {
  const { amara, ben, folder, shelter } = await takenFrom();
  const random = seeded(seed);
  const places = [ben.directory, amara.directory, folder];
  for (const place of places) cpSync(place, `${place}-kept`, { recursive: true });
  const others = held(ben, 'agency');
  expect(held(ben, shelter).length).toBeGreaterThan((people + unsent) * 3 - 1);
  const stage = () =>
    ben.look(
      (database) => leftPrograms(database).find(({ program }) => program === shelter)?.stage,
    );

  /** How long the exchange takes in which the program goes (ms). */
  const whole = async () => {
    const worker = warm();
    const { directory, vaultId } = ben;
    await worker.begin({ directory, vaultId, seed, round: 0, work: 'pass', file: '' });
    await worker.told(2);
    const began = performance.now();
    await worker.told(3);
    const took = performance.now() - began;
    await worker.kill('group');
    workers.delete(worker);
    return took;
  };
  const met = new Map<string, number>();
  const took = await whole();
  let next = warm();
  for (let round = 0; round < kills; round += 1) {
    for (const place of places) {
      rmSync(place, { recursive: true });
      cpSync(`${place}-kept`, place, { recursive: true });
    }
    const what = `seed ${seed}, round ${round}`;
    const worker = next;
    const { directory, vaultId } = ben;
    await worker.begin({ directory, vaultId, seed, round, work: 'pass', file: '' });
    next = warm();
    await worker.told(2);
    await wait(random() * took);
    await worker.kill('group');
    workers.delete(worker);
    expect(worker.failure, what).toBeNull();
    const killedAt = stage() ?? 'before';
    met.set(killedAt, (met.get(killedAt) ?? 0) + 1);
    ben.look((database) => {
      expect(database.pragma('integrity_check'), what).toBe('ok');
      expect(verifyAudit(database).brokenAt, what).toBeNull();
    });

    // Who has heard of it ends it at the next start, without any place.
    if (killedAt !== 'before') renameSync(folder, `${folder}-away`);
    await ben.unlock();
    if (killedAt === 'before') await syncs(ben);
    await expect.poll(stage, { timeout: 30_000 }).toBe('purged');
    ben.look((database) => {
      for (const kind of kinds) {
        const count = `SELECT count(*) FROM ${recordColumns(kind).table} WHERE programId = ?`;
        expect([kind, database.value(count, [shelter])], what).toEqual([kind, 0]);
      }
      for (const table of ['applied', 'cut', 'sibling', 'outbox', 'notShown', 'asideRecord']) {
        const count = `SELECT count(*) FROM ${table} WHERE programId = ?`;
        expect([table, database.value(count, [shelter])], what).toEqual([table, 0]);
      }
      const keys = database.value('SELECT count(*) FROM epochKey WHERE program = ?', [shelter]);
      expect(keys, what).toBe(0);
      expect(projections(database), what).toEqual(rebuiltProjections(database));
    });
    expect(held(ben, 'agency'), what).toEqual(others);
    await ben.lock();
    const pages = decryptedPages(join(ben.vaultFolder, databaseName), ben.key).toString('latin1');
    for (const word of ['Hiddenly', 'hiddenly', 'Lately', 'lately']) {
      expect([word, pages.includes(word)], what).toEqual([word, false]);
    }
    expect(pages.includes('Openly'), what).toBe(true);

    // Back at the place, what he wrote before he heard of it reaches the others, once.
    if (killedAt !== 'before') renameSync(`${folder}-away`, folder);
    await ben.unlock();
    await syncs(ben);
    await amara.unlock();
    await syncs(amara);
    const named = (like: string) =>
      amara.look((database) =>
        database.value('SELECT count(*) FROM personName WHERE "full" LIKE ?', [like]),
      );
    expect([named('Lately %'), named('Hiddenly %')], what).toEqual([unsent, people]);
    await Promise.all([amara.lock(), ben.lock()]);
  }
  const told = [...met].map(([at, times]) => `${times} ${at}`).join(', ');
  console.log(`${kills} kills while a program goes, within ${Math.round(took)} ms: ${told}.`);
  await Promise.all([amara.close(), ben.close()]);
}, 1_800_000);
