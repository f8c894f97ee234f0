import { describe, expect, test } from 'vitest';
import { boxesOf, readThreeBoxes } from '../../../../renderer/components/threeBoxes.ts';

const read = (day: string, month: string, year: string) => readThreeBoxes({ day, month, year });

describe('a date in three boxes', () => {
  test('as well as it is known', () => {
    expect(read('', '', '')).toEqual({ is: 'empty' });
    expect(read('', '', '1985')).toEqual({ is: 'date', date: '1985' });
    expect(read('', '4', '1985')).toEqual({ is: 'date', date: '1985-04' });
    expect(read('4', '4', '1985')).toEqual({ is: 'date', date: '1985-04-04' });
  });

  test('half a date is not an answer yet', () => {
    expect(read('4', '4', '')).toEqual({ is: 'incomplete' });
    expect(read('4', '', '1985')).toEqual({ is: 'incomplete' });
    expect(read('', '', '198')).toEqual({ is: 'incomplete' });
  });

  test('a day that never was', () => {
    expect(read('31', '4', '1985')).toEqual({ is: 'impossible' });
    expect(read('29', '2', '1985')).toEqual({ is: 'impossible' });
    expect(read('29', '2', '1984')).toEqual({ is: 'date', date: '1984-02-29' });
    expect(read('29', '2', '1900')).toEqual({ is: 'impossible' });
    expect(read('29', '2', '2000')).toEqual({ is: 'date', date: '2000-02-29' });
    expect(read('1', '13', '1985')).toEqual({ is: 'impossible' });
    expect(read('', '', '0085')).toEqual({ is: 'impossible' });
  });

  test('what was kept comes back into its boxes', () => {
    for (const date of ['1985', '1985-04', '1985-04-09']) {
      expect(readThreeBoxes(boxesOf(date))).toEqual({ is: 'date', date });
    }
    expect(boxesOf(null)).toEqual({ day: '', month: '', year: '' });
  });
});
