/** What is known of an age: as well as the birth date is known, and what a worker saw. */
export interface KnownAge {
  readonly birthYear?: number | null | undefined;
  readonly birthMonth?: number | null | undefined;
  readonly birthDay?: number | null | undefined;
  readonly birthEstimated?: boolean | undefined;
  /** Ticked by the worker where the age is not known for certain. */
  readonly looksUnder18?: boolean | undefined;
}

/**
 * Whether someone is, or may be, under 18 on a day (`2026-11-24`, the worker's own). Errs on the
 * young side: of a year or a month alone, of an estimated date, and of 1 January, which authorities
 * write where the day is not known, the latest birthday that is possible counts.
 */
export function isYoung(known: KnownAge, today: string): boolean {
  const { birthYear, birthMonth, birthDay } = known;
  if (birthYear === null || birthYear === undefined) return known.looksUnder18 === true;
  if (isUncertain(known) && known.looksUnder18 === true) return true;
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const onlyYear = known.birthEstimated === true || (birthMonth === 1 && birthDay === 1);
  const latestMonth = onlyYear ? 12 : (birthMonth ?? 12);
  const latestDay = onlyYear || !birthMonth ? 31 : (birthDay ?? 31);
  const hadBirthday = month > latestMonth || (month === latestMonth && day >= latestDay);
  return year - birthYear - (hadBirthday ? 0 : 1) < 18;
}

/** No birth year, or only an estimate: where "looks under 18" can say more. */
export function isUncertain(known: KnownAge): boolean {
  return known.birthYear === null || known.birthYear === undefined || known.birthEstimated === true;
}
