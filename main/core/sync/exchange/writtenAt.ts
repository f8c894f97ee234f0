import { endOfHour } from '../../../../shared/time/hours.ts';

/** What was believed before of when the same laptop's last head was written (ms UTC). */
interface Before {
  readonly writtenAt: number;
  readonly heardAt: number;
}

/**
 * When a head was written, as far as it is believed here: what it says itself, as its laptop's clock had
 * it; but not after it was read (`now`), and not before the head that it comes after. Nobody else's clock
 * counts. For people to read: what may be given up is decided by when heads were read.
 */
export function writtenAt(hours: number, now: number, before: Before | undefined): number {
  const earliest = before === undefined ? 0 : Math.min(before.writtenAt, before.heardAt);
  return Math.min(now, Math.max(earliest, endOfHour(hours)));
}
