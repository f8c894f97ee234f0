import { cpSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { syncPlace } from '../../../../shared/contract/sync.ts';
import { codeOf } from '../../../support/scene.ts';
import { sharesBy, syncs } from '../../../support/sharing.ts';
import { tempFolder } from '../../../support/tempFolder.ts';
import { joins, newLaptop } from '../../../support/twoLaptops.ts';

/** An agency of one that shares by a folder, and somebody who is to join it. */
async function office() {
  const [amara, ben] = [await newLaptop('Amara Diallo'), await newLaptop('Ben Tremblay')];
  const hers = join(tempFolder('hers'), 'OneDrive');
  cpSync(tempFolder('empty'), hers, { recursive: true });
  expect((await sharesBy(amara, hers)).problem).toBeNull();
  await syncs(amara);
  return { amara, ben, hers };
}

test('a worker’s laptop that does not see the folder under the administrator’s path has one of its own', async () => {
  const { amara, ben, hers } = await office();
  await joins(amara, ben);
  const id = await amara.person('Olena Kovalenko');
  await syncs(amara);
  // On Ben’s laptop the same folder is elsewhere.
  const his = join(tempFolder('his'), 'Shared with me');
  renameSync(hers, his);
  expect((await ben.core.call('sync.now', {})).problem?.code).toBe('gone');
  const known = await ben.core.call('sync.status', {});
  expect(known).toMatchObject({ mayChange: false, place: { address: hers } });

  // A folder in which the others are not is a mistake: said, nothing put into it, nothing changed.
  const wrong = tempFolder('wrong');
  expect((await sharesBy(ben, wrong)).problem?.code).toBe('nothingOfOurs');
  expect((await ben.core.call('sync.status', {})).place?.address).toBe(hers);
  expect(await codeOf(ben.core.call('sync.setPlace', { place: null }))).toBe('contract.notAllowed');

  expect((await sharesBy(ben, his)).problem).toBeNull();
  await syncs(ben);
  expect((await ben.core.call('people.get', { id })).id).toBe(id);
  await Promise.all([amara.close(), ben.close()]);
});

test('a laptop that waits to be let in passes its request through its own folder, and nothing else of its vault', async () => {
  const { amara, ben, hers } = await office();
  const { id, file } = await amara.core.call('members.invite', {});
  await ben.person('Somebody of his own');
  await ben.core.call('join.ask', { text: file.text, bring: true });
  expect((await sharesBy(ben, tempFolder('wrong'))).problem?.code).toBe('nothingOfOurs');
  expect((await sharesBy(ben, `${hers}/../OneDrive`)).problem).toBeNull();
  await syncs(ben, amara);
  expect((await amara.core.call('members.asking', { invitation: id })).asking?.name).toBe(
    'Ben Tremblay',
  );
  await amara.core.call('members.approve', { invitation: id, role: 'worker' });
  await syncs(amara, ben);
  expect((await ben.core.call('join.state', {})).state).toBe('letIn');
  expect(readdirSync(join(hers, 'carnet/v1'))).toHaveLength(1);
  await ben.core.call('join.finish', { passphrase: 'orchid velvet cactus mimic harbor' });
  // The way that he chose stays, though the answer brought hers.
  expect((await ben.core.call('sync.status', {})).place?.address).toBe(`${hers}/../OneDrive`);
  await syncs(ben, amara);
  expect((await amara.core.call('people.list', { limit: 10, offset: 0 })).total).toBe(1);
  await Promise.all([amara.close(), ben.close()]);
});

test('a place that was chosen to ask another agency is not used once that is given up', async () => {
  const { amara, ben, hers } = await office();
  const { file } = await amara.core.call('members.invite', {});
  await ben.core.call('join.ask', { text: file.text });
  expect((await sharesBy(ben, hers)).problem).toBeNull();
  await ben.core.call('join.cancel', {});
  expect((await ben.core.call('sync.status', {})).place).toBeNull();
  await Promise.all([amara.close(), ben.close()]);
});

test('the form is filled again without what opens the place; what no request can carry is refused', async () => {
  const amara = await newLaptop('Amara Diallo');
  expect(await amara.core.call('sync.placeForm', {})).toEqual({ place: null });
  const folder = tempFolder('place');
  await sharesBy(amara, folder);
  expect(await amara.core.call('sync.placeForm', {})).toEqual({ place: { kind: 'folder' } });
  const storage = {
    kind: 's3',
    endpoint: 'https://s3.example.org',
    region: 'ca-central-1',
    bucket: 'agency',
    folder: '',
    addressing: 'path',
    keyId: 'AKIA0EXAMPLE',
    secret: 'clé secrète',
  };
  expect(syncPlace.safeParse(storage).success).toBe(true);
  for (const keyId of ['identifiée', 'clé', 'a b', 'ключ']) {
    expect(syncPlace.safeParse({ ...storage, keyId }).success, keyId).toBe(false);
  }
  await amara.close();
});
