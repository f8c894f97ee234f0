import { expect, test } from 'vitest';
import { en } from '../../../../renderer/messages/en.ts';
import { pseudo, pseudoOf } from '../../../e2e/layout/pseudoLanguage.ts';

test('the pseudo-language is at least 40 % longer, bracketed, and still to be recognised', () => {
  expect(pseudo('Today')).toBe('[Tôdâÿ]');
  for (const words of [en.common.find, en.start.welcomeText, en.common.mainMenu]) {
    const longer = pseudo(words);
    expect(longer.length).toBeGreaterThanOrEqual(Math.ceil(words.length * 1.4));
    expect(longer).toMatch(/^\[.*\]$/su);
  }
  expect(pseudo('10:30')).toBe('10:30');
});

test('functions of the catalogue answer in it, with what they were given', () => {
  const spoken = pseudoOf(en) as typeof en;
  expect(spoken.start.step(2, 4)).toMatch(/^\[.*2.*4.*\]$/);
  expect(spoken.start.sheetSteps).toHaveLength(en.start.sheetSteps.length);
  expect(spoken.start.sheetSteps[0]).toMatch(/^\[/);
  // What the program itself shows is as it was.
  expect(en.common.mainMenu).toBe('Main menu');
});
