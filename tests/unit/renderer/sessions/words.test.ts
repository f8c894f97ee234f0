import { expect, test } from 'vitest';
import { duration } from '../../../../shared/format/dates.ts';
import { isolate } from '../../../../shared/format/isolate.ts';
import { en } from '../../../../renderer/messages/en.ts';
import { fr } from '../../../../renderer/messages/fr.ts';
import { newSession } from '../../../../renderer/screens/sessions/body/newSession.ts';
import {
  firstChannelOf,
  pointsFor,
} from '../../../../renderer/screens/sessions/contact/pointsFor.ts';
import { factsOf } from '../../../../renderer/screens/sessions/signed/factsOf.ts';
import { summaryLines } from '../../../../renderer/screens/sessions/signing/summaryLines.ts';
import { contactPoint } from '../../../../shared/records/person.ts';
import { nextStep } from '../../../../renderer/screens/today/nextStep.ts';
import { draftPlace } from '../../../../renderer/screens/today/draftPlace.ts';

const format = (language: 'en' | 'fr') => ({
  locale: { language, clock: 'h12' as const, timeZone: 'UTC' },
  dayAndTime: () => (language === 'en' ? 'today 9:31 am' : 'aujourd’hui 9 h 31'),
  duration,
  isolate,
});
const body = newSession('callNow', 1_764_000_000_000, {
  clientMinutes: 14,
  service: 'informationOrientation',
  topics: ['schooling', 'language'],
  interpreterKind: 'telephoneService',
  interpreterName: 'Halyna',
  followUps: [{ what: 'Page 2', whoId: null, channel: '', dueOn: null, dueAt: null }],
});

test('what is signed is summed up in two lines, in the reader’s language', () => {
  const name = isolate('Olena Kovalenko');
  expect(summaryLines(body, name, en.sessions, format('en'))).toEqual([
    `Telephone with ${name} · today 9:31 am · 14\u00a0min`,
    `Information and orientation · Schooling, Language · Telephone service ${isolate('Halyna')} · 1 follow-up`,
  ]);
  expect(summaryLines(body, name, fr.sessions, format('fr'))[0]).toBe(
    `Téléphone avec ${name} · aujourd’hui 9 h 31 · 14\u00a0min`,
  );
  expect(summaryLines(body, '', en.sessions, format('en'))[0]).toContain('Unknown caller');
});

test('a signed session shows what was answered, and not what was left blank or can’t apply', () => {
  const { contactPointId: _c, text: _t, ...fields } = body;
  const facts = factsOf({ ...fields, platform: 'zoom' }, en.sessions, 'en', isolate);
  const labels = facts.map((fact) => fact.label);
  expect(labels).toContain('Topics');
  expect(labels).not.toContain('Platform');
  expect(labels).not.toContain('Can talk freely');
  expect(facts.find((fact) => fact.label === 'Interpreter')?.value).toContain('Halyna');
});

test('the number that fits the channel is offered, the preferred one first', () => {
  const contact = (id: string, values: object) => ({
    point: { id, ...contactPoint.schema.parse({ personId: 'p', ...values }) },
    rules: [],
  });
  const contacts = [
    contact('mail', { kind: 'email', value: 'o@example.org' }),
    contact('work', { value: '204 555 0100' }),
    contact('own', { value: '204 555 0148', preferred: true, call: 'no', whatsapp: 'yes' }),
  ];
  expect(pointsFor('telephone', contacts).map(({ point }) => point.id)).toEqual(['own', 'work']);
  expect(pointsFor('email', contacts).map(({ point }) => point.id)).toEqual(['mail']);
  expect(pointsFor('inPerson', contacts)).toEqual([]);
  expect(firstChannelOf(contacts)).toBe('whatsapp');
  expect(firstChannelOf([])).toBe('telephone');
});

test('a follow-up’s one button does its next step', () => {
  expect(nextStep({ channel: 'telephone', personId: 'p' })).toBe('call');
  expect(nextStep({ channel: 'video', personId: 'p' })).toBe('call');
  expect(nextStep({ channel: 'email', personId: 'p' })).toBe('write');
  expect(nextStep({ channel: 'inPerson', personId: 'p' })).toBe('meet');
  expect(nextStep({ channel: '', personId: 'p' })).toBe('done');
  expect(nextStep({ channel: 'telephone', personId: null })).toBe('done');
});

test('every kind of draft has a place where it goes on', () => {
  expect(draftPlace({ id: 'd', kind: 'intake' })).toBe('/intake/d');
  expect(draftPlace({ id: 'd', kind: 'session' })).toBe('/sessions/d');
  expect(draftPlace({ id: 'd', kind: 'amendment' })).toBe('/sessions/d');
  expect(draftPlace({ id: 'd', kind: 'service' })).toBeNull();
});
