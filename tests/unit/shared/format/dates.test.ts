import { describe, expect, test } from 'vitest';
import {
  clockTime,
  dayAndTime,
  daysLate,
  duration,
  fullDay,
  longDay,
  partialDay,
  relativeDay,
  shortDay,
  timeOfDay,
  timerText,
} from '../../../../shared/format/dates.ts';
import { addDays, dayInZone, daysBetween, weekdayOf } from '../../../../shared/format/days.ts';

const english = { language: 'en', clock: 'h12', timeZone: 'America/Winnipeg' } as const;
const french = { language: 'fr', clock: 'h23', timeZone: 'America/Winnipeg' } as const;
const today = '2026-11-24';
/** 24 November 2026, 4:10 pm in Winnipeg. */
const afternoon = Date.UTC(2026, 10, 24, 22, 10);

/** Blanks that must not break a line count as blanks here; that they are there is tested apart. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('days as people say them', () => {
  test('the heading of Today, in both languages', () => {
    expect(plain(longDay(today, today, english))).toBe('Tuesday, 24 November');
    expect(plain(longDay(today, today, french))).toBe('mardi 24 novembre');
  });

  test('another year is named', () => {
    expect(plain(longDay('2027-03-01', today, english))).toBe('Monday, 1 March 2027');
    expect(plain(longDay('2027-03-01', today, french))).toBe('lundi 1er mars 2027');
    expect(plain(shortDay('2024-11-03', today, english))).toBe('3 Nov 2024');
  });

  test('near days by their names, others by their date', () => {
    expect(relativeDay('2026-11-23', today, english)).toBe('yesterday');
    expect(relativeDay('2026-11-25', today, french)).toBe('demain');
    expect(relativeDay('2026-11-20', today, english)).toBe('Friday');
    expect(relativeDay('2026-11-20', today, french)).toBe('vendredi');
    expect(plain(relativeDay('2026-11-03', today, english))).toBe('3 Nov');
    expect(plain(relativeDay('2026-11-03', today, french))).toBe('3 nov.');
    expect(plain(relativeDay('2026-11-17', today, english))).toBe('17 Nov');
  });

  test('a date as well as it is known', () => {
    expect(partialDay('2024', english)).toBe('2024');
    expect(plain(partialDay('2024-04', english))).toBe('April 2024');
    expect(plain(partialDay('2024-04', french))).toBe('avril 2024');
    expect(plain(partialDay('2024-04-18', french))).toBe('18 avril 2024');
    expect(plain(fullDay('2026-08-01', french))).toBe('1er août 2026');
  });

  test('day and month never part at the end of a line', () => {
    expect(longDay(today, today, english)).toContain('24\u00a0November');
    expect(clockTime(afternoon, french)).toBe('16\u00a0h\u00a010');
  });

  test('what is not a day is refused', () => {
    expect(() => daysBetween('2026-02-30', today)).toThrow(RangeError);
    expect(() => addDays('yesterday', 1)).toThrow(RangeError);
  });
});

describe('times', () => {
  test('each language and each clock', () => {
    expect(plain(clockTime(afternoon, english))).toBe('4:10 pm');
    expect(plain(clockTime(afternoon, french))).toBe('16 h 10');
    expect(plain(clockTime(afternoon, { ...english, clock: 'h23' }))).toBe('16:10');
    expect(plain(clockTime(afternoon - 10 * 60_000, english))).toBe('4:00 pm');
  });

  test('a rule of contact needs no minutes on the hour', () => {
    expect(plain(timeOfDay(16 * 60, english))).toBe('4 pm');
    expect(plain(timeOfDay(0, english))).toBe('12 am');
    expect(plain(timeOfDay(12 * 60 + 5, english))).toBe('12:05 pm');
    expect(plain(timeOfDay(17 * 60, french))).toBe('17 h');
  });

  test('the day is the day of the desk, not of Greenwich', () => {
    const evening = Date.UTC(2026, 10, 25, 3, 30);
    expect(dayInZone(evening, 'America/Winnipeg')).toBe('2026-11-24');
    expect(plain(dayAndTime(evening, afternoon, english))).toBe('today 9:30 pm');
    expect(plain(dayAndTime(afternoon - 86_400_000, afternoon, french))).toBe('hier 16 h 10');
  });

  test('a timer survives an hour and a clock that was set back', () => {
    expect(timerText(848_000)).toBe('14:08');
    expect(timerText(3_753_000)).toBe('1:02:33');
    expect(timerText(-5)).toBe('0:00');
  });

  test('lengths and lateness', () => {
    expect(plain(duration(14))).toBe('14 min');
    expect(plain(duration(65))).toBe('1 h 05 min');
    expect(plain(duration(120))).toBe('2 h');
    expect(daysLate(1, english)).toBe('1 day late');
    expect(plain(daysLate(2, french))).toBe('2 jours de retard');
  });
});

describe('days as numbers', () => {
  test('a leap day, the end of a year, and the clock change count as days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2);
    expect(weekdayOf(today)).toBe(2);
    expect(weekdayOf('1969-12-28')).toBe(0);
  });
});
