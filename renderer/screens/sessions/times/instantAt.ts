import { daysBetween, dayInZone } from '../../../../shared/format/days.ts';
import { minuteOfDay } from '../../../../shared/format/dates.ts';

/**
 * The instant (ms since 1970, UTC) at which a clock in `timeZone` shows this day and minute.
 * In the hour that summer time skips, the instant after the skip; in the hour that comes twice, one of the two.
 */
export function instantAt(plainDate: string, minute: number, timeZone: string): number {
  const wanted = Date.parse(`${plainDate}T00:00:00Z`) + minute * 60_000;
  let instant = wanted;
  // The zone's offset at the guess may differ from that at the answer: twice is enough.
  for (let turn = 0; turn < 2; turn++) {
    const shownDays = daysBetween(plainDate, dayInZone(instant, timeZone));
    const shown = shownDays * 1440 + minuteOfDay(instant, timeZone);
    instant += (minute - shown) * 60_000;
  }
  return instant;
}
