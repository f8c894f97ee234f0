import { expect, test } from 'vitest';
import { becomeNewDevice } from '../../../../main/core/backups/newDevice.ts';
import { memberCalls } from '../../../../main/core/calls/memberCalls.ts';
import { readAgency } from '../../../../main/core/members/agencyIdentity.ts';
import { deviceKeys } from '../../../../main/core/members/deviceKeys.ts';
import { epochKeysOf, newestEpochKey } from '../../../../main/core/members/epochKeys.ts';
import { entriesHere, membershipHere } from '../../../../main/core/members/storedEntries.ts';
import type { Connection } from '../../../../main/core/store/sqlite.ts';
import {
  epochsOf,
  needsEpoch,
  openEpochKey,
} from '../../../../main/core/sync/membership/epochs.ts';
import { membershipOf } from '../../../../main/core/sync/membership/membership.ts';
import { codeOf, type Scene } from '../../../support/scene.ts';
import { caseOf, entriesOf, hears, joins, newLaptop } from '../../../support/twoLaptops.ts';

const deviceOf = (scene: Scene) => scene.look((database) => readAgency(database).device);
const memberOf = (scene: Scene) => scene.look((database) => readAgency(database).member);
const closeAll = (scenes: readonly Scene[]) => Promise.all(scenes.map((scene) => scene.close()));

/** Whether the newest key of a program opens with anything at all that a vault holds. */
function canOpenNewest(vault: Connection, program: string, entries = entriesHere(vault)): boolean {
  const { box } = deviceKeys(vault);
  const newest = epochsOf(membershipOf(readAgency(vault).founding, entries), program).at(-1);
  if (newest === undefined) return false;
  const opens = [...newest.keys.values()].some((sealed) => openEpochKey(sealed, newest.name, box));
  const isKept = epochKeysOf(vault, program).some(({ name }) => name === newest.name);
  return opens || isKept;
}

/** What everybody must agree on. */
const told = (scene: Scene) =>
  scene.look((database) => {
    const { members, devices } = membershipHere(database);
    return JSON.stringify([
      [...members].map(([id, { role, programs }]) => [id, role, [...programs].toSorted()]),
      [...devices].map(([id, { removed }]) => [id, removed]),
    ]);
  });

test('a removed laptop opens no later key with everything in its vault; who never belonged opens none', async () => {
  const [amara, ben, dina] = [
    await newLaptop('Amara'),
    await newLaptop('Ben'),
    await newLaptop('Dina'),
  ];
  const shelter = await amara.core.call('program.save', { name: 'Shelter' });
  await joins(amara, ben, { programs: [shelter.id] });
  await joins(amara, dina, {});
  hears(ben, amara);
  const opens = (scene: Scene, program: string) =>
    scene.look((database) => canOpenNewest(database, program, [...entriesOf(amara)]));
  expect([opens(ben, 'agency'), opens(ben, shelter.id)]).toEqual([true, true]);
  expect([opens(dina, 'agency'), opens(dina, shelter.id)]).toEqual([true, false]);

  await amara.core.call('members.removeDevice', { device: deviceOf(ben) });
  expect([opens(ben, 'agency'), opens(ben, shelter.id)]).toEqual([false, false]);
  expect(opens(dina, 'agency')).toBe(true);
  for (const program of ['agency', shelter.id]) {
    expect(amara.look((database) => needsEpoch(membershipHere(database), program))).toBe(false);
  }
  // He hears of it: his laptop says so, keeps his work readable to him, and loses what it could read.
  const kept = hears(ben, amara);
  expect(kept).toMatchObject({ changed: true, removedUs: true, lost: [shelter.id] });
  expect(hears(ben, amara).changed).toBe(false);
  expect(await ben.core.call('me.get', {})).toMatchObject({
    removed: true,
    member: { role: 'worker' },
  });
  expect((await ben.core.call('members.list', {})).here).toBe('removed');
  expect(ben.look((database) => database.value('SELECT count(*) FROM epochKey'))).toBe(0);
  const { news } = await ben.core.call('members.news', {});
  expect(news.find(({ does }) => does === 'removeDevice')).toMatchObject({
    author: '',
    isMe: true,
    bySheet: false,
  });
  // Taken in again, he is another laptop with other keys, and the same person if she says so.
  const invited = await amara.core.call('members.invite', {});
  const asked = await ben.core.call('join.ask', { text: invited.file.text });
  await amara.core.call('members.takeRequest', { text: asked.file.text });
  const { asking } = await amara.core.call('members.asking', { invitation: invited.id });
  expect(asking?.saysToBe).toBe(memberOf(ben));
  const before = deviceOf(ben);
  const approved = await amara.core.call('members.approve', {
    invitation: invited.id,
    member: asking?.saysToBe ?? null,
  });
  await ben.core.call('join.takeWelcome', { text: approved.file.text });
  await ben.core.call('join.finish', { passphrase: 'orchid velvet cactus mimic harbor' });
  expect(deviceOf(ben)).not.toBe(before);
  expect((await ben.core.call('members.list', {})).here).toBe('belongs');
  expect(opens(ben, shelter.id)).toBe(true);
  await closeAll([amara, ben, dina]);
});

