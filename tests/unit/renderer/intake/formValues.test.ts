import { describe, expect, test } from 'vitest';
import { type IntakeValues, intakeValues } from '../../../../shared/contract/people.ts';
import { mergeIntake } from '../../../../shared/intake/mergeIntake.ts';
import {
  blankContact,
  blankForm,
  formOfDraft,
  formOfValues,
  valuesOfForm,
} from '../../../../renderer/screens/intake/formValues.ts';
import {
  contactIndexOf,
  guardianOf,
  nextGuardianRef,
} from '../../../../renderer/screens/intake/guardianContact.ts';
import { intakeForm } from '../../../../renderer/screens/intake/intakeForm.ts';

const presets = { workerId: 'me', placeId: 'brandon', programId: 'agency' };
const today = '2026-11-24';

describe('a new intake', () => {
  test('starts with me and my place, asks everything, and has consent to nothing', () => {
    const form = blankForm(presets);
    expect(form.person).toMatchObject({ workerId: 'me', placeId: 'brandon', noName: false });
    expect(form.consent.answer).toBe('notAsked');
    const contact = form.contacts[0];
    for (const use of ['call', 'text', 'whatsapp', 'voicemail', 'nameAgency'] as const) {
      expect(contact?.[use]).toBe('notAsked');
    }
  });

  test('sends no empty rows, the telephone with its E.164, the script of each name', () => {
    const form = blankForm(presets);
    form.names[0] = {
      kind: 'asGiven',
      full: ' Olena Kovalenko ',
      given: 'Olena',
      family: 'Kovalenko',
    };
    form.names.push({ kind: 'otherSpelling', full: 'Олена Коваленко' });
    form.contacts[0] = { ...blankContact(), value: '(204) 555-0148' };
    form.contacts.push(blankContact());
    form.identifiers.push({ kind: 'uci', value: '  ' });
    const values = valuesOfForm(intakeForm.parse(form), today);
    expect(values.names).toMatchObject([
      { full: 'Olena Kovalenko', given: 'Olena', family: 'Kovalenko', script: 'Latn' },
      { full: 'Олена Коваленко', script: 'Cyrl' },
    ]);
    expect(values.contacts).toHaveLength(1);
    expect(values.contacts[0]).toMatchObject({ e164: '+12045550148', asOf: today });
    expect(values.identifiers).toEqual([]);
  });
});

describe('changing a file', () => {
  const held: IntakeValues = {
    person: { pronoun: 'she', fileNumber: '2214' },
    names: [
      { id: 'n2', kind: 'former', full: 'Olena Bondar' },
      { id: 'n1', kind: 'asGiven', full: 'Olena Kovalenko', given: 'Olena', family: 'Kovalenko' },
    ],
    contacts: [
      { ...blankContact(), id: 'c1', value: '204 555 0148', nameAgency: 'no', asOf: '2026-11-03' },
    ],
    identifiers: [],
    guardians: [],
    consent: {
      answer: 'notRecorded',
      how: 'notAsked',
      language: 'notAsked',
      through: '',
      givenBy: 'notAsked',
      on: null,
    },
  };

  test('the name as given comes first, and no other name is lost', () => {
    const form = formOfValues(held, 'agency');
    expect(form.names[0]?.id).toBe('n1');
    const back = valuesOfForm(intakeForm.parse(form), today);
    expect(back.names.map((name) => name.id)).toEqual(['n1', 'n2']);
    expect(back.consent.answer).toBe('notRecorded');
  });

  test('answers that nobody touched keep their day; changed ones are of today', () => {
    const before = formOfValues(held, 'agency');
    const untouched = valuesOfForm(intakeForm.parse(before), today);
    expect(untouched.contacts[0]?.asOf).toBe('2026-11-03');
    const changed = structuredClone(before);
    if (changed.contacts[0]) changed.contacts[0].voicemail = 'no';
    const after = valuesOfForm(intakeForm.parse(changed), today);
    expect(after.contacts[0]).toMatchObject({ voicemail: 'no', asOf: today });
  });
});

