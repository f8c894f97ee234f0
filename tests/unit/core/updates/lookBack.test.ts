import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetExpected, lookBack } from '../../../../main/core/updates/lookBack.ts';
import { memoryFile, UpdateMemory } from '../../../../main/core/updates/updateMemory.ts';
import { goodManifest, goodRelease, releaseDay } from '../../../support/releases.ts';
import { updateScene } from '../../../support/updateScene.ts';

/** An update was installed, and the program starts anew. */
async function afterInstalling() {
  const laptop = await updateScene();
  await laptop.take(goodRelease);
  await laptop.install();
  const memory = await UpdateMemory.open(memoryFile(laptop.folder));
  return { folder: laptop.folder, memory };
}

test('an update that took is cleared away, and not spoken of again', async () => {
  const { folder, memory } = await afterInstalling();
  const took = { state: 'took', from: '1.1.0', to: '1.2.0', changes: goodManifest.changes };
  // A lock ends the process: the next one tells it still, until somebody has read of it.
  for (const _ of [1, 2]) expect(await lookBack(folder, memory, '1.2.0')).toEqual(took);
  expect(existsSync(join(folder, 'ready'))).toBe(false);
  expect(memory.now.staged).toBeNull();
  await forgetExpected(memory);
  expect(await lookBack(folder, memory, '1.2.0')).toEqual({ state: 'nothing' });
});

test('one that did not take is noticed at each start until somebody was told, and waits still', async () => {
  const { folder, memory } = await afterInstalling();
  const not = { state: 'didNotTake', from: '1.1.0', to: '1.2.0', at: releaseDay };
  for (const _ of [1, 2]) expect(await lookBack(folder, memory, '1.1.0')).toEqual(not);
  expect(existsSync(join(folder, 'ready'))).toBe(true);
  await forgetExpected(memory);
  expect(await lookBack(folder, memory, '1.1.0')).toEqual({ state: 'nothing' });
  expect(memory.now.staged?.version).toBe('1.2.0');
});

test('somebody installed a newer one by hand meanwhile: that is as good', async () => {
  const { folder, memory } = await afterInstalling();
  expect(await lookBack(folder, memory, '1.3.0')).toMatchObject({ state: 'took' });
});
