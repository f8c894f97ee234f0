import { expect, test } from 'vitest';
import { birthDate, birthParts } from '../../../../renderer/screens/intake/birthParts.ts';
import { isDoubtfulUci } from '../../../../renderer/screens/intake/isDoubtfulUci.ts';

test('a UCI of 8 or 10 digits is right however it is written; another is doubted, other numbers never', () => {
  expect(isDoubtfulUci({ kind: 'uci', value: '11-2345-6789' })).toBe(false);
  expect(isDoubtfulUci({ kind: 'uci', value: '1234 5678' })).toBe(false);
  expect(isDoubtfulUci({ kind: 'uci', value: '123' })).toBe(true);
  expect(isDoubtfulUci({ kind: 'passport', value: '123' })).toBe(false);
});

test('a birth date goes into its parts and back, as well as it is known', () => {
  for (const date of ['1985-04-18', '1985-04', '1985', null]) {
    expect(birthDate(birthParts(date))).toBe(date);
  }
  expect(birthParts('1985').birthAnswer).toBe('value');
  expect(birthParts(null).birthAnswer).toBe('notAsked');
});
