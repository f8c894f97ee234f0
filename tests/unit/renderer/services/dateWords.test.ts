import { describe, expect, test } from 'vitest';
import { addDays, weekdayOf } from '../../../../shared/format/days.ts';
import { readDateWords } from '../../../../renderer/screens/services/dateWords.ts';

// A Tuesday.
const today = '2026-11-24';
const past = (typed: string) => readDateWords(typed, today, 'past');
const future = (typed: string) => readDateWords(typed, today, 'future');
const day = (day: string) => ({ is: 'day', day });

describe('a worker types the day of a service', () => {
  test.each([
    ['today', '2026-11-24'],
    ['aujourd’hui', '2026-11-24'],
    ["Aujourd'hui", '2026-11-24'],
    ['yesterday', '2026-11-23'],
    ['hier', '2026-11-23'],
    ['avant-hier', '2026-11-22'],
    ['avant hier', '2026-11-22'],
    ['-2', '2026-11-22'],
    ['−2', '2026-11-22'],
    ['mon', '2026-11-23'],
    ['lun', '2026-11-23'],
    ['Lundi dernier', '2026-11-23'],
    ['friday', '2026-11-20'],
    ['ven.', '2026-11-20'],
    ['24 nov', '2026-11-24'],
    ['Nov 20', '2026-11-20'],
    ['1er octobre', '2026-10-01'],
    ['3 déc.', '2025-12-03'],
    ['3 dec 2024', '2024-12-03'],
    ['2026-11-02', '2026-11-02'],
    ['20', '2026-11-20'],
    ['30', '2026-10-30'],
    ['31', '2026-10-31'],
    ['20/11', '2026-11-20'],
    ['11/20', '2026-11-20'],
    ['5/5', '2026-05-05'],
  ])('“%s” is %s', (typed, expected) => {
    expect(past(typed)).toEqual(day(expected));
  });

  test('a weekday by its own name is last week’s, because today has a word already', () => {
    expect(past('tue')).toEqual(day('2026-11-17'));
    expect(past('mardi')).toEqual(day('2026-11-17'));
  });

  test('day and month that could change places are never guessed', () => {
    expect(past('3/4')).toEqual({ is: 'ambiguous' });
    expect(past('03-04-2026')).toEqual({ is: 'ambiguous' });
  });

  test.each(['j', 'ju 3', '31 feb', '2026-02-30', 'whenever', '45', '0'])(
    '“%s” is no day',
    (typed) => expect(past(typed).is).toBe('unknown'),
  );

  test('nothing typed is nothing', () => expect(past('  ')).toEqual({ is: 'empty' }));
});

describe('a worker types the day of a follow-up', () => {
  test.each([
    ['tomorrow', '2026-11-25'],
    ['demain', '2026-11-25'],
    ['après-demain', '2026-11-26'],
    ['+3', '2026-11-27'],
    ['thu', '2026-11-26'],
    ['jeudi', '2026-11-26'],
    ['mon', '2026-11-30'],
    ['2 jan', '2027-01-02'],
    ['3', '2026-12-03'],
    ['26', '2026-11-26'],
  ])('“%s” is %s', (typed, expected) => {
    expect(future(typed)).toEqual(day(expected));
  });
});

test('every weekday in both languages, from every day, is within a week on the right side', () => {
  const words = [
    ['sun', 'dim'],
    ['mon', 'lun'],
    ['tue', 'mar'],
    ['wed', 'mer'],
    ['thu', 'jeu'],
    ['fri', 'ven'],
    ['sat', 'sam'],
  ];
  for (let away = 0; away < 21; away++) {
    const from = addDays('2026-12-20', away);
    for (const [weekday, names] of words.entries()) {
      for (const name of names) {
        const before = readDateWords(name, from, 'past');
        const after = readDateWords(name, from, 'future');
        if (before.is !== 'day' || after.is !== 'day') throw new Error(`${name} from ${from}`);
        expect(weekdayOf(before.day)).toBe(weekday);
        expect(before.day < from && before.day >= addDays(from, -7)).toBe(true);
        expect(weekdayOf(after.day)).toBe(weekday);
        expect(after.day > from && after.day <= addDays(from, 7)).toBe(true);
      }
    }
  }
});
