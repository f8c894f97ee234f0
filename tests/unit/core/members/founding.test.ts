import { expect, test } from 'vitest';
import { deviceKeys } from '../../../../main/core/members/deviceKeys.ts';
import { foundingHash, readAgency } from '../../../../main/core/members/agencyIdentity.ts';
import {
  epochKeyNamed,
  epochKeysOf,
  newestEpochKey,
} from '../../../../main/core/members/epochKeys.ts';
import { keptSheet } from '../../../../main/core/members/sheet/keptSheet.ts';
import { sheetKeys } from '../../../../main/core/members/sheet/sheetKeys.ts';
import {
  partWordsOf,
  sheetEntropy,
  splitSheet,
  wholeSheet,
} from '../../../../main/core/members/sheet/sheetWords.ts';
import {
  entriesHere,
  entryFile,
  entryFiles,
  membershipHere,
} from '../../../../main/core/members/storedEntries.ts';
import { readRecords } from '../../../../main/core/store/recordReader.ts';
import { epochName } from '../../../../main/core/sync/epochKey.ts';
import { readEntry } from '../../../../main/core/sync/membership/entry.ts';
import { membershipOf } from '../../../../main/core/sync/membership/membership.ts';
import { toBase64 } from '../../../../main/core/vault/base64.ts';
import { openVault } from '../../../../main/core/vault/openVault.ts';
import { codeOf, openScene, startOfScene } from '../../../support/scene.ts';
import { cheapDerivation } from '../vault/cheapDerivation.ts';
import { join } from 'node:path';

test('creating a vault founds an agency: signed, with a key that only this laptop opens', async () => {
  const scene = await openScene();
  const shelter = await scene.core.call('program.save', { name: 'Shelter' });
  scene.look((database) => {
    const here = readAgency(database);
    expect(readRecords(database, 'agency', 'id IS NOT NULL').map(({ id }) => id)).toEqual([
      here.agency,
    ]);
    // Whoever has only the files comes to the same.
    const files = [...entryFiles(database, here.device, 0)].map(({ file }) =>
      Uint8Array.from(file),
    );
    expect(files).toHaveLength(3);
    const read = files.flatMap((file) => {
      const result = readEntry(file);
      return result.state === 'read' ? [result.value] : [];
    });
    expect(read.map((entry) => entryFile(entry))).toEqual(files);
    const told = membershipOf(foundingHash(database), read);
    expect(told.members.get(here.member)).toMatchObject({
      role: 'administrator',
      programs: new Set([shelter.id]),
    });
    expect(told.refused).toEqual([]);
    expect(membershipHere(database).valid).toBe(told.valid);
    expect(entriesHere(database)).toHaveLength(3);

    const keys = deviceKeys(database);
    expect(told.devices.get(here.device)).toMatchObject({
      sign: toBase64(keys.sign.publicKey),
      box: toBase64(keys.box.publicKey),
      removed: null,
    });
    for (const program of ['agency', shelter.id]) {
      const newest = newestEpochKey(database, program);
      expect(newest && epochName(newest.key)).toBe(newest?.name);
      expect(epochKeysOf(database, program)).toHaveLength(1);
    }
    expect(epochKeyNamed(database, 'agency', '0'.repeat(64))).toBeUndefined();
    expect(newestEpochKey(database, 'nowhere')).toBeUndefined();
  });
  await scene.close();
});

test('the agency’s sheet opens the vault, whole or any two of three parts, and signs for the agency', async () => {
  const scene = await openScene();
  const { entropy, founding } = scene.look((database) => ({
    entropy: keptSheet(database)?.entropy ?? new Uint8Array(),
    founding: membershipHere(database).graph.entries[0]?.acts[0],
  }));
  const keys = sheetKeys(entropy);
  expect(founding).toMatchObject({
    does: 'found',
    sheet: toBase64(keys.sign.publicKey),
    slot: toBase64(keys.slot.publicKey),
  });
  const typed = wholeSheet(entropy, 'fr').join(', ').toUpperCase();
  expect(await sheetEntropy([typed])).toEqual(entropy);
  const parts = (await splitSheet(entropy)).map((part) => partWordsOf(part, 'en').join(' '));
  for (const [a = '', b = ''] of [
    [parts[0], parts[1]],
    [parts[2], parts[0]],
    [parts[1], parts[2]],
  ]) {
    expect(await sheetEntropy([a, b])).toEqual(entropy);
  }
  const [one = '', two = ''] = parts;
  expect(one.split(' ')).toHaveLength(13);
  for (const wrong of [
    [one],
    [one, one],
    [],
    [one, two.replace(/^\w+/, 'xylophone')],
    [wholeSheet(entropy, 'en').slice(1).join(' ')],
  ]) {
    expect(await codeOf(sheetEntropy(wrong))).toBe('vault.badRecoveryWords');
  }
  // Two parts of different prints make something, and it is not the sheet.
  const [, other = new Uint8Array()] = await splitSheet(entropy);
  const mixed = await sheetEntropy([one, partWordsOf(other, 'en').join(' ')]).catch(() => null);
  expect(mixed).not.toEqual(entropy);

  await scene.lock();
  const opened = await openVault({
    directory: join(scene.directory, 'vaults'),
    id: scene.vaultId,
    clock: { now: () => startOfScene },
    keyDerivation: cheapDerivation(),
    secret: { kind: 'agency', privateKey: keys.slot.privateKey },
  });
  expect(opened.databaseKey).toEqual(scene.key);
  opened.close();
  await scene.close();
});
