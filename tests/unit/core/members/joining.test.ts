import { expect, test } from 'vitest';
import { readAgency } from '../../../../main/core/members/agencyIdentity.ts';
import { deviceKeys } from '../../../../main/core/members/deviceKeys.ts';
import { epochKeysOf, newestEpochKey } from '../../../../main/core/members/epochKeys.ts';
import { approve } from '../../../../main/core/members/joining/approve.ts';
import {
  readInvitation,
  sealInvitation,
} from '../../../../main/core/members/joining/invitation.ts';
import { joiningHere } from '../../../../main/core/members/joining/ownJoining.ts';
import { passJoining } from '../../../../main/core/members/joining/passJoining.ts';
import { readRequest, sealRequest } from '../../../../main/core/members/joining/request.ts';
import { membershipHere } from '../../../../main/core/members/storedEntries.ts';
import { joiningFolder, joiningName } from '../../../../main/core/sync/storeNames.ts';
import { MemoryStore } from '../../../../main/core/sync/targets/memoryStore.ts';
import { toBase64 } from '../../../../main/core/vault/base64.ts';
import { sodium } from '../../../../main/core/vault/sodium.ts';
import { codeOf, passphrase } from '../../../support/scene.ts';
import { caseOf, hears, joins, newLaptop } from '../../../support/twoLaptops.ts';

const byId = ([a]: readonly unknown[], [b]: readonly unknown[]) => (String(a) < String(b) ? -1 : 1);
const told = ({ members, devices }: ReturnType<typeof membershipHere>) => [
  [...members].map(([id, { role, programs }]) => [id, role, [...programs]]).toSorted(byId),
  [...devices].map(([id, { member, removed }]) => [id, member, removed]).toSorted(byId),
];

test('invited, asked, compared, approved: both know the same members, and the new one reads its programs', async () => {
  const [amara, ben] = [await newLaptop('Amara'), await newLaptop('Ben Tremblay')];
  await amara.core.call('agency.save', { name: 'Riverside Settlement' });
  const shelter = await amara.core.call('program.save', { name: 'Shelter' });
  const school = await amara.core.call('program.save', { name: 'School' });

  const invited = await amara.core.call('members.invite', { forWhom: 'Ben' });
  expect(await ben.core.call('join.look', { text: invited.file.text })).toMatchObject({
    agencyName: 'Riverside Settlement',
    from: 'Amara',
    expired: false,
    people: 0,
    hasRecords: false,
  });
  const asked = await ben.core.call('join.ask', { text: invited.file.text });
  // Names are for the inviter's eyes: a request may lie in a store.
  expect(asked.file.text).not.toContain('Tremblay');
  expect(await amara.core.call('members.takeRequest', { text: asked.file.text })).toEqual({
    id: invited.id,
  });
  const { asking } = await amara.core.call('members.asking', { invitation: invited.id });
  expect(asking).toMatchObject({
    name: 'Ben Tremblay',
    label: 'Front desk',
    people: 0,
    saysToBe: null,
  });
  const waiting = await ben.core.call('join.state', {});
  expect(waiting).toMatchObject({ state: 'asked', words: asking?.words });
  expect(asking?.words.en).toHaveLength(6);
  expect(new Set([...(asking?.words.en ?? []), ...(asking?.words.fr ?? [])]).size).toBeGreaterThan(
    6,
  );

  const approved = await amara.core.call('members.approve', {
    invitation: invited.id,
    role: 'worker',
    programs: [shelter.id],
  });
  expect(await codeOf(ben.core.call('join.finish', { passphrase }))).toBe('members.notAWelcome');
  await ben.core.call('join.takeWelcome', { text: approved.file.text });
  expect(await ben.core.call('join.state', {})).toMatchObject({ state: 'letIn' });
  expect(await codeOf(ben.core.call('join.finish', { passphrase: 'not it' }))).toBe(
    'vault.wrongSecret',
  );
  await ben.core.call('join.finish', { passphrase });

  const me = await ben.core.call('me.get', {});
  expect(me).toMatchObject({ removed: false, member: { name: 'Ben Tremblay', role: 'worker' } });
  expect(me.agency.name).toBe('Riverside Settlement');
  expect(me.programs).toEqual([]);
  expect(await codeOf(ben.core.call('members.invite', {}))).toBe('contract.notAllowed');
  expect(await ben.core.call('join.state', {})).toEqual({ state: 'none' });
  expect(await ben.core.call('sheet.state', {})).toMatchObject({
    state: 'elsewhere',
    slotDue: false,
  });

  const [hers, his] = [amara, ben].map((scene) =>
    scene.look((database) => ({
      told: told(membershipHere(database)),
      agency: readAgency(database).agency,
      founding: readAgency(database).founding,
      keys: ['agency', shelter.id, school.id].map(
        (program) => newestEpochKey(database, program)?.key ?? null,
      ),
      outbox: database
        .rows<{ kind: string }>('SELECT DISTINCT kind FROM outbox')
        .map((row) => row.kind),
    })),
  );
  expect(his?.told).toEqual(hers?.told);
  expect([his?.agency, his?.founding]).toEqual([hers?.agency, hers?.founding]);
  expect(his?.keys.slice(0, 2)).toEqual(hers?.keys.slice(0, 2));
  expect(his?.keys[2]).toBeNull();
  // What was the agency of one's own is not passed on; who he is, is.
  expect(his?.outbox.toSorted()).toEqual(['device', 'member']);
  // After a lock he is still there, and the administrator sees him by name.
  await ben.lock();
  await ben.unlock();
  expect((await ben.core.call('me.get', {})).member.role).toBe('worker');
  const { members } = await amara.core.call('members.list', {});
  expect(members.map(({ name, role, devices }) => [name, role, devices.length])).toEqual([
    ['Amara', 'administrator', 1],
    ['Ben Tremblay', 'worker', 1],
  ]);
  // Used once: the same file again, or anybody's with the same invitation, lets nobody in.
  const eve = await newLaptop('Eve');
  const late = await eve.core.call('join.ask', { text: invited.file.text });
  expect(await codeOf(amara.core.call('members.takeRequest', { text: late.file.text }))).toBe(
    'members.notARequest',
  );
  await Promise.all([amara, ben, eve].map((scene) => scene.close()));
});

