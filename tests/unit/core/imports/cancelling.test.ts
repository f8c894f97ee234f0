import { expect, test, vi } from 'vitest';
import { codeOf } from '../../../support/scene.ts';
import { heldJobs, type ImportScene, listOf, openImportScene } from './importScene.ts';

// Each starts several processes; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 90_000 });

const rowsKept = (scene: ImportScene) =>
  scene.look((database) => database.value<number>('SELECT count(*) FROM importRow'));

async function onlyImport({ core }: ImportScene) {
  const { imports } = await core.call('import.list', {});
  const [state] = imports;
  if (state === undefined || imports.length > 1) throw new Error('there is one import');
  return state;
}

test('stopped while the file is read, nothing of it is kept', async () => {
  const scene = await openImportScene();
  const told = scene.reached('reading');
  const reading = codeOf(scene.read(listOf(20_000)));
  await told;
  await scene.core.call('import.cancel', { id: (await onlyImport(scene)).id });
  expect(await reading).toBe('import.cancelled');
  expect((await onlyImport(scene)).stage).toBe('cancelled');
  expect(rowsKept(scene)).toBe(0);
  await scene.close();
});

test('a dry run that is stopped returns to its questions, with every row', async () => {
  const scene = await openImportScene();
  const read = await scene.read(listOf(4000));
  const told = scene.reached('planning');
  const planning = codeOf(scene.plan(read));
  await told;
  await scene.core.call('import.cancel', { id: read.id });
  expect(await planning).toBe('import.cancelled');
  expect((await onlyImport(scene)).stage).toBe('read');
  expect(rowsKept(scene)).toBe(4000);
  expect((await scene.plan(read)).plan?.people).toBe(4000);
  await scene.close();
});

test('stopped while it is taken in, nobody is there, and it waits where it was', async () => {
  const scene = await openImportScene();
  const planned = await scene.plan(await scene.read(listOf(600)));
  const told = scene.reached('publishing');
  const confirming = codeOf(scene.core.call('import.confirm', { id: planned.id }));
  await told;
  await scene.core.call('import.cancel', { id: planned.id });
  expect(await confirming).toBe('import.cancelled');
  const state = await onlyImport(scene);
  expect([state.stage, state.plan?.people]).toEqual(['planned', 600]);
  expect(scene.look((database) => database.value('SELECT count(*) FROM person'))).toBe(0);
  expect((await scene.core.call('import.confirm', { id: planned.id })).stage).toBe('published');
  await scene.close();
});

test('a stop that comes too late is told so, and hides nothing', async () => {
  const scene = await openImportScene();
  const planned = await scene.plan(await scene.read(listOf(30)));
  await scene.core.call('import.confirm', { id: planned.id });
  expect(await codeOf(scene.core.call('import.cancel', { id: planned.id }))).toBe('record.tooLate');
  expect((await scene.core.call('people.list', { limit: 1 })).total).toBe(30);
  await scene.close();
});

test('an import that waits is discarded whole', async () => {
  const scene = await openImportScene();
  const planned = await scene.plan(await scene.read(listOf(30)));
  await scene.core.call('import.cancel', { id: planned.id });
  expect((await onlyImport(scene)).stage).toBe('cancelled');
  expect(rowsKept(scene)).toBe(0);
  expect(await codeOf(scene.core.call('import.confirm', { id: planned.id }))).toBe(
    'import.notStaged',
  );
  await scene.close();
});

test('while it is being taken back, a stop is refused: it must end', async () => {
  const jobs = heldJobs();
  const scene = await openImportScene(jobs.runner);
  const planned = await scene.plan(await scene.read(listOf(30)));
  await scene.core.call('import.confirm', { id: planned.id });
  jobs.hold('purge');
  const undoing = scene.core.call('import.undo', { id: planned.id });
  await jobs.workDone;
  expect(await codeOf(scene.core.call('import.cancel', { id: planned.id }))).toBe('record.tooLate');
  jobs.release();
  expect((await undoing).removed).toBe(30);
  await scene.close();
});

test('two orders for one import at once: the second is refused, the first is not disturbed', async () => {
  const scene = await openImportScene();
  const planned = await scene.plan(await scene.read(listOf(200)));
  const [first, second] = await Promise.allSettled([
    scene.core.call('import.confirm', { id: planned.id }),
    scene.core.call('import.confirm', { id: planned.id }),
  ]);
  expect(first.status).toBe('fulfilled');
  expect(second).toMatchObject({ status: 'rejected', reason: { code: 'import.notStaged' } });
  expect((await scene.core.call('people.list', { limit: 1 })).total).toBe(200);
  await scene.close();
});
