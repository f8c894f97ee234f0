import { describe, expect, test } from 'vitest';
import { en } from '../../../../renderer/messages/en.ts';
import { fr } from '../../../../renderer/messages/fr.ts';
import type { PlaceWords } from '../../../../renderer/messages/en/sync.ts';
import { errorCodes } from '../../../../shared/contract/errors.ts';
import { sharingProblems } from '../../../../shared/contract/sharing.ts';
import { placeProblems } from '../../../../shared/contract/sync.ts';

/** What is safe: something is not lost, not changed, kept, or stays. */
const safe = {
  en: /Nothing|No pack|is kept|is safe|stays|still good|are taken in|are kept/,
  fr: /Rien|Aucun|est gardé|en sécurité|reste|sont reprises|sont gardé/,
};

/** And then something to do, or who does it: a sentence of its own. */
function says({ what, next }: PlaceWords, language: 'en' | 'fr', about: string): void {
  expect(what, about).toMatch(/[.]$/u);
  expect(next, about).toMatch(/[.]$/u);
  expect(next, `${about}: what is safe`).toMatch(safe[language]);
  const parts = next.split(/[.:;\u00a0\u202f]\s/u).filter((part) => part.trim() !== '');
  expect(parts.length, `${about}: what to do, too`).toBeGreaterThan(1);
}

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  const words = { en, fr }[language];

  test('whatever keeps laptops from sharing says what happened, what is safe, what to do', () => {
    for (const code of placeProblems) says(words.sync.problems[code], language, code);
    for (const code of sharingProblems) {
      for (const laptop of ['', 'Office 2']) {
        says(words.sharing.problems[code](laptop), language, code);
      }
    }
  });

  test('so does every error of people, laptops and trips', () => {
    for (const code of errorCodes.filter((one) => /^(members|trip)\./.test(one))) {
      says(words.errors[code]({}), language, code);
    }
  });
});