test('a draft comes back as it was typed; what is no intake is not taken for one', () => {
  const form = blankForm(presets);
  form.names[0] = { kind: 'asGiven', full: 'Mar', given: 'Mar', family: '' };
  form.judged.push({ personId: 'p1', verdict: 'different', name: 'Mariam' });
  expect(formOfDraft(JSON.parse(JSON.stringify(form)))).toEqual(form);
  expect(formOfDraft({ personId: 'x', channel: 'telephone' })).toBeNull();
});

test('a field of a draft that can’t be read takes no other with it', () => {
  const form = blankForm(presets);
  form.names[0] = { kind: 'asGiven', full: 'Mar', given: 'Mar', family: '' };
  form.contacts = [{ ...blankContact(), value: '204 555 0148', note: 'after four' }];
  const odd = JSON.parse(JSON.stringify(form)) as typeof form;
  Object.assign(odd.person, {
    pronoun: 'x'.repeat(5000),
    fromANewerVersion: 1,
    locality: 'Brandon',
  });
  Object.assign(odd.contacts[0] ?? {}, { codeWord: 7 });
  const read = formOfDraft(odd);
  expect(read?.names[0]?.full).toBe('Mar');
  expect(read?.person).toMatchObject({ pronoun: '', locality: 'Brandon', workerId: 'me' });
  expect(read?.contacts).toMatchObject([{ value: '204 555 0148', note: 'after four' }]);
});

describe('a form that nobody touched', () => {
  const held = intakeValues.parse({
    person: { pronoun: 'she', birthAnswer: 'value', birthYear: 2013 },
    names: [
      // As an import split them; the form's own guess would be another.
      { id: 'n1', kind: 'asGiven', full: 'Olena  Kovalenko ', given: 'Olena', family: 'Kovalenko' },
      { id: 'n2', kind: 'former', full: 'de la Cruz Bondar', given: 'Cruz', script: 'Latn' },
    ],
    contacts: [
      { ...blankContact(), id: 'c1', value: ' 204 555 0148', whose: 'guardian', guardianId: 'g1' },
    ],
    guardians: [{ id: 'g1', name: 'Olha', relation: 'mother' }],
    identifiers: [{ id: 'i1', kind: 'uci', value: '11-2233-4455' }],
  });

  test('changes nothing, not even blanks that were stored', () => {
    const form = intakeForm.parse(formOfValues(held, 'agency'));
    expect(form.filledWith).toEqual(held);
    const changes = mergeIntake(held, valuesOfForm(form, today), held);
    expect(changes).toMatchObject({ person: {}, consent: {}, conflicts: [] });
    for (const { create, change, remove } of Object.values(changes.rows)) {
      expect([...create, ...change, ...remove]).toEqual([]);
    }
  });

  test('a draft that was kept from it still knows what it was filled with', () => {
    const draft = JSON.parse(JSON.stringify(formOfValues(held, 'agency'))) as unknown;
    expect(formOfDraft(draft)?.filledWith).toEqual(held);
  });
});

test('a guardian’s telephone is one of the ways to reach, theirs alone', () => {
  const guardian = { name: 'Olha', ref: nextGuardianRef([{ ref: 'guardian 1' }]) };
  expect(guardian.ref).toBe('guardian 2');
  const own = { ...blankContact(), value: '204 555 0101' };
  const theirs = { ...blankContact(), whose: 'guardian', guardianId: guardian.ref };
  expect(contactIndexOf(guardian, [own, theirs])).toBe(1);
  expect(guardianOf(theirs, [guardian])).toBe(guardian);
  // Said to be somebody else's after all, it is the guardian's no longer.
  expect(contactIndexOf(guardian, [own, { ...theirs, whose: 'own' }])).toBe(-1);
  expect(guardianOf({ ...theirs, whose: 'own' }, [guardian])).toBeUndefined();
});
