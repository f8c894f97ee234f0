import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { argon2 } from '../../../../main/core/vault/argon2.ts';
import { fromBase64 } from '../../../../main/core/vault/base64.ts';
import type { KeyDerivation } from '../../../../main/core/vault/keyDerivation.ts';
import { subkey } from '../../../../main/core/vault/keys.ts';
import { auditKeyPair, readLockedAudit } from '../../../../main/core/vault/lockedAudit.ts';
import { vaultManifest } from '../../../../main/core/vault/manifest.ts';
import { manifestText } from '../../../../main/core/vault/manifestFile.ts';
import { bodyOf, withMac } from '../../../../main/core/vault/manifestMac.ts';
import { openVault } from '../../../../main/core/vault/openVault.ts';
import { wrapKey } from '../../../../main/core/vault/wrapKey.ts';
import { dataKeyByHand, lockedLineByHand, subkeyByHand, tagByHand } from './secondReader.ts';
import { laptop } from './vaultScene.ts';

// Written once by version 1 and never again: what it fixes, every later version must read. A change
// that makes these fail needs a new format version and a migration, not a new fixture.
const fixture = (name: string) =>
  readFile(
    fileURLToPath(new URL(`../../../fixtures/vault/version1.${name}.json`, import.meta.url)),
    'utf8',
  );

const hex = z.string().transform((text) => new Uint8Array(Buffer.from(text, 'hex')));
const answers = z
  .object({
    passphrase: z.string(),
    recoveryWords: z.string(),
    dataKey: hex,
    subkeys: z.object({ database: hex, blobs: hex, backups: hex, manifest: hex, lockedAudit: hex }),
    derivedFromPassphrase: hex,
    lockedLine: z.string(),
    lockedEntry: z.unknown(),
  })
  .parse(JSON.parse(await fixture('known-answers')));
const text = await fixture('vault');
const manifest = vaultManifest.parse(JSON.parse(text));

/** Argon2id as the program has it, without the process of its own. */
const inThisProcess: KeyDerivation = {
  derive: async (secret, params) => argon2(secret, params),
  calibrate: () => Promise.reject(new Error('nothing is created here')),
};

async function withFixture() {
  const { directory, clock } = await laptop();
  const folder = join(directory, manifest.id);
  await mkdir(folder);
  await writeFile(join(folder, 'vault.json'), text);
  await writeFile(join(folder, 'locked-audit'), `\n${answers.lockedLine}\n`);
  return { directory, clock, keyDerivation: inThisProcess, id: manifest.id };
}

describe('a vault of format version 1', () => {
  it('opens with its passphrase, and every key is what it was', async () => {
    const { passphrase, subkeys } = answers;
    const secret = { kind: 'passphrase', passphrase } as const;
    const vault = await openVault({ ...(await withFixture()), secret });
    expect(vault.report).toEqual({ state: 'sound' });
    expect(vault.databaseKey).toEqual(subkeys.database);
    expect(vault.subkey('blobs')).toEqual(subkeys.blobs);
    expect(vault.subkey('backups')).toEqual(subkeys.backups);
    expect(vault.facts()).toMatchObject({ ownerName: 'Zoé Ouédraogo 李', revision: 3 });
    expect((await vault.takeLockedAudit()).entries).toEqual([answers.lockedEntry]);
  });

  it('opens with its recovery words, typed without accents', async () => {
    const words = answers.recoveryWords.normalize('NFD').replace(/\p{M}/gu, '');
    const secret = { kind: 'recovery', words } as const;
    const vault = await openVault({ ...(await withFixture()), secret });
    expect(vault.databaseKey).toEqual(answers.subkeys.database);
  });

  it('is written today byte for byte as it was then', () => {
    const { dataKey, derivedFromPassphrase, subkeys } = answers;
    const [slot] = manifest.slots;
    if (slot?.kind !== 'passphrase') throw new Error('the fixture begins with a passphrase slot');
    const { wrappedKey, ...header } = slot;
    const nonce = fromBase64(slot.nonce) ?? new Uint8Array();
    const wrapped = wrapKey(dataKey, derivedFromPassphrase, nonce, {
      vault: manifest.id,
      slot: header,
    });
    expect(wrapped).toBe(wrappedKey);
    expect(manifestText(withMac(bodyOf(manifest), subkeys.manifest))).toBe(text);
    for (const purpose of ['database', 'blobs', 'backups', 'manifest', 'lockedAudit'] as const) {
      expect(subkey(dataKey, purpose)).toEqual(subkeys[purpose]);
    }
  });
});

describe('a second reader, written from docs/vault-format.md on other libraries', () => {
  const { dataKey, subkeys } = answers;

  it('opens vault.json with the passphrase and with the recovery words', () => {
    const { passphrase, recoveryWords } = answers;
    expect(dataKeyByHand(text, { passphrase })).toEqual(dataKey);
    expect(dataKeyByHand(text, { frenchWords: recoveryWords })).toEqual(dataKey);
    expect(() => dataKeyByHand(text, { passphrase: `${passphrase}.` })).toThrow();
  });

  it('derives the same keys and agrees on the tag', () => {
    expect(subkeyByHand(dataKey, 1)).toEqual(subkeys.database);
    expect(subkeyByHand(dataKey, 2)).toEqual(subkeys.blobs);
    expect(subkeyByHand(dataKey, 3)).toEqual(subkeys.backups);
    const { said, computed } = tagByHand(text, dataKey);
    expect(computed).toBe(said);
  });

  it('reads an entry that was sealed while the vault was locked', async () => {
    const { publicKey, entry } = lockedLineByHand(answers.lockedLine, dataKey);
    expect(publicKey).toBe(manifest.auditPublicKey);
    expect(entry).toEqual(answers.lockedEntry);
    const { directory, id } = await withFixture();
    const ours = await readLockedAudit(join(directory, id), auditKeyPair(subkeys.lockedAudit));
    expect(ours.entries).toEqual([entry]);
  });
});
