import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScene, type Scene } from '../../../support/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

/** Half past two in the afternoon of 22 November 2026. */
const check = async (contactPointId: string) =>
  scene.core.call('contact.check', { contactPointId, channel: 'call', minuteOfDay: 870 });
const kindsOf = (rules: readonly { kind: string }[]) => rules.map((rule) => rule.kind);

const telephone = (value: string, more: object = {}) => ({
  kind: 'telephone' as const,
  value,
  call: 'yes' as const,
  nameAgency: 'yes' as const,
  voicemail: 'yes' as const,
  ...more,
});

/** A girl of 15 with her own number and her mother's. */
async function child(more: object = {}) {
  const id = await scene.person('Sofiia Kovalenko', {
    person: { birthYear: 2011, birthMonth: 5, birthDay: 2, ...more },
    guardians: [{ ref: 'g', name: 'Olha Kovalenko', relation: 'mother' }],
    contacts: [
      telephone('204 555 0101'),
      telephone('204 555 0102', { whose: 'guardian', guardianId: 'g' }),
    ],
  });
  const page = await scene.core.call('people.get', { id });
  const own = page.contacts.find(({ point }) => point.whose !== 'guardian');
  const guardians = page.contacts.find(({ point }) => point.whose === 'guardian');
  if (own === undefined || guardians === undefined) throw new Error('two numbers expected');
  return { id, page, own, guardians };
}

test('a child is reached through the guardian; nobody having asked counts as no', async () => {
  const { page, own, guardians } = await child();
  expect(page.young).toBe(true);
  expect(page.guardians).toMatchObject([
    { name: 'Olha Kovalenko', relation: 'mother', file: null },
  ]);
  expect(guardians.point.guardianId).toBe(page.guardians[0]?.id);
  // The guardian's number is offered first, and says whose it is before anything else.
  expect(page.contacts[0]).toBe(guardians);
  expect(guardians.rules[0]).toMatchObject({ kind: 'guardiansNumber', broken: false });
  expect((await check(guardians.point.id)).mayStart).toBe(true);
  const rules = await check(own.point.id);
  expect(rules.mayStart).toBe(false);
  expect(rules.rules[0]).toMatchObject({ kind: 'notDirectly', asked: false, broken: true });
});

test('once direct contact is agreed to, the child’s own number may be called', async () => {
  const { own, guardians } = await child({ mayContactDirectly: 'yes' });
  expect((await check(own.point.id)).mayStart).toBe(true);
  expect(kindsOf((await check(guardians.point.id)).rules)).toContain('guardiansNumber');
});

test('turning 18 ends the rule and keeps the facts', async () => {
  const { id, own } = await child({ mayContactDirectly: 'no', school: 'Kelvin High' });
  expect((await check(own.point.id)).mayStart).toBe(false);
  const was = scene.time.now;
  scene.time.now = Date.UTC(2029, 4, 3, 18);
  expect((await check(own.point.id)).mayStart).toBe(true);
  const page = await scene.core.call('people.get', { id });
  expect(page).toMatchObject({ young: false, person: { school: 'Kelvin High' } });
  expect(page.guardians).toHaveLength(1);
  scene.time.now = was;
});

test('two files of one child: the stricter answer holds, and a number is the child’s if either says so', async () => {
  const agreed = await child({ mayContactDirectly: 'yes' });
  const other = await scene.person('Sofia Kovalenko', {
    person: { birthYear: null, speaksBest: 'ukr', looksUnder18: true },
    contacts: [telephone('204 555 0102')],
  });
  await scene.core.call('duplicates.decide', {
    firstId: agreed.id,
    secondId: other,
    verdict: 'same',
  });
  expect((await check(agreed.own.point.id)).mayStart).toBe(false);
  const shared = await check(agreed.guardians.point.id);
  expect(kindsOf(shared.rules)).toEqual(expect.arrayContaining(['notDirectly', 'guardiansNumber']));
  const [stands = ''] = [agreed.id, other].toSorted();
  const { person } = await scene.core.call('people.get', { id: stands });
  expect(person.mayContactDirectly).toBe('notAsked');
});

test('a guardian’s telephone is no evidence that two children are one; their own is', async () => {
  const matching = async (value: string, whose: string) => {
    const contacts = [telephone(value, { whose })];
    const values = { person: { speaksBest: 'tur' }, names: [{ full: 'Yusuf Demir' }], contacts };
    await scene.core.call('people.saveIntake', { values });
    const { matches } = await scene.core.call('duplicates.check', { values });
    return matches.flatMap((match) => kindsOf(match.reasons));
  };
  expect(await matching('204 555 0166', 'guardian')).not.toContain('sameTelephone');
  expect(await matching('204 555 0167', 'own')).toContain('sameTelephone');
});

test('who declines takes the guardians out with everything else', async () => {
  const { id } = await child({ school: 'Kelvin High' });
  const filledWith = await scene.core.call('people.intakeValues', { id });
  await scene.core.call('people.saveIntake', {
    id,
    filledWith,
    values: { ...filledWith, consent: { ...filledWith.consent, answer: 'no' } },
  });
  const page = await scene.core.call('people.get', { id });
  expect(page).toMatchObject({ guardians: [], contacts: [], young: false, person: { school: '' } });
  scene.look((database) => {
    const rows = database.rows('SELECT name, relation, deleted FROM guardian WHERE personId = ?', [
      id,
    ]);
    expect(rows).toEqual([{ name: null, relation: null, deleted: 1 }]);
  });
});

test('a guardian with a file of their own is shown by it', async () => {
  const olha = await scene.person('Olha Bondar', { person: { fileNumber: '2214' } });
  const id = await scene.person('Danylo Bondar', {
    person: { birthYear: 2015 },
    guardians: [{ guardianPersonId: olha, relation: 'mother' }],
  });
  const { guardians } = await scene.core.call('people.get', { id });
  expect(guardians[0]?.file).toMatchObject({ full: 'Olha Bondar', fileNumber: '2214' });
});