test('let into a program with its past, taken off it, given another role: everybody’s Today says so', async () => {
  const [amara, dina] = [await newLaptop('Amara'), await newLaptop('Dina')];
  const shelter = await amara.core.call('program.save', { name: 'Shelter' });
  await joins(amara, dina);
  const member = memberOf(dina);
  expect(await amara.core.call('members.grant', { member, program: shelter.id })).toEqual({
    past: true,
  });
  expect(hears(dina, amara)).toMatchObject({ gained: [shelter.id], lost: [] });
  const keys = (scene: Scene) =>
    scene.look((database) => epochKeysOf(database, shelter.id).map(({ name }) => name));
  expect(keys(dina)).toEqual(keys(amara));
  await amara.core.call('members.withdraw', { member, program: shelter.id });
  expect(hears(dina, amara)).toMatchObject({ gained: [], lost: [shelter.id] });
  expect(keys(dina)).toEqual([]);
  expect(dina.look((database) => newestEpochKey(database, shelter.id))).toBeUndefined();
  await amara.core.call('members.setRole', { member, role: 'supervisor' });
  hears(dina, amara);
  expect((await dina.core.call('me.get', {})).member.role).toBe('supervisor');
  const { news } = await dina.core.call('members.news', {});
  expect(news.map(({ does, isMe }) => [does, isMe])).toEqual([
    ['appoint', true],
    ['withdraw', true],
    ['grant', true],
  ]);
  await dina.core.call('members.newsSeen', { through: news[0]?.place ?? 0 });
  expect((await dina.core.call('members.news', {})).news).toEqual([]);
  // One's own steps are no news to oneself.
  expect((await amara.core.call('members.news', {})).news).toEqual([]);

  const call = amara.core.call.bind(amara.core);
  const me = memberOf(amara);
  expect(await codeOf(call('members.setRole', { member: me, role: 'worker' }))).toBe(
    'members.lastAdministrator',
  );
  expect(await codeOf(call('members.removeMember', { member: me }))).toBe(
    'members.lastAdministrator',
  );
  // Her role without a laptop would let nobody in.
  expect(await codeOf(call('members.removeDevice', { device: deviceOf(amara) }))).toBe(
    'members.lastAdministrator',
  );
  expect(await codeOf(call('members.removeDevice', { device: 'no-such-laptop' }))).toBe(
    'members.notFound',
  );
  expect(await codeOf(call('members.grant', { member, program: 'no-such-program' }))).toBe(
    'record.notFound',
  );
  expect(await codeOf(dina.core.call('members.removeMember', { member: me }))).toBe(
    'contract.notAllowed',
  );
  await closeAll([amara, dina]);
});

test('two administrators remove each other and let others in, apart: every vault ends with the same members', async () => {
  const [amara, ben, dina] = [
    await newLaptop('Amara'),
    await newLaptop('Ben'),
    await newLaptop('Dina'),
  ];
  await joins(amara, ben, { role: 'administrator' });
  await joins(amara, dina, {});
  hears(ben, amara);
  const member = memberOf(dina);
  await amara.core.call('members.removeMember', { member: memberOf(ben) });
  await ben.core.call('members.removeMember', { member: memberOf(amara) });
  await ben.core.call('members.setRole', { member, role: 'administrator' });
  const hers = entriesOf(amara);
  hears(amara, ben);
  hears(ben, hers);
  hears(dina, ben);
  hears(dina, hers);
  expect(new Set([amara, ben, dina].map(told)).size).toBe(1);
  expect((await amara.core.call('me.get', {})).removed).toBe(false);
  expect((await ben.core.call('me.get', {})).removed).toBe(true);
  expect((await dina.core.call('me.get', {})).member.role).toBe('worker');
  // Two keys were made apart: the first administrator's laptop makes the third, by itself.
  const due = amara.look((database) => needsEpoch(membershipHere(database), 'agency'));
  const open = await caseOf(amara);
  open.members.take([]);
  expect(needsEpoch(open.members.current(), 'agency')).toBe(false);
  expect(due).toBe(true);
  open.close();
  hears(dina, amara);
  expect(dina.look((database) => newestEpochKey(database, 'agency'))).toBeDefined();
  expect(ben.look((database) => canOpenNewest(database, 'agency', [...entriesOf(amara)]))).toBe(
    false,
  );
  await closeAll([amara, ben, dina]);
});

