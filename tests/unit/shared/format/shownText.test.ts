import { expect, test } from 'vitest';
import { initialsOf } from '../../../../shared/format/initials.ts';
import { isolate } from '../../../../shared/format/isolate.ts';
import { numberText, percentText } from '../../../../shared/format/numbers.ts';

test('names hidden: initials of any script, and nothing else of the name', () => {
  expect(initialsOf('Olena Kovalenko')).toBe('O.\u00a0K.');
  expect(initialsOf('يوسف الحريري')).toBe('ي.\u00a0ا.');
  expect(initialsOf('Élodie N’Guessan-Roy')).toBe('É.\u00a0N.\u00a0G.\u00a0R.');
  expect(initialsOf('')).toBe('');
});

test('a name in a sentence is isolated, an absent one leaves no marks', () => {
  expect(isolate('يوسف')).toBe('\u2068يوسف\u2069');
  expect(isolate('')).toBe('');
});

test('shares and numbers as each language writes them', () => {
  expect(percentText(0.6, { language: 'en' })).toBe('60%');
  expect(percentText(0.6, { language: 'fr' })).toBe('60\u00a0%');
  expect(numberText(12345, { language: 'en' })).toBe('12,345');
  expect(numberText(12345, { language: 'fr' })).toMatch(/^12\s345$/);
});
