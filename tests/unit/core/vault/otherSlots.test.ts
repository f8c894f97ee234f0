import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeychainPort } from '../../../../main/core/vault/keychainPort.ts';
import { noKeychain } from '../../../../main/core/vault/keychainPort.ts';
import { openVault } from '../../../../main/core/vault/openVault.ts';
import { sodium } from '../../../../main/core/vault/sodium.ts';
import { failure, failureCode, laptop, otherPassphrase, passphrase } from './vaultScene.ts';

/** A keychain as an operating system's: it keeps copies. */
function memoryKeychain(): KeychainPort & { kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    available: () => true,
    store: async (name, secret) => void kept.set(name, Uint8Array.from(secret)),
    load: async (name) => {
      const secret = kept.get(name);
      return secret && Uint8Array.from(secret);
    },
    remove: async (name) => void kept.delete(name),
  };
}

const current = { kind: 'passphrase', passphrase } as const;

async function reason(promise: Promise<unknown>) {
  const error = await failure(promise);
  return [error.code, error.params['reason']];
}

describe('the system’s keychain', () => {
  it('opens the vault without a passphrase, until it is withdrawn', async () => {
    const { create, tools } = await laptop();
    const { vault } = await create();
    const key = Buffer.from(vault.databaseKey);
    const keychain = memoryKeychain();
    await vault.addKeychainSlot(current, keychain);
    expect(keychain.kept.size).toBe(1);
    for (const secret of keychain.kept.values()) expect(Buffer.from(secret)).not.toEqual(key);
    const open = () =>
      openVault({ ...tools, id: vault.id, secret: { kind: 'keychain', keychain } });
    expect(Buffer.from((await open()).databaseKey)).toEqual(key);

    const stolen = new Map(keychain.kept);
    await vault.removeKeychainSlot(keychain);
    expect(keychain.kept.size).toBe(0);
    for (const [name, secret] of stolen) keychain.kept.set(name, secret);
    expect(await reason(open())).toEqual(['vault.noKeychain', 'gone']);
    // Nor through the predecessor.
    await writeFile(join(vault.folder, 'vault.json'), 'destroyed');
    expect(await reason(open())).toEqual(['vault.noKeychain', 'gone']);
  });

  it('is refused where the system has no real one', async () => {
    const { create, tools } = await laptop();
    const { vault } = await create();
    const refused = ['vault.noKeychain', 'notAvailable'];
    expect(await reason(vault.addKeychainSlot(current, noKeychain))).toEqual(refused);
    const secret = { kind: 'keychain', keychain: noKeychain } as const;
    expect(await reason(openVault({ ...tools, id: vault.id, secret }))).toEqual(refused);
  });

  it('is refused, and stops opening, once a second person has a vault on the laptop', async () => {
    const { create, tools } = await laptop();
    const { vault } = await create();
    const keychain = memoryKeychain();
    await vault.addKeychainSlot(current, keychain);
    const second = await create('Samuel', otherPassphrase);
    const refused = ['vault.noKeychain', 'secondVault'];
    const theirs = { kind: 'passphrase', passphrase: otherPassphrase } as const;
    expect(await reason(second.vault.addKeychainSlot(theirs, keychain))).toEqual(refused);
    const secret = { kind: 'keychain', keychain } as const;
    expect(await reason(openVault({ ...tools, id: vault.id, secret }))).toEqual(refused);
  });

  it('asks for the passphrase to be set up', async () => {
    const { create } = await laptop();
    const { vault } = await create();
    const wrong = { kind: 'passphrase', passphrase: otherPassphrase } as const;
    const keychain = memoryKeychain();
    expect(await failureCode(vault.addKeychainSlot(wrong, keychain))).toBe('vault.wrongSecret');
    expect(keychain.kept.size).toBe(0);
  });
});

describe('the agency’s slot', () => {
  it('opens with the private key from the agency sheet and with no other', async () => {
    const { create, tools } = await laptop();
    const { vault } = await create();
    const sheet = sodium.crypto_box_keypair();
    const stranger = sodium.crypto_box_keypair();
    await vault.addAgencySlot(current, sheet.publicKey);
    const open = (privateKey: Uint8Array) =>
      openVault({ ...tools, id: vault.id, secret: { kind: 'agency', privateKey } });
    expect(await failureCode(open(stranger.privateKey))).toBe('vault.wrongSecret');
    const opened = await open(sheet.privateKey);
    expect(Buffer.from(opened.databaseKey)).toEqual(Buffer.from(vault.databaseKey));
  });

  it('does not let in somebody who seals a key of their own to their own public key', async () => {
    const { create, tools, open } = await laptop();
    const { vault } = await create();
    const sheet = sodium.crypto_box_keypair();
    await vault.addAgencySlot(current, sheet.publicKey);
    const path = join(vault.folder, 'vault.json');
    const manifest = JSON.parse(await readFile(path, 'utf8'));
    const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
    const mallory = sodium.crypto_box_keypair();
    manifest.slots[2].recipient = base64(mallory.publicKey);
    const forged = sodium.crypto_box_seal(new Uint8Array(32).fill(7), mallory.publicKey);
    manifest.slots[2].sealedKey = base64(forged);
    await writeFile(path, JSON.stringify(manifest));
    const secret = { kind: 'agency', privateKey: mallory.privateKey } as const;
    expect(await failureCode(openVault({ ...tools, id: vault.id, secret }))).toBe('vault.damaged');
    expect((await open(vault.id)).report.state).toBe('restored');
  });
});