test('somebody in between who puts own keys into the request, or the invitation, makes other words', async () => {
  const [amara, ben, eve] = [
    await newLaptop('Amara'),
    await newLaptop('Ben'),
    await newLaptop('Eve'),
  ];
  const invited = await amara.core.call('members.invite', {});
  const genuine = readInvitation(invited.file.text);
  if (genuine.state !== 'read') throw new Error(genuine.reason);
  // She holds the invitation, so her request is well made.
  const mallory = { sign: sodium.crypto_sign_keypair(), box: sodium.crypto_box_keypair() };
  const asked = await ben.core.call('join.ask', { text: invited.file.text });
  const hers = sealRequest(genuine.value.body, {
    device: 'mallorys-laptop',
    box: toBase64(mallory.box.publicKey),
    sign: mallory.sign,
    nonce: sodium.randombytes_buf(32),
    applicant: { member: 'ben', name: 'Ben', label: 'Front desk', people: 0, programs: [] },
  });
  await amara.core.call('members.takeRequest', { text: hers });
  const seen = await amara.core.call('members.asking', { invitation: invited.id });
  const his = await ben.core.call('join.state', {});
  expect(his.state === 'asked' && his.words.en).not.toEqual(seen.asking?.words.en);
  // The real one comes too late, and stays outside; refusing forgets what was asked.
  expect(await codeOf(amara.core.call('members.takeRequest', { text: asked.file.text }))).toBe(
    'members.notARequest',
  );
  await amara.core.call('members.refuse', { invitation: invited.id });
  expect(await amara.core.call('members.asking', { invitation: invited.id })).toEqual({
    asking: null,
  });
  expect(await codeOf(amara.core.call('members.approve', { invitation: invited.id }))).toBe(
    'members.invitationExpired',
  );
  expect(amara.look((database) => membershipHere(database).devices.size)).toBe(1);

  // The other way round: an invitation into her own agency that looks like Amara's.
  const forged = sealInvitation(
    {
      ...genuine.value.body,
      sign: toBase64(mallory.sign.publicKey),
      box: toBase64(mallory.box.publicKey),
      founding: '0'.repeat(64),
    },
    mallory.sign.privateKey,
  );
  const second = await amara.core.call('members.invite', {});
  await eve.core.call('join.ask', { text: forged });
  const theirs = await eve.core.call('join.state', {});
  const passedOn = sealRequest(invitationOf(second.file.text), {
    device: 'eves-laptop',
    box: toBase64(mallory.box.publicKey),
    sign: mallory.sign,
    nonce: sodium.randombytes_buf(32),
    applicant: { member: 'eve', name: 'Eve', label: '', people: 0, programs: [] },
  });
  await amara.core.call('members.takeRequest', { text: passedOn });
  const there = await amara.core.call('members.asking', { invitation: second.id });
  expect(theirs.state === 'asked' && theirs.words.en).not.toEqual(there.asking?.words.en);
  await Promise.all([amara, ben, eve].map((scene) => scene.close()));
});