test('a lost laptop: where its log ends, what was on it, and more of it once somebody has looked', async () => {
  const [amara, dina] = [await newLaptop('Amara'), await newLaptop('Dina')];
  const shelter = await amara.core.call('program.save', { name: 'Shelter' });
  await amara.core.call('settings.set', { programId: shelter.id });
  const olena = await amara.person('Olena Kovalenko', { person: { fileNumber: '2214' } });
  await amara.core.call('service.log', {
    personIds: [olena],
    values: { date: '2026-11-20', service: 'housing', minutes: 30 },
  });
  await joins(amara, dina, { programs: [shelter.id] });
  const [device, member] = [deviceOf(dina), memberOf(dina)];
  const open = await caseOf(amara);
  const hash = (digit: string) => digit.repeat(64);
  open.members.useExchange({
    lastAccepted: () => ({ sequence: 31, hash: hash('a') }),
    beyondCut: () => ({ sequence: 33, hash: hash('b') }),
    lastContact: () => amara.time.now - 5,
    placeToInvite: () => '',
    placeToHand: () => '',
    takePlace: () => undefined,
  });
  const calls = memberCalls;
  const cut = () => open.members.current().devices.get(device)?.removed;
  await calls['members.removeDevice'](open, { device });
  expect(cut()).toEqual({ sequence: 31, hash: hash('a') });
  const report = await calls['members.deviceReport'](open, { device });
  expect(report).toMatchObject({
    device: { id: device, removed: true },
    member: { id: member, name: 'Dina', role: 'worker' },
    lastContact: amara.time.now - 5,
    removedAt: amara.time.now,
  });
  expect(report.programs.map(({ name, counts }) => [name, counts])).toEqual([
    ['', { people: 0, services: 0, sessions: 0, notes: 0, tasks: 0 }],
    ['Shelter', { people: 1, services: 1, sessions: 0, notes: 0, tasks: 0 }],
  ]);
  const people = await calls['members.devicePeople'](open, { device, offset: 0, limit: 10 });
  expect(people).toEqual({
    total: 1,
    people: [
      {
        id: olena,
        name: 'Olena Kovalenko',
        fileNumber: '2214',
        programId: shelter.id,
        theirs: false,
      },
    ],
  });
  expect(await calls['members.extendCut'](open, { device })).toEqual({ extended: true });
  expect(cut()).toEqual({ sequence: 33, hash: hash('b') });
  expect(await calls['members.extendCut'](open, { device })).toEqual({ extended: false });
  open.close();
  await closeAll([amara, dina]);
});

test('the sheet in hand makes a member an administrator when nobody else can, and everybody sees it', async () => {
  const [amara, dina] = [await newLaptop('Amara'), await newLaptop('Dina')];
  await joins(amara, dina);
  expect(await amara.core.call('sheet.state', {})).toMatchObject({
    state: 'kept',
    shownAt: null,
    slotDue: false,
    otherAdministrators: 0,
  });
  const parts = (await amara.core.call('sheet.show', { language: 'fr', split: true })).sheets;
  // Shown again, they are the same, so that two prints go together.
  expect((await amara.core.call('sheet.show', { language: 'fr', split: true })).sheets).toEqual(
    parts,
  );
  const [one = '', , three = ''] = parts.map((part) => part.join(' '));
  const wrong = (await dina.core.call('vault.suggestPassphrase', { language: 'en' })).words;
  expect(await codeOf(dina.core.call('sheet.appointMe', { typed: [wrong.join(' ')] }))).toBe(
    'vault.badRecoveryWords',
  );
  expect(
    await codeOf(dina.core.call('sheet.appointMe', { typed: [amara.recoveryWords.join(' ')] })),
  ).toBe('members.wrongSheet');
  expect(await amara.core.call('sheet.test', { typed: [three, one] })).toEqual({ right: true });
  expect(await amara.core.call('sheet.state', {})).toMatchObject({ state: 'tested' });
  expect(await codeOf(amara.core.call('sheet.show', { language: 'fr', split: true }))).toBe(
    'members.sheetGone',
  );
  // It opens her vault too, when she has forgotten all that did.
  await dina.lock();
  const recover = (typed: string[]) =>
    dina.core.call('vault.recoverBySheet', {
      id: dina.vaultId,
      typed,
      newPassphrase: 'cactus orchid mimic velvet harbor',
    });
  expect(await codeOf(recover([amara.recoveryWords.join(' ')]))).toBe('vault.wrongSecret');
  await recover([three, one]);
  await dina.core.call('sheet.appointMe', { typed: [one, three] });
  expect((await dina.core.call('me.get', {})).member.role).toBe('administrator');
  hears(amara, dina);
  expect((await amara.core.call('members.news', {})).news).toMatchObject([
    { does: 'appoint', bySheet: true, member: 'Dina', role: 'administrator' },
  ]);
  await closeAll([amara, dina]);
});

