import { describe, expect, test } from 'vitest';
import type { ContactRule } from '../../../../shared/contract/people.ts';
import { timeOfDay } from '../../../../shared/format/dates.ts';
import { isolate } from '../../../../shared/format/isolate.ts';
import { contact as en } from '../../../../renderer/messages/en/contact.ts';
import { contact as fr } from '../../../../renderer/messages/fr/contact.ts';
import { ageOn } from '../../../../renderer/screens/clients/age.ts';
import {
  isDisclosureRule,
  ruleSentence,
  shortRules,
} from '../../../../renderer/screens/clients/ruleWords.ts';
import { shownTelephone } from '../../../../renderer/screens/clients/shownTelephone.ts';

const rule = (kind: ContactRule['kind'], more: Partial<ContactRule> = {}): ContactRule => ({
  kind,
  asked: true,
  minutes: null,
  who: [],
  broken: false,
  asOf: null,
  ...more,
});
const english = {
  timeOfDay: (minute: number) => timeOfDay(minute, { language: 'en', clock: 'h12' }),
};
const french = {
  timeOfDay: (minute: number) => timeOfDay(minute, { language: 'fr', clock: 'h23' }),
};
const name = isolate('Olena');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u2068\u2069]/g, '');

describe('a broken rule in words', () => {
  test('names who asked, and the hour as it is said', () => {
    const early = rule('notBefore', { minutes: 960, broken: true });
    expect(plain(ruleSentence(early, 'call', name, en, english))).toBe(
      'Olena asked not to be called before 4 pm.',
    );
    expect(plain(ruleSentence(early, 'call', name, fr, french))).toBe(
      'Olena a demandé de ne pas recevoir d’appel avant 16 h.',
    );
    expect(ruleSentence(early, 'call', name, en, english)).toContain('\u2068Olena\u2069');
  });

  test('what was refused and what was never asked are told apart', () => {
    expect(ruleSentence(rule('doNotNameAgency'), 'call', name, en, english)).toBe(
      'Someone else may answer: do not name the agency.',
    );
    expect(
      ruleSentence(rule('doNotNameAgency', { asked: false }), 'call', name, en, english),
    ).toContain('Nobody has asked');
  });

  test('the way that was refused is the one that is named', () => {
    const refused = rule('doNotUse', { broken: true });
    expect(plain(ruleSentence(refused, 'text', name, en, english))).toContain('texts');
    expect(plain(ruleSentence(refused, 'whatsapp', name, en, english))).toContain('WhatsApp');
    expect(plain(ruleSentence(refused, 'email', name, en, english))).toContain('this way');
  });
});

test('beside the number a window of hours is one phrase', () => {
  const rules = [
    rule('notBefore', { minutes: 960 }),
    rule('notAfter', { minutes: 1200 }),
    rule('noVoicemail'),
  ];
  expect(shortRules(rules, en, english).map(plain)).toEqual([
    'between 4 pm and 8 pm',
    'no voicemail',
  ]);
  expect(shortRules(rules, fr, french).map(plain)).toEqual([
    'entre 16 h et 20 h',
    'ne pas laisser de message vocal',
  ]);
});

test('rules about who may learn of the contact stand first; the hour is no such rule', () => {
  expect(isDisclosureRule(rule('doNotNameAgency'))).toBe(true);
  expect(isDisclosureRule(rule('monitored'))).toBe(true);
  expect(isDisclosureRule(rule('notBefore'))).toBe(false);
});

test('a North American number is grouped, any other stays as it was given', () => {
  expect(plain(shownTelephone({ value: '2045550148', e164: '+12045550148' }))).toBe('204 555 0148');
  expect(plain(shownTelephone({ value: '+1 (204) 555-0148', e164: '' }))).toBe('204 555 0148');
  expect(shownTelephone({ value: '+380 67 123 45 67', e164: '+380671234567' })).toBe(
    '+380 67 123 45 67',
  );
  expect(shownTelephone({ value: '204 555 0148 poste 12', e164: '' })).toBe(
    '204 555 0148 poste 12',
  );
});

describe('age', () => {
  const born = (
    birthYear: number,
    birthMonth: number | null,
    birthDay: number | null,
    birthEstimated = false,
  ) => ({
    birthYear,
    birthMonth,
    birthDay,
    birthEstimated,
  });

  test('is exact on a known day, the birthday included', () => {
    expect(ageOn(born(1985, 11, 24), '2026-11-24')).toEqual({ years: 41, about: false });
    expect(ageOn(born(1985, 11, 25), '2026-11-24')).toEqual({ years: 40, about: false });
  });

  test('is "about" when estimated or when the day is not known', () => {
    expect(ageOn(born(1985, 1, 1, true), '2026-11-24')).toEqual({ years: 41, about: true });
    expect(ageOn(born(1985, null, null), '2026-11-24')).toEqual({ years: 41, about: true });
  });
});
