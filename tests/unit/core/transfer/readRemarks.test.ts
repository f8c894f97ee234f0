import { expect, test } from 'vitest';
import { readRemarks } from '../../../../main/core/transfer/remarks/readRemarks.ts';
import { factWords, readFactKey, writeFactKey } from '../../../../shared/vocabulary/remarkFacts.ts';

/** Facts of a remark by their keys; clauses that stay notes in brackets. */
const read = (remark: string) =>
  readRemarks(remark)
    .map(({ words, facts }) => facts.map(({ key }) => key).join(' + ') || `[${words}]`)
    .join(' | ');

test.each([
  ['needs interpreter', 'interpreterNeeded'],
  ['Besoin d’interprète', 'interpreterNeeded'],
  ["besoin d'un interprète", 'interpreterNeeded'],
  [
    'Needs Dari interpreter, call after 5:30 p.m., no voicemail',
    'interpreterNeeded | callAfter:1050 | noVoicemail',
  ],
  ['female interpreter please', 'interpreterNeeded + interpreterWoman'],
  ['no family members as interpreter', 'interpreterNotRelative'],
  ["pas besoin d'interprète", 'interpreterNotNeeded'],
  ['call after 5 pm', 'callAfter:1020'],
  ['appeler après 17 h', 'callAfter:1020'],
  ['Appeler après 17 h 30 SVP', 'callAfter:1050'],
  ['ne pas appeler avant 9 h 30', 'callAfter:570'],
  ['do not call after 9 pm and no texts', 'callBefore:1260 | noTexts'],
  ['call between 9 and 5', 'callAfter:540 + callBefore:1020'],
  ['call between 5 and 7 pm', 'callAfter:1020 + callBefore:1140'],
  ['appeler entre 13 h et 15 h', 'callAfter:780 + callBefore:900'],
  ['best in the evening', 'bestTime:evening'],
  ['appeler le soir', 'bestTime:soir'],
  ['no voicemail', 'noVoicemail'],
  ['Pas de message', 'noVoicemail'],
  ['Ne pas laisser de message sur le répondeur', 'noVoicemail'],
  ['text only', 'textOnly'],
  ['Textos seulement', 'textOnly'],
  ['WhatsApp only', 'whatsappOnly'],
  ['do not call', 'noCalls'],
  ["don't say agency name", 'doNotNameAgency'],
  ["ne pas nommer l'organisme", 'doNotNameAgency'],
  ['do not call husband', 'mustNotKnow:husband'],
  ['Le mari ne doit pas savoir', 'mustNotKnow:mari'],
  ['husband checks her phone', 'monitoredLine'],
  ['téléphone partagé avec sa sœur', 'sharedLine'],
  ['Code word: Tulipe', 'codeWord'],
  ['mot de passe : Été bleu', 'codeWord'],
  ['NFA', 'noFixedAddress'],
])('"%s" proposes %s', (remark, expected) => {
  expect(read(remark)).toBe(expected);
});

test.each([
  'do not leave a message with his son',
  'called after 5 pm yesterday, was out',
  'son speaks English and is 5',
  'interpreter was late last time',
  'he said the interpreter is not needed by his wife',
  'needs a family doctor',
  'text book given',
  'call centre job',
])('"%s" stays a note: half-understood is not understood', (remark) => {
  for (const { facts } of readRemarks(remark)) expect(facts).toEqual([]);
});

test('what is not recognised keeps its words beside what is', () => {
  expect(read('Two children; no voicemail. Diabetic')).toBe(
    '[Two children] | noVoicemail | [Diabetic]',
  );
});

test('a sentence is halved only when both halves are understood', () => {
  expect(read('no voicemail and do not call husband')).toBe('noVoicemail | mustNotKnow:husband');
  expect(read('no voicemail and bring the papers')).toBe('[no voicemail and bring the papers]');
});

test('a fact’s key says its kind and detail, and reads in both languages', () => {
  const clock = (minutes: number) => `${minutes / 60} h`;
  expect(writeFactKey({ kind: 'callAfter', minutes: 1020 })).toBe('callAfter:1020');
  expect(readFactKey('mustNotKnow:father in law')).toEqual({
    kind: 'mustNotKnow',
    word: 'father in law',
  });
  expect(readFactKey('callAfter:late')).toBeUndefined();
  expect(readFactKey('somethingNewer')).toBeUndefined();
  expect(factWords('callAfter:1020', 'fr', clock)).toBe('Pas avant 17 h');
  expect(factWords('mustNotKnow:husband', 'en', clock)).toBe('Must not know: husband');
});

test('a code word keeps its case and accents, and is in no key', () => {
  const [clause] = readRemarks('mot de passe : Été bleu');
  expect(clause?.facts).toEqual([
    { kind: 'codeWord', word: 'Été bleu', key: 'codeWord', words: 'mot de passe : Été bleu' },
  ]);
});
