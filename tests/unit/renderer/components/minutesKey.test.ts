import { describe, expect, test } from 'vitest';
import { minutesKey } from '../../../../renderer/components/minutesKey.ts';

const presets = [15, 30, 45, 60];

/** Types keys one after another, as the field does. */
function typed(keys: readonly string[]): number | null {
  let state: { digits: string; minutes: number | null } = { digits: '', minutes: null };
  for (const key of keys) state = minutesKey(state.digits, key, presets) ?? state;
  return state.minutes;
}

describe('minutes of a service', () => {
  test('one key for a usual length', () => {
    expect(typed(['1'])).toBe(15);
    expect(typed(['2'])).toBe(30);
    expect(typed(['3'])).toBe(45);
    expect(typed(['4'])).toBe(60);
  });

  test('a second digit makes it the number that was typed', () => {
    expect(typed(['2', '0'])).toBe(20);
    expect(typed(['1', '5'])).toBe(15);
    expect(typed(['1', '2', '0'])).toBe(120);
    expect(typed(['9', '0'])).toBe(90);
  });

  test('a short call is possible: 2, taken back to its digit', () => {
    expect(typed(['2', '0', 'Backspace'])).toBe(2);
    expect(typed(['2', 'Backspace'])).toBe(null);
  });

  test('letters change nothing; Tab and arrows are left to the form', () => {
    expect(typed(['2', 'x'])).toBe(30);
    expect(minutesKey('2', 'Tab', presets)).toBe(null);
    expect(minutesKey('', 'Enter', presets)).toBe(null);
  });

  test('at most four digits', () => {
    expect(typed(['1', '2', '3', '4', '5'])).toBe(1234);
  });
});
