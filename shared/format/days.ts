/** Plain days as `2026-11-24`, counted without clocks or zones. */

const dayInMs = 86_400_000;

/** Days since 1970-01-01. Throws a RangeError for what is not a day. */
export function dayNumber(plainDate: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plainDate);
  const at = match
    ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
    : Number.NaN;
  if (!match || plainDateOf(at / dayInMs) !== plainDate) {
    throw new RangeError(`Not a day: ${plainDate}`);
  }
  return at / dayInMs;
}

export function plainDateOf(day: number): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'UTC',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(day * dayInMs);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The day on which an instant (ms since 1970, UTC) falls in a time zone. */
export function dayInZone(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

export function addDays(plainDate: string, days: number): string {
  return plainDateOf(dayNumber(plainDate) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 is Sunday. */
export function weekdayOf(plainDate: string): number {
  return (((dayNumber(plainDate) + 4) % 7) + 7) % 7;
}