function invitationOf(text: string) {
  const result = readInvitation(text);
  if (result.state !== 'read') throw new Error(result.reason);
  return result.value.body;
}

test('files that are not what they should be change nothing and say so', async () => {
  const [amara, ben, chloe] = [
    await newLaptop('Amara'),
    await newLaptop('Ben'),
    await newLaptop('Chloé'),
  ];
  const invited = await amara.core.call('members.invite', { days: 1 });
  const { text } = invited.file;
  const look = (given: string) => codeOf(ben.core.call('join.ask', { text: given }));
  expect(await look('hello')).toBe('members.notAnInvitation');
  expect(await look(text.slice(0, 200))).toBe('members.halfCopied');
  expect(await look(text.replace('"from":"Amara"', '"from":"Amata"'))).toBe(
    'members.notAnInvitation',
  );
  const version = text.replace('"version":1}', '"version":2}');
  expect(await look(version)).toBe('members.newerFile');
  // An editor that saves other line ends does no harm.
  expect(
    await ben.core.call('join.look', { text: `${text.replace('\n', '\r\n')}\n\n` }),
  ).toMatchObject({
    from: 'Amara',
  });

  const asked = await ben.core.call('join.ask', { text });
  expect(await look(text)).toBe('members.alreadyJoining');
  const take = (given: string) => codeOf(amara.core.call('members.takeRequest', { text: given }));
  expect(await take(text)).toBe('members.notARequest');
  expect(await take(asked.file.text.slice(0, -40))).toBe('members.halfCopied');
  // Somebody who never had the invitation.
  const { body } = { body: invitationOf(text) };
  const stranger = sealRequest(
    { ...body, secret: toBase64(new Uint8Array(32)) },
    {
      device: 'strange',
      box: body.box,
      sign: sodium.crypto_sign_keypair(),
      nonce: new Uint8Array(32),
      applicant: { member: 'm', name: 'Ben', label: '', people: 0, programs: [] },
    },
  );
  expect(await take(stranger)).toBe('members.notARequest');
  const elsewhere = await chloe.core.call('members.invite', {});
  expect(await take(elsewhere.file.text)).toBe('members.notARequest');

  // The invitation runs out on the way; a cancelled one does not come back.
  amara.time.now += 25 * 60 * 60 * 1000;
  expect(await take(asked.file.text)).toBe('members.invitationExpired');
  ben.time.now = amara.time.now;
  await ben.core.call('join.cancel', {});
  expect(await look(text)).toBe('members.invitationExpired');
  expect(await codeOf(ben.core.call('join.cancel', {}))).toBe('members.notJoining');
  const again = await amara.core.call('members.invite', {});
  await ben.core.call('join.ask', { text: again.file.text });
  await amara.core.call('members.cancelInvitation', { id: again.id });
  const state = await ben.core.call('join.state', {});
  expect(await take(state.state === 'asked' ? state.file.text : '')).toBe(
    'members.invitationExpired',
  );
  const { invitations } = await amara.core.call('members.invitations', {});
  expect(invitations.map((each) => each.state).toSorted()).toEqual(['cancelled', 'expired']);
  await Promise.all([amara, ben, chloe].map((scene) => scene.close()));
});

