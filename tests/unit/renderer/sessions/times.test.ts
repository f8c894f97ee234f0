import { describe, expect, test } from 'vitest';
import { minuteOfDay } from '../../../../shared/format/dates.ts';
import { dayInZone } from '../../../../shared/format/days.ts';
import { instantAt } from '../../../../renderer/screens/sessions/times/instantAt.ts';
import { readTime } from '../../../../renderer/screens/sessions/times/readTime.ts';
import {
  elapsed,
  isPaused,
  minutesBetween,
  togglePause,
} from '../../../../renderer/screens/sessions/times/timer.ts';

describe('a time of day as people type it', () => {
  test.each([
    ['9:30', 570],
    ['9 h 30', 570],
    ['9 h', 540],
    ['9', 540],
    ['0930', 570],
    ['930', 570],
    ['14h05', 845],
    ['14 h 05', 845],
    ['2pm', 840],
    ['2:15 p.m.', 855],
    ['12 am', 0],
    ['12 pm', 720],
    ['14.05', 845],
    ['0:00', 0],
  ])('“%s”', (typed, minute) => expect(readTime(typed)).toBe(minute));
  test.each(['', 'noon', '25:00', '9:75', '13pm', '0am', '123456'])('“%s” is none', (typed) =>
    expect(readTime(typed)).toBeNull(),
  );
});

describe('the instant at which the worker’s clock shows a time', () => {
  const zone = 'America/Winnipeg';
  test.each([
    ['2026-11-24', 571],
    ['2026-07-01', 0],
    ['2026-07-01', 1439],
    ['2026-03-08', 60],
    ['2026-03-08', 240],
    ['2026-11-01', 30],
    ['2026-11-01', 600],
  ])('%s, minute %i', (day, minute) => {
    const instant = instantAt(day, minute, zone);
    expect(dayInZone(instant, zone)).toBe(day);
    expect(minuteOfDay(instant, zone)).toBe(minute);
  });
  test('also far from Greenwich', () => {
    for (const far of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu']) {
      const instant = instantAt('2026-11-24', 5, far);
      expect([dayInZone(instant, far), minuteOfDay(instant, far)]).toEqual(['2026-11-24', 5]);
    }
  });
});

describe('the timer', () => {
  const start = 1_000_000_000;
  const min = 60_000;
  test('runs on from its start instant, whatever happened in between', () => {
    expect(elapsed({ startAt: start, endAt: null, pauses: [] }, start + 14 * min + 8000)).toBe(
      848_000,
    );
  });
  test('stands still while paused and goes on after', () => {
    const pauses = togglePause([], start + 5 * min);
    const times = { startAt: start, endAt: null, pauses };
    expect(isPaused(times)).toBe(true);
    expect(elapsed(times, start + 9 * min)).toBe(5 * min);
    const again = { ...times, pauses: togglePause(pauses, start + 9 * min) };
    expect(isPaused(again)).toBe(false);
    expect(elapsed(again, start + 10 * min)).toBe(6 * min);
  });
  test('ended while paused, it holds what ran until the pause', () => {
    const times = { startAt: start, endAt: start + 30 * min, pauses: [start + 20 * min] };
    expect(elapsed(times, start + 99 * min)).toBe(20 * min);
    expect(minutesBetween(times)).toBe(20);
  });
  test('never shows less than nothing when the clock was set back, nor less than a minute at the end', () => {
    expect(elapsed({ startAt: start, endAt: null }, start - min)).toBe(0);
    expect(minutesBetween({ startAt: start, endAt: start + 4000 })).toBe(1);
    expect(minutesBetween({ startAt: start, endAt: null })).toBeNull();
    expect(elapsed({ startAt: null }, start)).toBe(0);
  });
});
