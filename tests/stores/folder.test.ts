import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { copiedSequence } from '../../main/core/sync/targets/cloudFolder.ts';
import { FolderStore, problemOf } from '../../main/core/sync/targets/folderStore.ts';
import { tempFolder } from '../support/tempFolder.ts';
import { power } from '../unit/core/files/powerCut.ts';
import { storeContract } from './storeContract.ts';

vi.mock('node:fs/promises', async (original) => {
  const { cuttable } = await import('../unit/core/files/powerCut.ts');
  return cuttable(await original());
});

storeContract('a folder', async () => {
  const root = tempFolder('store');
  // Two laptops on one share.
  return {
    mine: new FolderStore(root),
    theirs: new FolderStore(root),
    settle: async () => undefined,
    decides: 'place',
  };
});

const file = 'carnet/v1/a/log/d/7';
const folder = 'carnet/v1/a/log/d/';
const bytes = new TextEncoder().encode('segment '.repeat(500));

describe('a folder', () => {
  test('shows a whole file or none, whichever step the power fails in, and takes it at the next try', async () => {
    const first = tempFolder('store');
    power.restore();
    await new FolderStore(first).put(file, bytes);
    const total = power.steps.length;
    const names = power.steps.map((step) => step.replace(/\.7\.\d+-\d+\.tmp/, 'TEMPORARY'));
    const at = (step: string) => names.indexOf(step);
    expect(at('write TEMPORARY')).toBeGreaterThan(0);
    expect(at('sync TEMPORARY')).toBeGreaterThan(at('write TEMPORARY'));
    expect(at('link 7')).toBeGreaterThan(at('sync TEMPORARY'));
    expect(names.at(-1)).toBe('sync d');
    for (let step = 0; step < total; step += 1) {
      const root = tempFolder('store');
      const store = new FolderStore(root);
      power.failBefore(step);
      const failed = await store.put(file, bytes).catch(() => 'failed');
      power.restore();
      const found = await store.get(file, 1e6);
      expect(['absent', 'got']).toContain(found.state);
      if (found.state === 'got') expect(Buffer.compare(found.bytes, bytes)).toBe(0);
      for (const name of await store.list(folder)) expect(name).toBe(file);
      const again = await store.put(file, bytes);
      expect(again, `step ${step}: ${failed}`).toBe(found.state === 'got' ? 'there' : 'put');
      expect((await store.get(file, 1e6)).state).toBe('got');
    }
  });

  test('makes a folder again that somebody took away since its last file', async () => {
    const root = tempFolder('store');
    const store = new FolderStore(root);
    await store.put(file, bytes);
    await rm(join(root, 'carnet'), { recursive: true });
    expect(await store.put(`${folder}8`, bytes)).toBe('put');
    expect((await store.get(`${folder}8`, 1e6)).state).toBe('got');
    await rm(root, { recursive: true });
    await expect(store.put(`${folder}9`, bytes)).rejects.toMatchObject({ problem: 'gone' });
  });

  test('without links, as a memory stick is, is written all the same', async () => {
    const root = tempFolder('store');
    const store = new FolderStore(root);
    const realLink = power.link;
    power.link = () => Promise.reject(Object.assign(new Error('no links'), { code: 'EPERM' }));
    try {
      expect(await store.put(file, bytes)).toBe('put');
      expect(await store.put(file, new Uint8Array(3))).toBe('there');
    } finally {
      power.link = realLink;
    }
    expect(await readdir(join(root, folder))).toEqual(['7']);
    const found = await store.get(file, 1e6);
    expect(found.state === 'got' && Buffer.compare(found.bytes, bytes)).toBe(0);
  });

  test('that is full says so and keeps no scrap', async () => {
    const root = tempFolder('store');
    const store = new FolderStore(root);
    power.full = true;
    await expect(store.put(file, bytes)).rejects.toMatchObject({ problem: 'full' });
    power.restore();
    expect(await readdir(join(root, folder))).toEqual([]);
    expect(await store.put(file, bytes)).toBe('put');
  });

  test('that is not there says so, is not made, and is no empty store', async () => {
    const root = tempFolder('store');
    const store = new FolderStore(root);
    await store.put(file, bytes);
    await rename(root, `${root}-unplugged`);
    for (const request of [
      () => store.put('carnet/v1/a/log/d/8', bytes),
      () => store.get(file, 1e6),
      () => store.list(folder),
      () => store.delete(file),
    ]) {
      await expect(request()).rejects.toMatchObject({ problem: 'gone' });
    }
    await rename(`${root}-unplugged`, root);
    expect(await store.list(folder)).toEqual([file]);
    await rm(root, { recursive: true });
    await writeFile(root, 'a file in its place');
    await expect(store.list(folder)).rejects.toMatchObject({ problem: 'gone' });
    await rm(root);
  });

  test.each(['7.nextcloud', '7.owncloud', '.7.icloud'])(
    'in which a cloud client has only the placeholder %s: the file is not there yet',
    async (placeholder) => {
      const root = tempFolder('store');
      const store = new FolderStore(root);
      await mkdir(join(root, folder), { recursive: true });
      await writeFile(join(root, folder, placeholder), ' ');
      expect(await store.list(folder)).toEqual([file]);
      expect(await store.get(file, 1e6)).toEqual({ state: 'notYet' });
      expect(await store.put(file, bytes)).toBe('there');
      await store.delete(file);
      expect(await store.list(folder)).toEqual([]);
    },
  );

  test.skipIf(process.platform === 'win32')(
    'is not held up by a pipe in the place of a file',
    async () => {
      const root = tempFolder('store');
      const store = new FolderStore(root);
      await mkdir(join(root, folder), { recursive: true });
      execFileSync('mkfifo', [join(root, file)]);
      expect(await store.get(file, 1e6)).toEqual({ state: 'absent' });
    },
  );

  test('shows copies that a cloud client made, and reads them', async () => {
    const root = tempFolder('store');
    const store = new FolderStore(root);
    await store.put(file, bytes);
    const copy = `${folder}7 (Copie en conflit de Zoé 2026-11-22)`;
    await writeFile(join(root, copy), 'other');
    await writeFile(join(root, folder, '.7.4711-3.tmp'), 'half');
    expect((await store.list(folder)).toSorted()).toEqual([file, copy]);
    expect((await store.get(copy, 1e6)).state).toBe('got');
  });
});

test.each([
  ['7 (conflicted copy 2026-11-22 101500)', 7],
  ["7 (Amara's conflicted copy 2026-11-22)", 7],
  ['7-LAPTOP', 7],
  ['7-LAPTOP-2', 7],
  ['12.sync-conflict-20261122-101500-ABCDEFG', 12],
  ['12 (1)', 12],
  ['12 - Copie', 12],
  ['7', undefined],
  ['07 (1)', undefined],
  ['desktop.ini', undefined],
  ['.DS_Store', undefined],
])('%s is a copy of %s', (base, sequence) => {
  expect(copiedSequence(base)).toBe(sequence);
});

test.each([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EROFS', 'readOnly'],
  ['EACCES', 'readOnly'],
  ['ESTALE', 'gone'],
  ['EIO', 'failed'],
])('%s is the problem %s', (code, problem) => {
  expect(problemOf(Object.assign(new Error('x'), { code }))).toMatchObject({ problem });
});
