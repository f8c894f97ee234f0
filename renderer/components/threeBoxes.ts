/** Three boxes as typed. */
export interface ThreeBoxes {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export type ThreeBoxesRead =
  /** Nothing typed. */
  | { readonly is: 'empty' }
  /** A day, a month or a year, as far as it was given (`2024-04-18`, `2024-04`, `2024`). */
  | { readonly is: 'date'; readonly date: string }
  /** Not yet or never a day: half a year, 31 February, a day without a month. */
  | { readonly is: 'incomplete' | 'impossible' };

/** What three boxes say. A year alone, or month and year, is an answer too. */
export function readThreeBoxes({ day, month, year }: ThreeBoxes): ThreeBoxesRead {
  if (day === '' && month === '' && year === '') return { is: 'empty' };
  if (year.length < 4 || (day !== '' && month === '')) return { is: 'incomplete' };
  const y = Number(year);
  const m = Number(month);
  const d = Number(day);
  if (y < 1850 || y > 2200) return { is: 'impossible' };
  if (month === '') return { is: 'date', date: year };
  if (m < 1 || m > 12) return { is: 'impossible' };
  const yearMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === '') return { is: 'date', date: yearMonth };
  if (d < 1 || d > daysIn(y, m)) return { is: 'impossible' };
  return { is: 'date', date: `${yearMonth}-${day.padStart(2, '0')}` };
}

export function boxesOf(date: string | null): ThreeBoxes {
  const [year = '', month = '', day = ''] = (date ?? '').split('-');
  return {
    year,
    month: month === '' ? '' : String(Number(month)),
    day: day === '' ? '' : String(Number(day)),
  };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
