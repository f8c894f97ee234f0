import { cpSync } from 'node:fs';
import type { Core } from '../../../../main/core/core.ts';
import type { Role } from '../../../../shared/records/agency.ts';
import { localDay } from '../../../../shared/time/localDay.ts';
import { crisisList, passphrase } from '../agencies.ts';
import { day, Laptops, makesVault, picks, sharesBy, syncs } from './laptops.ts';

/**
 * An agency of several, below `root`: `office`, a laptop with two vaults, that of Amara, who
 * administers, and that of Thérèse, who asked to be let in, and `welcome.txt`, her answer; `shared`,
 * the folder in which its laptops meet; `removed`, the same after Amara's laptop was removed;
 * `invitation.carnet-invite`, for one more. One laptop was last heard of twelve days ago, one left with its
 * owner, one asks, one travels. A third vault there is Noé's, of an agency that nobody administers.
 */
export async function several(root: string, now: number): Promise<void> {
  const laptops = new Laptops(root, now - 40 * day);
  const { time } = laptops;
  const shared = laptops.folder('shared');
  const amara = await laptops.open('office', 'forWindow');
  await makesVault(amara, 'Amara Diallo', 'Front desk');
  await amara.call('agency.save', { name: 'Westman Settlement' });
  await amara.call('agency.saveCrisis', {
    list: crisisList,
    steps: 'Call the supervisor on call.',
    reviewedOn: localDay(now),
  });
  const { sheets } = await amara.call('sheet.show', { language: 'en', split: false });
  await amara.call('sheet.test', { typed: [sheets[0]?.join(' ') ?? ''] });
  const settlement = (await amara.call('program.save', { name: 'Settlement' })).id;
  const language = (await amara.call('program.save', { name: 'Employment and language' })).id;
  await amara.call('settings.set', { language: 'en', clock: 'h12' });
  await sharesBy(amara, shared);

  const joined = async (name: string, label: string, role: Role, programs: readonly string[]) => {
    // One after another: lists that go by what was first are the same each time.
    time.now += 3_600_000;
    const core = await laptops.open(label, 'onlyHere');
    await makesVault(core, name, label);
    const answer = await letsIn(amara, await asks(amara, core, name), { role, programs });
    await core.call('join.takeWelcome', { text: answer });
    await core.call('join.finish', { passphrase });
    await syncs(amara, core, amara);
    return core;
  };
  const noor = await joined('Noor Haidari', 'Back office', 'administrator', [settlement, language]);
  const lucie = await joined('Lucie Roy', 'Office 2', 'worker', [settlement]);
  const jo = await joined('Jo Tremblay', 'Van laptop', 'worker', [settlement]);
  await seesNews(amara);

  time.now = now - 12 * day;
  await syncs(lucie, jo, amara);
  time.now = now - 3 * day;
  const person = (full: string) =>
    amara.call('people.saveIntake', {
      values: {
        person: { birthYear: 1984, speaksBest: 'uk' },
        names: [{ kind: 'asGiven', full }],
      },
      programId: settlement,
    });
  const { id: olena } = await person('Olena Kovalenko');
  for (const name of ['Tariq Haddad', 'Hodan Warsame', 'Mariam Haddad']) await person(name);
  await syncs(amara, noor);
  const members = (await noor.call('members.list', {})).members;
  const memberOf = (name: string) => members.find((one) => one.name === name)?.id ?? '';
  await noor.call('members.removeMember', { member: memberOf('Jo Tremblay') });
  await noor.call('members.setRole', { member: memberOf('Lucie Roy'), role: 'supervisor' });

  const stick = laptops.folder('stick');
  const trip = { people: [olena], programs: [], endsAt: now + 20 * day };
  await amara.call('trips.make', {
    ...trip,
    label: 'Blue laptop',
    folderId: await picks(amara, stick),
  });
  await syncs(noor, amara);

  time.now = now - 2 * 3_600_000;
  const newcomer = await laptops.open('office', 'forWindow');
  await makesVault(newcomer, 'Thérèse Ntakirutimana', 'Laptop of the library');
  const asked = await asks(amara, newcomer, 'Thérèse');
  laptops.write('welcome.txt', await letsIn(amara, asked, { role: 'worker', programs: [] }));
  time.now = now - 3_600_000;
  const second = await laptops.open('second', 'onlyHere');
  await makesVault(second, 'Lucie Roy', 'Kitchen table');
  await asks(amara, second, 'Lucie, at home');
  time.now = now;
  const invited = await amara.call('members.invite', { forWhom: 'Yusuf' });
  laptops.write('invitation.carnet-invite', invited.file.text);
  await syncs(amara, noor, amara);
  cpSync(shared, laptops.folder('removed'), { recursive: true });
  await sharesBy(noor, laptops.folder('removed'));
  const front = members.find(({ name }) => name === 'Amara Diallo')?.devices[0]?.id ?? '';
  await noor.call('members.removeDevice', { device: front });
  await syncs(noor);
  await wantsNoFile(amara);
  await syncs(amara);
  // A window that is opened here exchanges with a folder of its own.
  await amara.call('sync.setPlace', { place: null });
  await nobodyAdministers(laptops);
  await laptops.closeAll();
}

