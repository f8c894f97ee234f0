import { expect, test } from 'vitest';
import { languageChange } from '../../../../renderer/app/language/languageChange.ts';

test('the clock follows the language, unless it was chosen against its habit', () => {
  expect(languageChange({ language: 'en', clock: 'h12' }, 'fr')).toEqual({
    language: 'fr',
    clock: 'h23',
  });
  expect(languageChange({ language: 'fr', clock: 'h23' }, 'en').clock).toBe('h12');
  expect(languageChange({ language: 'en', clock: 'h23' }, 'fr').clock).toBe('h23');
  expect(languageChange({ language: 'fr', clock: 'h12' }, 'en').clock).toBe('h12');
});
