import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wipe } from '../../../../main/core/vault/keys.ts';
import { listVaults } from '../../../../main/core/vault/listVaults.ts';
import { vaultManifest } from '../../../../main/core/vault/manifest.ts';
import { parsedCopy } from '../../../../main/core/vault/manifestFile.ts';
import { unlockManifest } from '../../../../main/core/vault/unlockManifest.ts';
import { slotOpener } from '../../../../main/core/vault/vaultSecret.ts';
import { failureCode, laptop, otherPassphrase, passphrase } from './vaultScene.ts';

const manifestOf = (folder: string) => join(folder, 'vault.json');
const previousOf = (folder: string) => join(folder, 'vault.json.previous');

async function readManifest(folder: string) {
  return vaultManifest.parse(JSON.parse(await readFile(manifestOf(folder), 'utf8')));
}

async function withVault() {
  const scene = await laptop();
  const { vault } = await scene.create();
  vault.close();
  return { ...scene, id: vault.id, folder: vault.folder };
}

describe('one bit of vault.json flips', () => {
  it('is noticed wherever it is: the copy is refused, or means exactly the same', async () => {
    const { folder, id, keyDerivation } = await withVault();
    const sound = await readFile(manifestOf(folder));
    const meaning = JSON.stringify(await readManifest(folder));
    const secret = { kind: 'passphrase', passphrase } as const;
    let refused = 0;
    let same = 0;
    for (let bit = 0; bit < sound.length * 8; bit += 1) {
      const flipped = Buffer.from(sound);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      const current = parsedCopy(flipped, id);
      const unlocked = await unlockManifest(
        { current, previous: { state: 'missing' } },
        slotOpener(secret, keyDerivation),
      );
      if (unlocked.outcome === 'opened') {
        // White space between tokens, and nothing else, may differ.
        expect(JSON.stringify(unlocked.manifest), `bit ${bit}`).toBe(meaning);
        wipe(unlocked.dataKey);
        same += 1;
      } else refused += 1;
      expect(current.state, `bit ${bit}`).not.toBe('newer');
    }
    expect(refused).toBeGreaterThan(same * 20);
  });

  it('falls back to the predecessor, keeps the broken file, and says so once', async () => {
    const { folder, id, open } = await withVault();
    const sound = await readFile(manifestOf(folder), 'utf8');
    const places = [
      '"ownerName": "M',
      '"wrappedKey": "',
      '"salt": "',
      '"mac": "',
      '"nonce": "',
      '{',
    ];
    for (const place of places) {
      const at = sound.indexOf(place) + place.length;
      const other = sound[at] === 'A' ? 'B' : 'A';
      await writeFile(manifestOf(folder), sound.slice(0, at) + other + sound.slice(at + 1));
      const vault = await open(id);
      expect(vault.report.state, place).toBe('restored');
      expect(vault.facts().ownerName).toBe('Maryam');
      if (vault.report.state !== 'restored') continue;
      const aside = vault.report.setAside ?? '';
      expect(await readFile(join(folder, aside), 'utf8')).toContain(other);
      expect(await readFile(manifestOf(folder), 'utf8')).toBe(sound);
      expect((await open(id)).report).toEqual({ state: 'sound' });
      await rm(join(folder, aside));
    }
  });

  it('mends the predecessor from the current copy too', async () => {
    const { folder, id, open } = await withVault();
    await writeFile(previousOf(folder), 'garbage');
    expect((await open(id)).report).toEqual({ state: 'sound' });
    expect(await readFile(previousOf(folder))).toEqual(await readFile(manifestOf(folder)));
  });
});

describe('vault.json is missing, or both copies are broken', () => {
  it('opens from the predecessor when vault.json was deleted', async () => {
    const { folder, id, open } = await withVault();
    await rm(manifestOf(folder));
    const { report } = await open(id);
    expect(report).toEqual({ state: 'restored', problem: 'missing', setAside: null });
  });

  it('says that the vault is damaged, shows it in the list, and touches nothing', async () => {
    const { folder, id, open, directory } = await withVault();
    await writeFile(manifestOf(folder), '{"format": "carnet-va');
    await writeFile(previousOf(folder), '');
    const names = await readdir(folder);
    expect(await failureCode(open(id))).toBe('vault.damaged');
    expect((await listVaults(directory)).unreadable).toEqual([{ folder: id, problem: 'damaged' }]);
    expect(await readdir(folder)).toEqual(names);
  });

  it('says that it is damaged when a slot opens but no copy is authentic', async () => {
    const { folder, id, open } = await withVault();
    const text = (await readFile(manifestOf(folder), 'utf8')).replace('Maryam', 'Marion');
    await writeFile(manifestOf(folder), text);
    await writeFile(previousOf(folder), text);
    expect(await failureCode(open(id))).toBe('vault.damaged');
    // A right passphrase that met damage was no wrong try.
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await failureCode(open(id))).toBe('vault.damaged');
    }
  });
});

