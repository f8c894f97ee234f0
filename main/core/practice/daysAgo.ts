import { localDay } from '../../../shared/time/localDay.ts';

/** The instant (ms UTC) so many days before the day of `today`, at a minute after local midnight. */
export function instantOf(today: number, daysAgo: number, minute: number): number {
  const day = new Date(today);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - daysAgo, 0, minute).getTime();
}

/** The day so many days before that of `today`, as `2026-11-24`; negative for days to come. */
export function dayOf(today: number, daysAgo: number): string {
  return localDay(instantOf(today, daysAgo, 720));
}
