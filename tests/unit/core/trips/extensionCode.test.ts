import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extensionCode, readCode } from '../../../../main/core/trips/extensionCode.ts';

const key = new Uint8Array(32).fill(7);
const trip = '01985f5c-0000-7000-8000-000000000001';
const code = extensionCode(key, trip, 1, 24);

describe('the code that an administrator reads out', () => {
  test('is four groups of four digits, of which the first says the day', () => {
    expect(code).toMatch(/^024\d( \d{4}){3}$/);
    expect(readCode(key, trip, 0, code)).toEqual({ state: 'right', number: 1, days: 24 });
  });

  test('is typed as people type', () => {
    const typed = `  ${code.replaceAll(' ', '-').replaceAll('0', 'O').replaceAll('1', 'l')} `;
    expect(readCode(key, trip, 0, typed)).toMatchObject({ state: 'right' });
  });

  test('is taken once, and one that was read out and never typed does not hold up the next', () => {
    expect(readCode(key, trip, 1, code)).toEqual({ state: 'wrong' });
    const third = extensionCode(key, trip, 3, 40);
    expect(readCode(key, trip, 0, third)).toEqual({ state: 'right', number: 3, days: 40 });
    expect(readCode(key, trip, 3, extensionCode(key, trip, 2, 90))).toEqual({ state: 'wrong' });
  });

  test('is of one trip and of one key', () => {
    expect(readCode(key, `${trip.slice(0, -1)}2`, 0, code)).toEqual({ state: 'wrong' });
    expect(readCode(new Uint8Array(32), trip, 0, code)).toEqual({ state: 'wrong' });
  });

  test('one digit that was misheard is put right', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = code.replaceAll(' ', '');
        const wrong = String((Number(digits[at]) + by) % 10);
        const heard = `${digits.slice(0, at)}${wrong}${digits.slice(at + 1)}`;
        expect(readCode(key, trip, 0, heard)).toEqual({ state: 'right', number: 1, days: 24 });
      }),
    );
  });

  test('more than that is told by its group, and a wrong length as such', () => {
    const [first = '', ...rest] = code.split(' ');
    const other = ([...first] as string[]).toReversed().join('');
    const heard = [other === first ? '1234' : '9876', ...rest].join(' ');
    expect(readCode(key, trip, 0, heard)).toEqual({ state: 'misheard', group: 1 });
    expect(readCode(key, trip, 0, code.slice(0, -1))).toEqual({ state: 'misheard', group: 0 });
  });

  test('a day that no code can tell is an error of ours', () => {
    expect(() => extensionCode(key, trip, 1, 1000)).toThrow(RangeError);
  });
});
