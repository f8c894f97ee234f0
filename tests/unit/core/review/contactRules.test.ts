import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contactRules } from '../../../../main/core/casework/contactRules.ts';
import { contactPoint } from '../../../../shared/records/person.ts';
import { openScene, type Scene } from '../../../support/scene.ts';

const brokenAt = (hours: { notBefore: number | null; notAfter: number | null }, minute: number) =>
  contactRules(contactPoint.schema.parse(hours), 'call', minute, 'adult')
    .filter((rule) => rule.broken)
    .map((rule) => rule.kind);

describe('hours in which someone may be called', () => {
  test('within a day', () => {
    const hours = { notBefore: 16 * 60, notAfter: 20 * 60 };
    expect(brokenAt(hours, 15 * 60 + 59)).toEqual(['notBefore']);
    expect(brokenAt(hours, 16 * 60)).toEqual([]);
    expect(brokenAt(hours, 20 * 60)).toEqual([]);
    expect(brokenAt(hours, 20 * 60 + 1)).toEqual(['notAfter']);
  });

  test('over midnight, for who works at night', () => {
    const hours = { notBefore: 22 * 60, notAfter: 2 * 60 };
    expect(brokenAt(hours, 23 * 60)).toEqual([]);
    expect(brokenAt(hours, 60)).toEqual([]);
    expect(brokenAt(hours, 12 * 60)).toEqual(['notBefore', 'notAfter']);
  });
});

test('a number that is somebody else’s says so, whoever that is', () => {
  for (const whose of ['shared', 'relative', 'friend', 'employer', 'school', 'shelter', 'other']) {
    const rules = contactRules(contactPoint.schema.parse({ whose }), 'call', null, 'adult');
    expect(rules.map((rule) => rule.kind)).toContain('sharedLine');
  }
});

test('who refused texts is said so beside the number, whatever it is about to be used for', () => {
  const refused = contactPoint.schema.parse({ call: 'yes', text: 'no', whatsapp: 'no' });
  const kinds = contactRules(refused, 'call', null, 'adult').map((rule) => rule.kind);
  expect(kinds).toEqual(expect.arrayContaining(['noText', 'noWhatsapp']));
  expect(contactRules(refused, 'text', null, 'adult').find(({ broken }) => broken)?.kind).toBe(
    'doNotUse',
  );
});

describe('one number in two files of one person', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => scene.close());

  test('obeys the stricter answer of both, on whichever of them it is asked about', async () => {
    const { core } = scene;
    const kind = 'telephone' as const;
    const a = await scene.person('Olena Kovalenko', {
      contacts: [{ kind, value: '204 555 0148', call: 'yes', voicemail: 'yes', nameAgency: 'yes' }],
    });
    const b = await scene.person('Elena Kovalenko', {
      contacts: [
        {
          kind,
          value: '+1 (204) 555-0148',
          call: 'yes',
          voicemail: 'no',
          monitored: 'yes',
          mustNotKnow: ['husband'],
          notBefore: 960,
        },
      ],
    });
    await core.call('duplicates.decide', { firstId: a, secondId: b, verdict: 'same' });
    const [stands = ''] = [a, b].toSorted();
    const page = await core.call('people.get', { id: stands });
    expect(page.contacts).toHaveLength(2);
    for (const { point, rules } of page.contacts) {
      expect(point).toMatchObject({ voicemail: 'no', nameAgency: 'notAsked', monitored: 'yes' });
      expect(rules.map((rule) => rule.kind)).toEqual([
        'doNotNameAgency',
        'monitored',
        'mustNotKnow',
        'notBefore',
        'noVoicemail',
      ]);
      const check = await core.call('contact.check', {
        contactPointId: point.id,
        channel: 'call',
        minuteOfDay: 9 * 60,
      });
      expect(check.mayStart).toBe(false);
    }
    await core.call('task.save', { personId: stands, what: 'call', dueOn: '2026-11-22' });
    const { due } = await core.call('today.get', { today: '2026-11-22' });
    expect(due[0]?.rules.map((rule) => rule.kind)).toContain('monitored');
    // What was asked of each stays as it was recorded.
    expect((await core.call('people.intakeValues', { id: a })).contacts[0]?.voicemail).toBe('yes');
    // The rules of contact were looked at: that is written down.
    const seen = await core.call('audit.list', { act: 'view' });
    expect(seen.entries.filter((entry) => entry.kind === 'contactPoint')).toHaveLength(2);
  });

  test('a number that was corrected is the corrected one everywhere', async () => {
    const { core } = scene;
    const id = await scene.person('Serhii Bondar', {
      contacts: [{ kind: 'telephone', value: '204 555 0111' }],
    });
    const values = await core.call('people.intakeValues', { id });
    expect(values.contacts[0]?.e164).toBe('+12045550111');
    const contacts = values.contacts.map((row) => ({ ...row, value: '204 555 0122' }));
    await core.call('people.saveIntake', {
      id,
      filledWith: values,
      values: { ...values, contacts },
    });
    const page = await core.call('people.get', { id });
    expect(page.contacts[0]?.point).toMatchObject({ value: '204 555 0122', e164: '+12045550122' });
    expect((await core.call('people.search', { text: '204 555 0111' })).people).toEqual([]);
  });
});