/** Another agency, on the same laptop: its two administrators stepped down, and neither knew of the other. */
async function nobodyAdministers(laptops: Laptops): Promise<void> {
  const place = laptops.folder('steppedDown');
  const noe = await laptops.open('office', 'forWindow');
  await makesVault(noe, 'Noé Lavoie', 'Reception');
  await noe.call('agency.save', { name: 'Prairie Newcomers' });
  await noe.call('settings.set', { language: 'en', clock: 'h12' });
  await sharesBy(noe, place);
  const ida = await laptops.open('steppedDown laptop', 'onlyHere');
  await makesVault(ida, 'Ida Berg', 'Library');
  const asked = await asks(noe, ida, 'Ida');
  const answer = await letsIn(noe, asked, { role: 'administrator', programs: [] });
  await ida.call('join.takeWelcome', { text: answer });
  await ida.call('join.finish', { passphrase });
  await syncs(noe, ida, noe);
  for (const core of [noe, ida]) {
    const { member } = await core.call('me.get', {});
    await core.call('members.setRole', { member: member.id, role: 'worker' });
  }
  await syncs(noe, ida, noe);
  await seesNews(noe);
}

/** Somebody is erased: what is put together without them has been checked by no second laptop yet. */
async function wantsNoFile(core: Core): Promise<void> {
  const { id } = await core.call('people.saveIntake', {
    values: { person: { birthYear: 1971 }, names: [{ kind: 'asGiven', full: 'Rosa Lima' }] },
  });
  await syncs(core);
  const filledWith = await core.call('people.intakeValues', { id });
  const consent = { ...filledWith.consent, answer: 'no' as const };
  await core.call('people.saveIntake', { id, values: { ...filledWith, consent }, filledWith });
}

/** What changed among the members until now was seen. */
async function seesNews(core: Core): Promise<void> {
  const { news } = await core.call('members.news', {});
  await core.call('members.newsSeen', { through: news[0]?.place ?? 0 });
}

/** A new laptop asks with an invitation of its own; gives the invitation. */
async function asks(administrator: Core, laptop: Core, forWhom: string): Promise<string> {
  const { id, file } = await administrator.call('members.invite', { forWhom });
  const asked = await laptop.call('join.ask', { text: file.text, bring: false });
  await administrator.call('members.takeRequest', { text: asked.file.text });
  return id;
}

/** Gives the answer for the laptop that asked. */
async function letsIn(
  administrator: Core,
  invitation: string,
  { role, programs }: { role: Role; programs: readonly string[] },
): Promise<string> {
  const input = { invitation, role, programs: [...programs] };
  return (await administrator.call('members.approve', input)).file.text;
}
