import { describe, expect, test } from 'vitest';
import { isUncertain, isYoung } from '../../../../shared/people/isYoung.ts';

const today = '2026-11-24';
const born = (birthYear: number, birthMonth?: number, birthDay?: number) => ({
  birthYear,
  birthMonth: birthMonth ?? null,
  birthDay: birthDay ?? null,
});

describe('under 18 on the worker’s own day', () => {
  test('a whole date counts to the day', () => {
    expect(isYoung(born(2008, 11, 25), today)).toBe(true);
    expect(isYoung(born(2008, 11, 24), today)).toBe(false);
    expect(isYoung(born(2008, 11, 24), '2026-11-23')).toBe(true);
    expect(isYoung(born(2008, 2, 29), '2026-02-28')).toBe(true);
    expect(isYoung(born(2008, 2, 29), '2026-03-01')).toBe(false);
  });

  test('a year or a month alone: under 18 if that is possible', () => {
    expect(isYoung(born(2008), today)).toBe(true);
    expect(isYoung(born(2008), '2026-12-31')).toBe(false);
    expect(isYoung(born(2007), today)).toBe(false);
    expect(isYoung(born(2008, 11), today)).toBe(true);
    expect(isYoung(born(2008, 10), today)).toBe(false);
  });

  test('an estimate, and 1 January, say no more than their year', () => {
    expect(isYoung({ ...born(2008, 3, 1), birthEstimated: true }, today)).toBe(true);
    expect(isYoung(born(2008, 1, 1), today)).toBe(true);
    expect(isYoung(born(2007, 1, 1), today)).toBe(false);
  });

  test('what a worker saw counts where no date tells, and never against a date that does', () => {
    expect(isYoung({ looksUnder18: true }, today)).toBe(true);
    expect(isYoung({ birthYear: null, looksUnder18: false }, today)).toBe(false);
    expect(isYoung({ ...born(2001), birthEstimated: true, looksUnder18: true }, today)).toBe(true);
    expect(isYoung({ ...born(2001, 5, 5), looksUnder18: true }, today)).toBe(false);
    expect(isUncertain(born(2001, 5, 5))).toBe(false);
  });
});