test('a second laptop of a member, and a vault that brings its clients and programs', async () => {
  const amara = await newLaptop('Amara');
  const shelter = await amara.core.call('program.save', { name: 'Shelter' });
  const office = await newLaptop('Amara');
  const me = (await amara.core.call('me.get', {})).member.id;
  expect(await joins(amara, office, { member: me })).toBe(me);
  expect((await office.core.call('me.get', {})).member).toMatchObject({
    id: me,
    name: 'Amara',
    role: 'administrator',
  });
  const both = [amara, office].map((scene) =>
    scene.look((database) => epochKeysOf(database, shelter.id).map(({ name }) => name)),
  );
  expect(both[1]).toEqual(both[0]);

  const dina = await newLaptop('Dina');
  const garden = await dina.core.call('program.save', { name: 'Garden' });
  const olena = await dina.person('Olena Kovalenko');
  const invited = await amara.core.call('members.invite', {});
  const { text } = invited.file;
  expect(await dina.core.call('join.look', { text })).toMatchObject({
    people: 1,
    hasRecords: true,
  });
  expect(await codeOf(dina.core.call('join.ask', { text }))).toBe('members.hasRecords');
  const asked = await dina.core.call('join.ask', { text, bring: true });
  await amara.core.call('members.takeRequest', { text: asked.file.text });
  expect(
    (await amara.core.call('members.asking', { invitation: invited.id })).asking,
  ).toMatchObject({
    people: 1,
    programs: [{ id: garden.id, name: 'Garden' }],
  });
  expect(
    await codeOf(amara.core.call('members.approve', { invitation: invited.id, member: me })),
  ).toBe('members.hasRecords');
  const { file } = await amara.core.call('members.approve', { invitation: invited.id });
  await dina.core.call('join.takeWelcome', { text: file.text });
  await dina.core.call('join.finish', { passphrase });
  expect((await dina.core.call('people.get', { id: olena })).id).toBe(olena);
  expect((await dina.core.call('me.get', {})).programs.map(({ name }) => name)).toEqual(['Garden']);
  for (const scene of [amara, dina]) {
    expect(scene.look((database) => newestEpochKey(database, garden.id)?.name)).toBeDefined();
  }
  expect(dina.look((database) => newestEpochKey(database, shelter.id))).toBeUndefined();
  // A vault whose agency has others in it does not go over to another one.
  const chloe = await newLaptop('Chloé');
  const other = await chloe.core.call('members.invite', {});
  expect(await codeOf(dina.core.call('join.ask', { text: other.file.text }))).toBe(
    'members.otherAgency',
  );
  // The administrator's other laptop hears of all that.
  hears(office, amara);
  expect((await office.core.call('members.list', {})).members).toHaveLength(2);
  await Promise.all([amara, office, dina, chloe].map((scene) => scene.close()));
});

test('killed at any step, the laptop goes on where it was: asked, let in, or joined', async () => {
  const [amara, ben] = [await newLaptop('Amara'), await newLaptop('Ben')];
  const again = async () => {
    await ben.lock();
    await ben.unlock();
  };
  const invited = await amara.core.call('members.invite', {});
  const first = await ben.core.call('join.ask', { text: invited.file.text });
  await again();
  const state = await ben.core.call('join.state', {});
  // The same request, not a new one: its words are those that somebody may have compared already.
  expect(state).toMatchObject({ state: 'asked', file: first.file });
  await amara.core.call('members.takeRequest', { text: first.file.text });
  await amara.lock();
  await amara.unlock();
  // Handed over twice, it is one.
  await amara.core.call('members.takeRequest', { text: first.file.text });
  const approved = await amara.core.call('members.approve', { invitation: invited.id });
  expect(await codeOf(amara.core.call('members.approve', { invitation: invited.id }))).toBe(
    'members.notFound',
  );
  await amara.lock();
  await amara.unlock();
  expect(await amara.core.call('members.welcomeFile', { invitation: invited.id })).toEqual(
    approved.file,
  );
  await ben.core.call('join.takeWelcome', { text: approved.file.text });
  await again();
  await ben.core.call('join.takeWelcome', { text: approved.file.text });
  expect(await ben.core.call('join.state', {})).toMatchObject({ state: 'letIn' });
  // Killed in finishing, after the vault's file was written and before the database was: half of it
  // is undone by doing it again.
  const before = ben.look((database) => readAgency(database));
  ben.look((database) => {
    database.script(
      `CREATE TRIGGER power BEFORE DELETE ON epochKey BEGIN SELECT RAISE(ABORT, 'power'); END`,
    );
  });
  await expect(ben.core.call('join.finish', { passphrase })).rejects.toThrow();
  await again();
  expect(ben.look((database) => readAgency(database))).toEqual(before);
  expect(await ben.core.call('join.state', {})).toMatchObject({ state: 'letIn' });
  ben.look((database) => database.script('DROP TRIGGER power'));
  await ben.core.call('join.finish', { passphrase });
  await again();
  const keys = ben.look((database) => ({
    here: readAgency(database),
    sign: toBase64(deviceKeys(database).sign.publicKey),
    known: membershipHere(database).devices.get(readAgency(database).device)?.sign,
  }));
  expect(keys.known).toBe(keys.sign);
  expect(keys.here.agency).toBe(amara.look((database) => readAgency(database).agency));
  await Promise.all([amara, ben].map((scene) => scene.close()));
});

