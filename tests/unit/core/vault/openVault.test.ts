import { describe, expect, it } from 'vitest';
import { openVault, recoverVault } from '../../../../main/core/vault/openVault.ts';
import { failure, failureCode, laptop, otherPassphrase, passphrase } from './vaultScene.ts';

describe('opening a vault', () => {
  it('opens with the passphrase and gives the same database key each time', async () => {
    const { create, open } = await laptop();
    const { vault } = await create();
    const key = Buffer.from(vault.databaseKey).toString('hex');
    vault.close();
    const again = await open(vault.id);
    expect(Buffer.from(again.databaseKey).toString('hex')).toBe(key);
    expect(key).not.toBe('0'.repeat(64));
    expect(again.report).toEqual({ state: 'sound' });
    expect(again.facts()).toMatchObject({ ownerName: 'Maryam', language: 'en', revision: 1 });
  });

  it('takes a passphrase typed with decomposed accents, pasted with spaces around, as the same', async () => {
    const { create, open } = await laptop();
    const accented = 'éléphant forêt ruisseau hérisson château';
    const { vault } = await create('Zoé', accented);
    vault.close();
    const typed = `  ${accented.normalize('NFD').replaceAll(' ', '  ')}\n`;
    expect((await open(vault.id, typed)).id).toBe(vault.id);
    expect(await failureCode(open(vault.id, accented.toUpperCase()))).toBe('vault.wrongSecret');
  });

  it('refuses the other person’s passphrase and recovery words on a shared laptop', async () => {
    const { create, open, recover } = await laptop();
    const hers = await create('Maryam', passphrase);
    const his = await create('Samuel', otherPassphrase);
    expect(await failureCode(open(hers.vault.id, otherPassphrase))).toBe('vault.wrongSecret');
    expect(await failureCode(open(his.vault.id, passphrase))).toBe('vault.wrongSecret');
    const words = hers.recoveryWords.join(' ');
    expect(await failureCode(recover(his.vault.id, words))).toBe('vault.wrongSecret');
    expect(Buffer.from(hers.vault.databaseKey)).not.toEqual(Buffer.from(his.vault.databaseKey));
  });

  it('opens with the recovery words and a new passphrase, and the forgotten one is gone', async () => {
    const { create, open, tools, keyDerivation } = await laptop();
    const { vault, recoveryWords } = await create();
    const key = Buffer.from(vault.databaseKey).toString('hex');
    vault.close();
    const runs = keyDerivation.runs;
    const words = recoveryWords.join(' ');
    const recovered = await recoverVault({
      ...tools,
      id: vault.id,
      secret: { kind: 'recovery', words },
      newPassphrase: otherPassphrase,
    });
    expect(keyDerivation.runs - runs).toBe(2);
    expect(Buffer.from(recovered.databaseKey).toString('hex')).toBe(key);
    recovered.close();
    expect(await failureCode(open(vault.id, passphrase))).toBe('vault.wrongSecret');
    await open(vault.id, otherPassphrase);
  });

  it('wipes its keys and refuses every use once closed', async () => {
    const { create } = await laptop();
    const { vault } = await create();
    const { databaseKey } = vault;
    const blobs = vault.subkey('blobs');
    vault.close();
    expect([...databaseKey, ...blobs].every((byte) => byte === 0)).toBe(true);
    expect(() => vault.databaseKey).toThrow('vault.locked');
    expect(() => vault.subkey('backups')).toThrow('vault.locked');
    expect(await failureCode(vault.describe({ ownerName: 'X' }))).toBe('vault.locked');
  });

  it('knows no vault outside its folder', async () => {
    const { tools } = await laptop();
    for (const id of ['../../etc', '', 'c0ffee', '0199-', '01990000-0000-7000-8000-000000000000']) {
      const secret = { kind: 'passphrase' as const, passphrase };
      expect((await failure(openVault({ ...tools, id, secret }))).code).toBe('vault.notFound');
    }
  });
});
