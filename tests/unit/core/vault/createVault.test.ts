import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createVault } from '../../../../main/core/vault/createVault.ts';
import { removeHalfMadeVaults } from '../../../../main/core/vault/halfMade.ts';
import { listVaults } from '../../../../main/core/vault/listVaults.ts';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import { power } from '../files/powerCut.ts';
import { failure, failureCode, laptop, passphrase } from './vaultScene.ts';

vi.mock('node:fs/promises', async (original) => {
  const { cuttable } = await import('../files/powerCut.ts');
  return cuttable(await original());
});

afterEach(() => power.restore());

const wanted = {
  ownerName: 'Maryam',
  language: 'en',
  recoveryLanguage: 'en',
  agencyRecipient: null,
  passphrase,
} as const;

describe('creating a vault', () => {
  it('makes a folder that its owner can open with the passphrase and with the recovery words', async () => {
    const { create, open, recover, directory } = await laptop();
    const { vault, recoveryWords } = await create();
    expect(recoveryWords).toHaveLength(12);
    expect(new Set(await readdir(vault.folder))).toEqual(
      new Set(['vault.json', 'vault.json.previous', 'unlocks.json', 'blobs', 'backups']),
    );
    expect((await open(vault.id)).id).toBe(vault.id);
    expect((await recover(vault.id, recoveryWords.join(' '))).id).toBe(vault.id);
    expect((await listVaults(directory)).vaults).toMatchObject([
      { id: vault.id, ownerName: 'Maryam', language: 'en' },
    ]);
  });

  it('writes neither the passphrase, nor a recovery word, nor a key into the folder', async () => {
    const { create } = await laptop();
    const { vault, recoveryWords } = await create();
    const keys = [vault.databaseKey, vault.subkey('blobs'), vault.subkey('backups')];
    const secrets = [
      ...passphrase.split(' '),
      ...recoveryWords,
      ...keys.flatMap((key) => [
        Buffer.from(key).toString('hex'),
        Buffer.from(key).toString('base64').slice(0, 40),
      ]),
    ];
    for (const name of ['vault.json', 'vault.json.previous', 'unlocks.json']) {
      const text = (await readFile(join(vault.folder, name), 'utf8')).toLowerCase();
      // As a word of its own: three letters in a row happen in base64.
      const words = new Set(text.split(/[^\p{L}\d+/=]+/u));
      expect(secrets.filter((secret) => words.has(secret.toLowerCase()))).toEqual([]);
    }
  });

  it('refuses a weak passphrase before anything is written', async () => {
    const { directory, tools } = await laptop();
    const weak = { ...tools, ...wanted, passphrase: 'Maryam1987', found: async () => undefined };
    const error = await failure(createVault(weak));
    expect(error.code).toBe('vault.weakPassphrase');
    expect(error.params['bits']).toBeLessThan(50);
    expect(await readdir(directory)).toEqual([]);
  });

  it('leaves nothing when the agency can’t be founded, and says why', async () => {
    const { directory, tools } = await laptop();
    const found = async () => {
      throw new CarnetError('store.full');
    };
    expect(await failureCode(createVault({ ...tools, ...wanted, found }))).toBe('store.full');
    expect(await readdir(directory)).toEqual([]);
  });

  it('says that the disk is full, and leaves no vault', async () => {
    const { directory, tools } = await laptop();
    power.full = true;
    const found = async () => undefined;
    expect(await failureCode(createVault({ ...tools, ...wanted, found }))).toBe('store.full');
    power.restore();
    expect((await listVaults(directory)).vaults).toEqual([]);
  });

  it('refuses a name that no reader would accept, before it makes an unreadable vault', async () => {
    const { directory, tools } = await laptop();
    for (const ownerName of ['   ', 'x'.repeat(501)]) {
      const made = createVault({ ...tools, ...wanted, ownerName, found: async () => undefined });
      expect(await failureCode(made)).toBe('contract.invalidInput');
    }
    expect(await readdir(directory)).toEqual([]);
  });

  it('is a vault or nothing, whichever step the power fails in', async () => {
    const rehearsal = await laptop();
    power.restore();
    await rehearsal.create();
    const total = power.steps.length;
    expect(total).toBeGreaterThan(20);
    let listed = 0;
    for (let step = 0; step < total; step += 1) {
      const { directory, tools, open } = await laptop();
      const found = async (made: { folder: string }) => {
        await mkdir(join(made.folder, 'blobs', 'first'));
        await writeFile(join(made.folder, 'case.db'), 'a database');
      };
      power.failBefore(step);
      // The last steps (when it was opened) may be lost without harm.
      await createVault({ ...tools, ...wanted, found }).catch(() => undefined);
      power.restore();

      const before = await listVaults(directory);
      expect(before.unreadable, `step ${step}`).toEqual([]);
      await removeHalfMadeVaults(directory);
      const { vaults, unreadable } = await listVaults(directory);
      expect(unreadable).toEqual([]);
      expect(vaults).toEqual(before.vaults);
      expect(await readdir(directory)).toEqual(vaults.map((vault) => vault.id));
      for (const { id } of vaults) {
        listed += 1;
        expect((await open(id)).report).toEqual({ state: 'sound' });
        expect(await readFile(join(directory, id, 'case.db'), 'utf8')).toBe('a database');
      }
    }
    expect(listed).toBeGreaterThan(0);
    expect(listed).toBeLessThan(total);
  });
});

describe('half-made vaults', () => {
  it('stay recognizable when their removal is cut off', async () => {
    const { directory, tools } = await laptop();
    const dies = async (made: { folder: string }) => {
      await writeFile(join(made.folder, 'case.db'), 'a database');
      power.failBefore(0);
    };
    const half = async () => {
      await createVault({ ...tools, ...wanted, found: dies }).catch(() => undefined);
      power.restore();
    };
    await half();
    await removeHalfMadeVaults(directory);
    const total = power.steps.length;
    for (let step = 0; step < total; step += 1) {
      await half();
      power.failBefore(step);
      await removeHalfMadeVaults(directory).catch(() => undefined);
      power.restore();
      expect(await listVaults(directory)).toEqual({ vaults: [], unreadable: [] });
      await removeHalfMadeVaults(directory);
      expect(await readdir(directory)).toEqual([]);
    }
  });

  it('are not taken for a vault that lost its vault.json: that one keeps everything and is shown', async () => {
    const { directory, create } = await laptop();
    const { vault } = await create();
    await writeFile(join(vault.folder, 'case.db'), 'a database');
    const { rm } = await import('node:fs/promises');
    await rm(join(vault.folder, 'vault.json'));
    await rm(join(vault.folder, 'vault.json.previous'));
    expect(await removeHalfMadeVaults(directory)).toEqual([]);
    expect(await listVaults(directory)).toEqual({
      vaults: [],
      unreadable: [{ folder: vault.id, problem: 'missing' }],
    });
    expect(await readdir(vault.folder)).toContain('case.db');
  });
});
