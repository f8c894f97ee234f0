import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseName } from '../../../../main/core/databaseName.ts';
import { codeOf, openScene } from '../../../support/scene.ts';

test('a vault without its database says so, makes no new one over its log, and opens once the file is back', async () => {
  const scene = await openScene();
  const id = await scene.person('Olena Kovalenko');
  await scene.lock();
  const file = join(scene.vaultFolder, databaseName);
  renameSync(file, `${file}.elsewhere`);
  expect(await codeOf(scene.unlock())).toBe('store.damaged');
  expect(existsSync(file)).toBe(false);
  writeFileSync(file, '');
  expect(await codeOf(scene.unlock())).toBe('store.damaged');
  renameSync(`${file}.elsewhere`, file);
  await scene.unlock();
  expect((await scene.core.call('people.get', { id })).name.full).toBe('Olena Kovalenko');
  await scene.close();
});
