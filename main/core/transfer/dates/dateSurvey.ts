import { type DateReading, readDate } from './readDate.ts';

export type DayOrder = 'dayFirst' | 'monthFirst';

/** How the dates of one column were written, in rows; see `dateSurvey` in the contract. */
export interface DateSurvey {
  readonly column: number;
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly certain: number;
  readonly either: number;
  readonly unreadable: number;
  /** What the rows that can be read in one way only speak for; null when for both, or for none. */
  readonly proposed: DayOrder | null;
}

/** Counts one column's dates, row by row. */
export class DateCount {
  dayFirst = 0;
  monthFirst = 0;
  certain = 0;
  either = 0;
  unreadable = 0;

  add(text: string): void {
    if (text.trim() === '') return;
    this.#count(readDate(text));
  }

  get speaksFor(): DayOrder | null {
    if (this.dayFirst > 0 && this.monthFirst === 0) return 'dayFirst';
    if (this.monthFirst > 0 && this.dayFirst === 0) return 'monthFirst';
    return null;
  }

  #count(reading: DateReading): void {
    if (reading.is === 'unreadable') this.unreadable += 1;
    else if (reading.is === 'either') this.either += 1;
    else if (reading.by === 'format') this.certain += 1;
    else this[reading.by] += 1;
  }
}

/**
 * The surveys of all date columns. A column whose own rows say nothing takes what the other
 * columns of the same list agree on: one person typed them all on one machine.
 */
export function dateSurveys(counts: ReadonlyMap<number, DateCount>): DateSurvey[] {
  const silent = (count: DateCount) => count.dayFirst === 0 && count.monthFirst === 0;
  const spoken = [...counts.values()].filter((count) => !silent(count));
  const voices = new Set(spoken.map((count) => count.speaksFor));
  const [common = null] = voices.size === 1 ? voices : [];
  return [...counts].map(([column, count]) => ({
    column,
    dayFirst: count.dayFirst,
    monthFirst: count.monthFirst,
    certain: count.certain,
    either: count.either,
    unreadable: count.unreadable,
    proposed: count.either === 0 && silent(count) ? null : silent(count) ? common : count.speaksFor,
  }));
}
