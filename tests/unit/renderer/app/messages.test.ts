import { describe, expect, test } from 'vitest';
import { en } from '../../../../renderer/messages/en.ts';
import { fr } from '../../../../renderer/messages/fr.ts';
import { errorCodes } from '../../../../shared/contract/errors.ts';
import { wordsOf } from '../../../support/catalogueWords.ts';

const areas = Object.keys(en);

describe.each(areas)('the words of %s', (area) => {
  const english = wordsOf(Reflect.get(en, area), area);
  const french = wordsOf(Reflect.get(fr, area), area);

  test('the same messages in both languages, none empty', () => {
    expect(french.map((word) => word.path)).toEqual(english.map((word) => word.path));
    for (const word of [...english, ...french]) {
      expect(word.text, word.path).not.toMatch(/undefined|\[object/);
    }
  });

  test('French typography: no-break spaces, its own quotes and apostrophes', () => {
    for (const { path, text } of french) {
      expect(text, `${path}: a plain blank before ; ! ? : or »`).not.toMatch(/ [;!?:»](\s|$)/);
      expect(text, `${path}: a plain blank after «`).not.toContain('« ');
      expect(text, `${path}: nothing before ; ! ? :`).not.toMatch(/\p{L}[;!?](\s|$)|\p{L}:\s/u);
      expect(text, `${path}: a straight apostrophe`).not.toMatch(/\p{L}'\p{L}/u);
    }
  });

  test('English typography: curly quotes, no space before marks', () => {
    for (const { path, text } of english) {
      expect(text, path).not.toMatch(/\p{L}'\p{L}/u);
      expect(text, path).not.toMatch(/\s[;!?:](\s|$)/);
    }
  });
});

test('every error says what happened and what to do, in both languages, without its code', () => {
  for (const code of errorCodes) {
    for (const catalogue of [en, fr]) {
      const { what, next } = catalogue.errors[code]({});
      expect(what.length, code).toBeGreaterThan(10);
      expect(next.length, code).toBeGreaterThan(10);
      expect(`${what} ${next}`, code).not.toMatch(/contract\.|NaN|undefined/);
    }
  }
});

test('the back-off names its seconds', () => {
  expect(en.errors['vault.tooManyTries']({ waitSeconds: 40 }).next).toBe(
    'Try again in 40 seconds. Nothing is ever erased.',
  );
});
