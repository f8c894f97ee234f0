import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCore } from '../../main/core/core.ts';
import { verifyAudit } from '../../main/core/store/auditLog.ts';
import { openDatabase } from '../../main/core/store/openDatabase.ts';
import type { Connection } from '../../main/core/store/sqlite.ts';
import { cheapJobs } from '../support/cheapJobs.ts';
import { projections, rebuiltProjections } from '../support/projections.ts';
import { openScene, passphrase } from '../support/scene.ts';
import { seeded, seedOfRun } from '../support/seeded.ts';
import { tempFolder } from '../support/tempFolder.ts';
import { CrashWorker, type ToldCall } from './crashRound.ts';
import { storedState } from './storedState.ts';

const seed = seedOfRun();
console.log(`Killed at instants of seed ${seed} (CARNET_SEED=${seed} repeats them).`);

/** `CARNET_KILLS=200` for as many as were asked for once; the usual run has fewer. */
const rounds = Number(process.env['CARNET_KILLS'] ?? 40);
const importRounds = Math.ceil(rounds * 0.25);
const editRounds = rounds - importRounds;
const importRows = 120;

/** A vault that is closed, with its key, ready for workers. */
async function closedVault() {
  const scene = await openScene();
  await scene.person('Amara Diallo');
  await scene.person('Maryam Haidari');
  await scene.close();
  const { directory, vaultId, vaultFolder, key } = scene;
  return { directory, vaultId, file: join(vaultFolder, 'case.db'), key };
}
type ClosedVault = Awaited<ReturnType<typeof closedVault>>;

function look<Result>(
  { file, key }: ClosedVault,
  reading: (database: Connection) => Result,
): Result {
  const database = openDatabase(file, key);
  try {
    return reading(database);
  } finally {
    database.close();
  }
}

function expectSound(database: Connection, what: string): void {
  expect(database.pragma('integrity_check'), what).toBe('ok');
  expect(verifyAudit(database).brokenAt, what).toBeNull();
  // An import that was taken back leaves a gap; none ever comes twice or goes back. What an import
  // writes is counted by itself.
  const back = database.value<number>(
    `SELECT count(*) FROM (SELECT act, lag(act, 1, 0)
       OVER (PARTITION BY importId ORDER BY place) AS before FROM outbox)
     WHERE act < before`,
  );
  expect(back, `${what}: dots grow`).toBe(0);
}

/** Everything acknowledged is there; what was in flight is whole or absent. */
function expectKept(database: Connection, calls: readonly ToldCall[], what: string): void {
  const changed = new Set(
    calls.filter((call) => call.kind === 'changeService').map((call) => call.target),
  );
  for (const call of calls) {
    // A later change, told or in flight, may stand in its place.
    const mayBeOver =
      call.kind === 'service' && (call.id ?? '').split(' ').some((id) => changed.has(id));
    const overwritten =
      mayBeOver ||
      calls.some(
        (later) =>
          later !== call &&
          call.kind === 'changeService' &&
          later.kind === 'changeService' &&
          later.target === call.target,
      );
    if (overwritten) continue;
    const state = storedState(database, call, importRows);
    const allowed = call.id === null ? ['absent', 'whole'] : ['whole'];
    expect(allowed, `${what}: ${call.kind} ${call.token} is ${state}`).toContain(state);
  }
  expect(
    calls.slice(0, -1).every((call) => call.id !== null),
    'one call in flight at most',
  ).toBe(true);
}