test('a restored administrator’s laptop lets itself in, as another one, and reads what the old one read', async () => {
  const amara = await newLaptop('Amara');
  const shelter = await amara.core.call('program.save', { name: 'Shelter' });
  const old = deviceOf(amara);
  await amara.lock();
  amara.look((database) =>
    becomeNewDevice(database, {
      backupId: 'backup',
      label: 'New one',
      now: () => amara.time.now,
      newId: () => 'restored-laptop',
    }),
  );
  await amara.unlock();
  const list = await amara.core.call('members.list', {});
  expect(list.here).toBe('belongs');
  expect(list.members[0]?.devices.map(({ id, isThis, removed }) => [id, isThis, removed])).toEqual([
    [old, false, false],
    ['restored-laptop', true, false],
  ]);
  expect(amara.look((database) => canOpenNewest(database, shelter.id))).toBe(true);
  await amara.core.call('members.removeDevice', { device: old });
  expect(amara.look((database) => canOpenNewest(database, shelter.id))).toBe(true);
  await amara.close();
});

test('an entry under a false signature does not keep the true one out', async () => {
  const [amara, dina] = [await newLaptop('Amara'), await newLaptop('Dina')];
  await joins(amara, dina);
  await amara.core.call('members.setRole', { member: memberOf(dina), role: 'supervisor' });
  const entries = entriesOf(amara);
  const last = entries.find(({ acts }) =>
    acts.some((act) => act.does === 'appoint' && act.role === 'supervisor'),
  );
  if (last === undefined) throw new Error('no entry');
  const forged = { ...last, text: { ...last.text, signature: new Uint8Array(64) } };
  expect(hears(dina, [forged])).toMatchObject({ changed: true, refused: [last.hash] });
  expect((await dina.core.call('me.get', {})).member.role).toBe('worker');
  expect((await dina.core.call('members.news', {})).news.map(({ does }) => does)).toEqual([
    'refused',
  ]);
  hears(dina, [last]);
  expect((await dina.core.call('me.get', {})).member.role).toBe('supervisor');
  await closeAll([amara, dina]);
});

test('two who administer step down apart: nobody does then, both laptops say so, and the sheet mends it', async () => {
  const [amara, ben] = [await newLaptop('Amara'), await newLaptop('Ben')];
  await joins(amara, ben, { role: 'administrator' });
  const { sheets } = await amara.core.call('sheet.show', { language: 'en', split: false });
  const isAdministered = async ({ core }: Scene) =>
    (await core.call('members.list', {})).isAdministered;
  for (const scene of [amara, ben]) {
    await scene.core.call('members.setRole', { member: memberOf(scene), role: 'worker' });
    expect(await isAdministered(scene)).toBe(true);
  }
  hears(ben, amara);
  hears(amara, ben);
  expect(told(amara)).toBe(told(ben));
  expect([await isAdministered(amara), await isAdministered(ben)]).toEqual([false, false]);
  expect(await codeOf(amara.core.call('members.invite', {}))).toBe('contract.notAllowed');
  await ben.core.call('sheet.appointMe', { typed: [sheets[0]?.join(' ') ?? ''] });
  hears(amara, ben);
  expect([await isAdministered(amara), await isAdministered(ben)]).toEqual([true, true]);
  await ben.core.call('members.setRole', { member: memberOf(amara), role: 'administrator' });
  hears(amara, ben);
  expect((await amara.core.call('me.get', {})).member.role).toBe('administrator');
  await closeAll([amara, ben]);
});
