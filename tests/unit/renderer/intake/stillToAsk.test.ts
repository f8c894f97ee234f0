import { describe, expect, test } from 'vitest';
import { blankContact, blankForm } from '../../../../renderer/screens/intake/formValues.ts';
import { missingForSave, stillToAsk } from '../../../../renderer/screens/intake/stillToAsk.ts';
import type { IntakeForm } from '../../../../renderer/screens/intake/intakeForm.ts';

const blank = () => blankForm({ workerId: 'me', placeId: null, programId: 'agency' });
const named = (form: IntakeForm, full = 'Sofiia') => {
  form.names[0] = { kind: 'asGiven', full };
  return form;
};

describe('enough to save', () => {
  test('a name alone is not', () => {
    expect(missingForSave(named(blank()))).toEqual(['oneMoreFact']);
  });

  test('any one more fact is', () => {
    const facts: ((form: IntakeForm) => void)[] = [
      (form) => (form.person.birthYear = 1985),
      (form) => (form.person.speaksBest = 'uk'),
      (form) => (form.person.placeId = 'brandon'),
      (form) => (form.contacts[0] = { ...blankContact(), value: '204 555 0148' }),
      (form) => form.identifiers.push({ kind: 'uci', value: '1123456789' }),
    ];
    for (const fact of facts) {
      const form = named(blank());
      fact(form);
      expect(missingForSave(form)).toEqual([]);
    }
  });

  test('"does not know" which language is no fact to find a file by, but "No name given" is an answer', () => {
    const form = blank();
    form.person.noName = true;
    form.person.birthYear = 2001;
    expect(missingForSave(form)).toEqual([]);
    expect(missingForSave(blank())).toEqual(['name', 'oneMoreFact']);
  });

  test('refused consent needs nothing: the record is anonymous', () => {
    const form = blank();
    form.consent.answer = 'no';
    expect(missingForSave(form)).toEqual([]);
  });
});

describe('still to ask', () => {
  const asks = (form: IntakeForm) => stillToAsk(form, '2026-11-24').map((one) => one.ask);

  test('an answer of any kind ends the question: unknown and declined are answers', () => {
    const form = named(blank());
    expect(asks(form)).toContain('birth');
    form.person.birthAnswer = 'doesNotKnow';
    form.consent.answer = 'yes';
    form.person.urgentAnswer = 'none';
    expect(asks(form)).not.toContain('birth');
    expect(asks(form)).not.toContain('consent');
    expect(asks(form)).not.toContain('urgent');
  });

  test('a telephone whose safety nobody asked about stays on the list', () => {
    const form = named(blank());
    form.contacts[0] = { ...blankContact(), value: '204 555 0148' };
    expect(asks(form)).toContain('safety');
    form.contacts[0] = { ...form.contacts[0], voicemail: 'no', nameAgency: 'no' };
    expect(asks(form)).not.toContain('safety');
  });

  test('after a refusal nothing that identifies is asked', () => {
    const form = blank();
    form.consent.answer = 'no';
    expect(asks(form)).toEqual(['language', 'interpreter', 'status', 'cameBy', 'urgent']);
  });
});

describe('someone under 18', () => {
  const asks = (person: object, more: object = {}) => {
    const form = blankForm({ workerId: 'w', placeId: null, programId: 'agency' });
    return stillToAsk(
      { ...form, ...more, person: { ...form.person, ...person } },
      '2026-11-24',
    ).map((one) => one.ask);
  };

  test('asks for a guardian and whether they may be contacted directly', () => {
    expect(asks({ birthYear: 2013 })).toEqual(expect.arrayContaining(['guardian', 'direct']));
    expect(asks({ looksUnder18: true })).toContain('guardian');
    expect(asks({ birthYear: 2001 }).join()).not.toMatch(/guardian|direct/);
    expect(asks({ birthYear: 2013, unaccompanied: 'yes' })).not.toContain('guardian');
    expect(asks({ birthYear: 2013 }, { guardians: [{ name: 'Olha' }] })).not.toContain('guardian');
  });

  test('asks who consented once there is consent', () => {
    const consent = { answer: 'yes', how: 'notAsked', language: 'notAsked', through: '' };
    expect(asks({ birthYear: 2013 })).not.toContain('givenBy');
    expect(asks({ birthYear: 2013 }, { consent })).toContain('givenBy');
    expect(asks({ birthYear: 2013 }, { consent: { ...consent, givenBy: 'both' } })).not.toContain(
      'givenBy',
    );
  });
});