test('a request can be opened by the inviter alone', async () => {
  const [amara, ben] = [await newLaptop('Amara'), await newLaptop('Ben')];
  const invited = await amara.core.call('members.invite', {});
  const asked = await ben.core.call('join.ask', { text: invited.file.text });
  const other = sodium.crypto_box_keypair();
  expect(readRequest(asked.file.text, invitationOf(invited.file.text), other)).toEqual({
    state: 'refused',
    reason: 'sealed',
  });
  await Promise.all([amara, ben].map((scene) => scene.close()));
});

test('the same over a store, where the files lie for anybody to read, and somebody puts rubbish', async () => {
  const [amara, ben] = [await newLaptop('Amara'), await newLaptop('Ben Tremblay')];
  const invited = await amara.core.call('members.invite', {});
  await ben.core.call('join.ask', { text: invited.file.text });
  const store = new MemoryStore();
  const { agency } = amara.look((database) => readAgency(database));
  await store.put(joiningName(agency, invited.id, 'eve', 'request'), new Uint8Array([7, 7]));
  const [hers, his] = [await caseOf(amara), await caseOf(ben)];
  expect([hers, his].map((open) => open.members.isJoiningOpen())).toEqual([true, true]);
  await passJoining(store, his);
  await passJoining(store, hers);
  await passJoining(store, his);
  expect(joiningHere(his.reader)?.welcome).toBeNull();
  hers.write((unit) => {
    const chosen = {
      member: null,
      role: 'worker',
      programs: [],
      agencyName: '',
      place: 'smb://office-share',
    };
    approve(unit, invited.id, { ...chosen, role: 'worker' });
  });
  await passJoining(store, hers);
  await passJoining(store, his);
  his.close();
  hers.close();
  for (const name of await store.list(joiningFolder(agency, invited.id))) {
    const got = await store.get(name, 1_000_000);
    const text = got.state === 'got' ? new TextDecoder().decode(got.bytes) : '';
    for (const secret of ['Tremblay', 'Front desk', 'office-share'])
      expect(text).not.toContain(secret);
  }
  await ben.unlock();
  await ben.core.call('join.finish', { passphrase });
  expect((await ben.core.call('me.get', {})).member).toMatchObject({
    name: 'Ben Tremblay',
    role: 'worker',
  });
  await Promise.all([amara, ben].map((scene) => scene.close()));
});

test('nobody is let into a program by bringing one of their own under its id', async () => {
  const amara = await newLaptop('Amara');
  const shelter = await amara.core.call('program.save', { name: 'Shelter' });
  const mallory = { sign: sodium.crypto_sign_keypair(), box: sodium.crypto_box_keypair() };
  for (const id of [shelter.id, 'agency']) {
    const invited = await amara.core.call('members.invite', {});
    const request = sealRequest(invitationOf(invited.file.text), {
      device: 'mallorys-laptop',
      box: toBase64(mallory.box.publicKey),
      sign: mallory.sign,
      nonce: sodium.randombytes_buf(32),
      applicant: {
        member: 'm',
        name: 'M',
        label: '',
        people: 1,
        programs: [{ id, name: 'Garden' }],
      },
    });
    await amara.core.call('members.takeRequest', { text: request });
    expect(await codeOf(amara.core.call('members.approve', { invitation: invited.id }))).toBe(
      'members.notARequest',
    );
  }
  expect(amara.look((database) => membershipHere(database).devices.size)).toBe(1);
  await amara.close();
});
