import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listVaults } from '../../../../main/core/vault/listVaults.ts';
import { laptop, otherPassphrase } from './vaultScene.ts';

describe('the vaults on a laptop', () => {
  it('are none where there is no folder yet', async () => {
    const { directory } = await laptop();
    expect(await listVaults(join(directory, 'not', 'yet'))).toEqual({ vaults: [], unreadable: [] });
  });

  it('come with the one opened last on top, and when that was', async () => {
    const { create, open, directory, time } = await laptop();
    const hers = await create('Maryam');
    time.now += 1000;
    const his = await create('Samuel', otherPassphrase);
    expect((await listVaults(directory)).vaults.map((each) => each.ownerName)).toEqual([
      'Samuel',
      'Maryam',
    ]);
    time.now += 1000;
    await open(hers.vault.id);
    const { vaults } = await listVaults(directory);
    expect(vaults.map((each) => each.id)).toEqual([hers.vault.id, his.vault.id]);
    expect(vaults[0]?.lastOpenedAt).toBe(time.now);
  });

  it('are shown although vault.json is broken, as long as its predecessor is whole', async () => {
    const { create, directory } = await laptop();
    const { vault } = await create();
    await writeFile(join(vault.folder, 'vault.json'), '');
    expect((await listVaults(directory)).vaults).toMatchObject([{ ownerName: 'Maryam' }]);
  });

  it('are reported one by one when the system can’t read them; the others still open', async () => {
    const { create, directory } = await laptop();
    const broken = await create('Maryam');
    const sound = await create('Samuel', otherPassphrase);
    for (const name of ['vault.json', 'vault.json.previous']) {
      await rm(join(broken.vault.folder, name));
      await mkdir(join(broken.vault.folder, name));
    }
    const { vaults, unreadable } = await listVaults(directory);
    expect(vaults.map((each) => each.id)).toEqual([sound.vault.id]);
    expect(unreadable).toEqual([{ folder: broken.vault.id, problem: 'unreadable' }]);
  });

  it('are only folders named as vaults are', async () => {
    const { directory } = await laptop();
    await mkdir(join(directory, 'backup of my vault'));
    await writeFile(join(directory, '01990000-0000-7000-8000-000000000000'), 'a file');
    expect(await listVaults(directory)).toEqual({ vaults: [], unreadable: [] });
  });
});