describe('somebody tampers with a slot', () => {
  const mebibyte = 1024 * 1024;
  const costs = [
    { passes: 1 },
    { passes: 2 },
    { passes: 65 },
    { passes: 3.5 },
    { memoryBytes: 8 * 1024 },
    { memoryBytes: 63 * mebibyte },
    { memoryBytes: 8192 * mebibyte },
    { memoryBytes: 129 * mebibyte },
    { name: 'argon2i13' },
    { salt: '' },
  ];

  it('never runs Argon2id at a cost out of bounds; the untouched predecessor opens', async () => {
    for (const cost of costs) {
      const { folder, id, open, keyDerivation } = await withVault();
      const manifest = await readManifest(folder);
      const slots = manifest.slots.map((slot) =>
        'kdf' in slot ? { ...slot, kdf: { ...slot.kdf, ...cost } } : slot,
      );
      await writeFile(manifestOf(folder), JSON.stringify({ ...manifest, slots }));
      const runs = keyDerivation.runs;
      const { report } = await open(id);
      expect(report, JSON.stringify(cost)).toMatchObject({ state: 'restored', problem: 'damaged' });
      expect(keyDerivation.runs - runs).toBe(1);
    }
  });

  it('refuses a slot with another cost within bounds, and one from another vault', async () => {
    const { folder, id, open, create } = await withVault();
    const manifest = await readManifest(folder);
    const other = await create('Samuel', passphrase);
    const foreign = await readManifest(other.vault.folder);
    const tampered = [
      manifest.slots.map((slot) =>
        'kdf' in slot ? { ...slot, kdf: { ...slot.kdf, passes: 4 } } : slot,
      ),
      manifest.slots.map((slot) => ({ ...slot, createdAt: slot.createdAt + 1 })),
      foreign.slots,
    ];
    for (const slots of tampered) {
      const text = JSON.stringify({ ...manifest, slots });
      await writeFile(manifestOf(folder), text);
      await writeFile(previousOf(folder), text);
      expect(['vault.wrongSecret', 'vault.damaged', 'vault.tooManyTries']).toContain(
        await failureCode(open(id)),
      );
    }
  });

  it('refuses a slot added by somebody who does not know the data key', async () => {
    const { folder, id, open, create } = await withVault();
    const manifest = await readManifest(folder);
    // The attacker's own vault, with a passphrase that the attacker knows, moved into this one's id.
    const { vault } = await create('Mallory', otherPassphrase);
    const theirs = await readManifest(vault.folder);
    await writeFile(manifestOf(folder), JSON.stringify({ ...theirs, id }));
    expect(await failureCode(open(id, otherPassphrase))).toBe('vault.wrongSecret');
    // The owner still opens it: the predecessor is authentic.
    expect((await open(id)).facts().ownerName).toBe(manifest.ownerName);
  });

  it('has a vault folder that was renamed not taken for another vault', async () => {
    const { directory, folder } = await withVault();
    const { cp } = await import('node:fs/promises');
    const id = '01990000-0000-7000-8000-000000000000';
    await cp(folder, join(directory, id), { recursive: true });
    const { unreadable, vaults } = await listVaults(directory);
    expect(vaults).toHaveLength(1);
    expect(unreadable).toEqual([{ folder: id, problem: 'damaged' }]);
  });
});

describe('a vault made by a later version', () => {
  it('is refused without harm, even where an older predecessor lies beside it', async () => {
    const { folder, id, open, directory, keyDerivation } = await withVault();
    const { runs } = keyDerivation;
    const newer = { format: 'carnet-vault', version: 2, readableFrom: 2, id, secrets: [1, 2] };
    await writeFile(manifestOf(folder), JSON.stringify(newer));
    const before = await readdir(folder);
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await failureCode(open(id))).toBe('vault.newerFormat');
    }
    expect(keyDerivation.runs).toBe(runs);
    expect(JSON.parse(await readFile(manifestOf(folder), 'utf8'))).toEqual(newer);
    expect(await readdir(folder)).toEqual(before);
    expect((await listVaults(directory)).unreadable).toEqual([{ folder: id, problem: 'newer' }]);
  });
});

describe('vault.json can’t be read', () => {
  it('opens from the predecessor and leaves what can’t be read where it is', async () => {
    const { folder, id, open } = await withVault();
    await rm(manifestOf(folder));
    await mkdir(manifestOf(folder));
    const { report } = await open(id);
    expect(report).toEqual({ state: 'restored', problem: 'unreadable', setAside: null });
    expect(await readdir(manifestOf(folder))).toEqual([]);
    await rm(previousOf(folder));
    await mkdir(previousOf(folder));
    expect(await failureCode(open(id))).toBe('file.unreadable');
  });
});
