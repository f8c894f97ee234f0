import { expect, test, vi } from 'vitest';
import type { Connection } from '../../../../main/core/store/sqlite.ts';
import { heldJobs, type ImportScene, listOf, openImportScene } from './importScene.ts';

// Each starts several processes; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 90_000 });

const secret = 'Zerihun Wondimagegn';
const list = listOf(30, [secret]).replace(/$/m, ',Remarks').replace(/F0$/m, 'F0,needs interpreter');

/** What is left of the file itself, as it was read. */
function left(database: Connection) {
  const count = (table: string) => database.value<number>(`SELECT count(*) FROM ${table}`) ?? 0;
  return {
    rows: count('importRow'),
    problems: count('importProblem'),
    pairs: count('importPair'),
    told: database.rows<{ state: string }>('SELECT state FROM import').map(({ state }) => state),
  };
}

function expectForgotten(scene: ImportScene): void {
  const { told, ...tables } = scene.look(left);
  expect(tables).toEqual({ rows: 0, problems: 0, pairs: 0 });
  expect(told.join()).not.toMatch(/Zerihun|204-555|1950-03/);
}

test('taken in, the rows of the file and their examples are forgotten; it can still be taken back', async () => {
  const scene = await openImportScene();
  const read = await scene.read(list);
  expect(scene.look(left).told.join()).toContain(secret);
  const planned = await scene.plan(read);
  const published = await scene.core.call('import.confirm', { id: planned.id });
  expect(published.plan?.people).toBe(30);
  expectForgotten(scene);
  expect((await scene.core.call('import.undo', { id: planned.id })).removed).toBe(30);
  expect(await scene.names()).toEqual([]);
  expectForgotten(scene);
  await scene.close();
});

test('discarded, nothing of what was read is left', async () => {
  const scene = await openImportScene();
  const planned = await scene.plan(await scene.read(list));
  await scene.core.call('import.cancel', { id: planned.id });
  expectForgotten(scene);
  await scene.close();
});

test('a stop between showing and forgetting is made good at the next unlock', async () => {
  const scene = await openImportScene(heldJobs().runner);
  const planned = await scene.plan(await scene.read(listOf(3000, [secret])));
  const confirming = scene.core.call('import.confirm', { id: planned.id }).catch(() => undefined);
  await expect
    .poll(
      () =>
        scene.events.filter((event) => event.type === 'changed' && event.kinds.includes('person'))
          .length,
      { timeout: 80_000, interval: 1 },
    )
    .toBe(1);
  await scene.lock();
  await confirming;
  await scene.unlock();
  await expect
    .poll(() => scene.look((database) => left(database).rows), { timeout: 20_000 })
    .toBe(0);
  expect((await scene.core.call('people.list', { limit: 1 })).total).toBe(3000);
  expectForgotten(scene);
  await scene.close();
});