// Side by side: each mostly waits for its disk or for a new process.
describe.concurrent('killed at any instant', () => {
  const workers = new Set<CrashWorker>();
  beforeAll(async () => {
    await new CrashWorker().retire();
  });
  const warm = () => {
    const worker = new CrashWorker();
    workers.add(worker);
    return worker;
  };
  afterAll(async () => {
    for (const worker of workers) await worker.kill('core');
  });

  test(`while editing, ${editRounds} times: nothing acknowledged is lost, nothing is half there`, async () => {
    const vault = await closedVault();
    const random = seeded(seed);
    const all: ToldCall[] = [];
    let inFlight = 0;
    let kept = 0;
    let next = warm();
    for (let round = 0; round < editRounds; round += 1) {
      const worker = next;
      await worker.begin({
        directory: vault.directory,
        vaultId: vault.vaultId,
        seed,
        round,
        work: 'edit',
        file: '',
      });
      next = warm();
      // After so many messages (0: while it unlocks), and then anywhere within the next few writes.
      await worker.told(Math.floor(random() * 14));
      await wait(random() * 12);
      await worker.kill('group');
      workers.delete(worker);
      const what = `seed ${seed}, round ${round}`;
      expect(worker.failure, what).toBeNull();
      look(vault, (database) => {
        expectSound(database, what);
        expectKept(database, worker.calls, what);
        if (round % 8 === 0)
          expect(projections(database), what).toEqual(rebuiltProjections(database));
        const last = worker.calls.at(-1);
        if (last?.id === null) {
          inFlight += 1;
          if (storedState(database, last, importRows) === 'whole') kept += 1;
        }
      });
      all.push(...worker.calls.filter((call) => call.id !== null));
    }
    look(vault, (database) => {
      expect(projections(database)).toEqual(rebuiltProjections(database));
      for (const call of all) {
        if (call.kind === 'service' || call.kind === 'changeService') continue;
        expect(storedState(database, call, importRows), call.token).toBe('whole');
      }
    });
    console.log(
      `${editRounds} kills while editing: ${all.length} calls acknowledged and kept; ${inFlight} in flight, of which ${kept} were stored whole and ${inFlight - kept} not at all.`,
    );
    // The kills must have met calls, or this test proved nothing.
    expect(all.length).toBeGreaterThan(editRounds);
    expect(inFlight).toBeGreaterThan(editRounds / 10);
  }, 600_000);

  test(`while importing, ${importRounds} times: an import is shown whole or not at all`, async () => {
    const vault = await closedVault();
    const random = seeded(seed + 1);
    const file = join(tempFolder('crash-import'), 'list.csv');
    writeFileSync(file, listOf(importRows));
    const published = new Set<string>();
    const stages = new Set<string>();
    let next = warm();
    for (let round = 0; round < importRounds; round += 1) {
      const worker = next;
      await worker.begin({
        directory: vault.directory,
        vaultId: vault.vaultId,
        seed,
        round,
        work: 'import',
        file,
      });
      next = warm();
      // Opened, read, planned, begun to publish, published; and then anywhere within the next step.
      // The first one is left in peace: its jobs leave their compiled modules to the others.
      await worker.told(round === 0 ? 5 : Math.floor(random() * 5));
      await wait(random() * 400);
      await worker.kill(random() < 0.5 ? 'core' : 'group');
      workers.delete(worker);
      const what = `seed ${seed}, round ${round}`;
      expect(worker.failure, what).toBeNull();
      look(vault, (database) => {
        expectSound(database, what);
        expectKept(database, worker.calls, what);
        for (const { stage } of database.rows<{ stage: string }>('SELECT stage FROM import'))
          stages.add(stage);
        for (const call of worker.calls) {
          if (storedState(database, call, importRows) === 'whole') published.add(call.target);
        }
        for (const id of published) {
          expect(
            storedState(database, { kind: 'import', token: '', target: id, id }, importRows),
            what,
          ).toBe('whole');
        }
      });
    }
    // Opened once more, nothing hidden is left over, and the lists are what the records say.
    const core = await openCore({ directory: vault.directory, jobs: cheapJobs() });
    await core.call('vault.unlock', { id: vault.vaultId, passphrase });
    for (let tries = 0; tries < 200; tries += 1) {
      const { imports } = await core.call('import.list', {});
      if (
        imports.every(
          ({ stage }) => !['reading', 'planning', 'publishing', 'undoing'].includes(stage),
        )
      )
        break;
      await wait(50);
    }
    expect((await core.call('people.list', {})).total).toBe(2 + published.size * importRows);
    await core.close();
    look(vault, (database) => {
      expectSound(database, 'at the end');
      const hidden = database.value(
        'SELECT count(*) FROM person WHERE importId IS NOT NULL AND importId NOT IN (SELECT id FROM import WHERE visible = 1)',
      );
      expect(hidden).toBe(0);
      expect(projections(database)).toEqual(rebuiltProjections(database));
    });
    console.log(
      `${importRounds} kills while importing: ${published.size} imports shown whole; killed in the stages ${[...stages].join(', ')}.`,
    );
    expect(published.size).toBeGreaterThan(0);
  }, 600_000);
});

/** An invented client list. */
function listOf(rows: number): string {
  const given = ['Olena', 'Maryam', 'Xasan', 'Thi Anh', 'Jean-Pierre', 'Amara', 'Serhii', 'Selam'];
  const family = [
    'Kovalenko',
    'Haidari',
    'Warsame',
    'Nguyen',
    'Mukendi',
    'Diallo',
    'Bondar',
    'Gebre',
  ];
  const lines = Array.from({ length: rows }, (_, n) => {
    const name = `${given[n % 8] ?? ''} ${family[(n * 3 + Math.floor(n / 8)) % 8] ?? ''} ${String.fromCharCode(65 + (n % 26))}${n}`;
    return `${name},19${60 + (n % 40)}-0${1 + (n % 9)}-1${n % 9},204 555 0${String(n).padStart(3, '0')}`;
  });
  return ['Name,Birth date,Telephone', ...lines].join('\n');
}
