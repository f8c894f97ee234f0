import { cpSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { readAgency } from '../../main/core/members/agencyIdentity.ts';
import { verifyAudit } from '../../main/core/store/auditLog.ts';
import { readHeld } from '../../main/core/store/heldRecord.ts';
import { readTaking } from '../../main/core/sync/exchange/vault/snapshotTables.ts';
import { recordLine } from '../../main/core/sync/snapshots/recordLine.ts';
import { projections, rebuiltProjections } from '../support/projections.ts';
import type { Scene } from '../support/scene.ts';
import { seeded, seedOfRun } from '../support/seeded.ts';
import { syncs, twoSharing } from '../support/sharing.ts';
import { caseOf, joins, newLaptop } from '../support/twoLaptops.ts';
import { CrashWorker } from './crashRound.ts';

const seed = seedOfRun();

/** Half of them while one is made, half while one is taken in. `CARNET_SNAPSHOT_KILLS=100` for more. */
const kills = Number(process.env['CARNET_SNAPSHOT_KILLS'] ?? 6);
const people = 150;
console.log(`Killed over snapshots, seed ${seed} (CARNET_SEED=${seed} repeats them).`);

const workers = new Set<CrashWorker>();
function warm(): CrashWorker {
  const worker = new CrashWorker();
  workers.add(worker);
  return worker;
}
afterAll(async () => {
  for (const worker of workers) await worker.retire();
});

const held = (scene: Scene) =>
  scene.look((database) =>
    database.rows<{ id: string }>('SELECT id FROM person ORDER BY id').map(({ id }) => {
      const name = { kind: 'person', id, programId: 'agency' };
      return recordLine({ kind: 'person', id, state: readHeld(database, name).state });
    }),
  );

const bases = (scene: Scene) =>
  scene.look((database) => database.rows<{ hash: string }>('SELECT hash FROM snapshotBase'));

/** Of how many other laptops something counts as applied; nothing does before all of a snapshot is in. */
const counted = (scene: Scene) =>
  scene.look((database) => {
    const others = 'SELECT count(*) FROM applied WHERE device <> ?';
    return database.value<number>(others, [readAgency(database).device]) ?? 0;
  });

function isSound(scene: Scene, what: string): void {
  scene.look((database) => {
    expect(database.pragma('integrity_check'), what).toBe('ok');
    expect(verifyAudit(database).brokenAt, what).toBeNull();
  });
}

/** Many people on two administrators' laptops. */
async function agency() {
  const { amara, ben, folder } = await twoSharing('administrator');
  const open = await caseOf(amara);
  const ids = Array.from({ length: people }, (_, at) =>
    open.write((unit) => {
      const id = unit.create('person', 'agency', {
        birthYear: 1900 + at,
        headerNote: `n${at}`.repeat(200),
      });
      unit.create('name', 'agency', { personId: id, full: `Client${at}` });
      return id;
    }),
  );
  open.close();
  await amara.unlock();
  await syncs(amara, ben);
  return { amara, ben, folder, ids };
}

/** A client is erased: a snapshot is due. */
async function erases(scene: Scene, id: string): Promise<void> {
  const open = await caseOf(scene);
  open.write((unit) => unit.erase('person', id));
  open.close();
  await scene.unlock();
}

/** One exchange by a process of its own; how long it took (ms). */
async function wholeExchange({ directory, vaultId }: Scene): Promise<number> {
  const worker = warm();
  await worker.begin({ directory, vaultId, seed, round: 0, work: 'pass', file: '' });
  await worker.told(2);
  const began = performance.now();
  await worker.told(3);
  const took = performance.now() - began;
  await worker.kill('group');
  workers.delete(worker);
  return took;
}

test(`killed ${kills} times while a snapshot is made or taken in: it is there whole or not at all`, async () => {
  const { amara, ben, folder, ids } = await agency();
  const random = seeded(seed);
  const killed = async ({ directory, vaultId }: Scene, round: number, within: number) => {
    const worker = warm();
    await worker.begin({ directory, vaultId, seed, round, work: 'pass', file: '' });
    await worker.told(2);
    await wait(random() * within);
    await worker.kill('group');
    workers.delete(worker);
    expect(worker.failure, `seed ${seed}, round ${round}`).toBeNull();
  };
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) await syncs(amara, ben);
  };

  // Made: each time somebody is erased, and the laptop that makes it dies on the way.
  let took = 1000;
  for (let round = 0; round < kills / 2; round += 1) {
    await erases(amara, ids[round] ?? '');
    await amara.lock();
    const before = bases(amara);
    if (round === 0) took = await wholeExchange(amara);
    else await killed(amara, round, took);
    isSound(amara, `seed ${seed}, made ${round}`);
    await amara.unlock();
    // Another laptop works it out alone and reads its pieces from the place; only then logs end on it.
    await settle();
    expect((await ben.core.call('sync.status', {})).older.state).toBe('done');
    expect(bases(amara)).not.toEqual(before);
    expect(held(ben)).toEqual(held(amara));
  }

  // Taken in: each time by the same new laptop as it was, from the place as it was.
  const chloe = await newLaptop('Chloe Roy');
  await joins(amara, chloe, { role: 'worker' });
  await syncs(amara, ben);
  await chloe.lock();
  const kept = { laptop: `${chloe.directory}-kept`, place: `${folder}-kept` };
  cpSync(chloe.directory, kept.laptop, { recursive: true });
  cpSync(folder, kept.place, { recursive: true });
  const met = { before: 0, within: 0, after: 0 };
  const wanted = held(amara);
  took = await wholeExchange(chloe);
  for (let round = 0; round < kills / 2; round += 1) {
    for (const [to, from] of [
      [chloe.directory, kept.laptop],
      [folder, kept.place],
    ] as const) {
      rmSync(to, { recursive: true });
      cpSync(from, to, { recursive: true });
    }
    await killed(chloe, round, took);
    const what = `seed ${seed}, taken in ${round}`;
    isSound(chloe, what);
    const isWithin = chloe.look((database) => readTaking(database)) !== undefined;
    const isCounted = counted(chloe) > 0;
    if (isCounted) expect(held(chloe), what).toEqual(wanted);
    met[isWithin ? 'within' : isCounted ? 'after' : 'before'] += 1;
    await chloe.unlock();
    await syncs(chloe);
    expect(held(chloe), what).toEqual(wanted);
    chloe.look((database) => {
      expect(readTaking(database), what).toBeUndefined();
      expect(projections(database), what).toEqual(rebuiltProjections(database));
    });
    await chloe.lock();
  }
  console.log(
    `${kills} kills over snapshots; of those while one was taken in: ${met.before} before, ${met.within} within, ${met.after} after.`,
  );
  await Promise.all([amara, ben, chloe].map((each) => each.close()));
}, 1_800_000);
