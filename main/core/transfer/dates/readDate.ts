import { fold } from '../../../../shared/format/fold.ts';
import { serialToIso } from '../xlsx/serialDate.ts';
import { monthNumber } from './monthNames.ts';

/** A date as well as it was written: year, month and year, or a day. */
export interface WrittenDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** "about 1980", "vers 1980". */
  readonly estimated?: boolean;
}

export type DateReading =
  /** Readable in one way only. `by` says what made it so: the format, or a number above 12. */
  | {
      readonly is: 'date';
      readonly date: WrittenDate;
      readonly by: 'format' | 'dayFirst' | 'monthFirst';
    }
  /** 03/04/2021: two days, and nothing in it to choose by. */
  | { readonly is: 'either'; readonly dayFirst: WrittenDate; readonly monthFirst: WrittenDate }
  | { readonly is: 'unreadable'; readonly why: 'twoDigitYear' | 'impossible' | 'notADate' };

const notADate: DateReading = { is: 'unreadable', why: 'notADate' };
const impossible: DateReading = { is: 'unreadable', why: 'impossible' };
const twoDigitYear: DateReading = { is: 'unreadable', why: 'twoDigitYear' };

const firstYear = 1880;
const lastYear = 2100;
const time = /[t\s]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(am|pm)?\s*(z|[+-]\d{2}:?\d{2})?$/;
const aboutWords =
  /\b(about|approx|approximately|circa|ca|vers|environ|env|est|estimated)\b\.?|[~≈?]/g;

/**
 * Reads a date as people write them, in English or French, without ever choosing between day and
 * month, or a century, on the writer's behalf.
 */
export function readDate(text: string): DateReading {
  if (text.length > 100) return notADate;
  let words = fold(text).trim().replace(time, '');
  const estimated = words.search(aboutWords) !== -1;
  words = words.replace(aboutWords, ' ').replace(/\s+/g, ' ').trim();
  const reading = readPlain(words);
  if (!estimated || reading.is !== 'date') return reading;
  return { ...reading, date: { ...reading.date, estimated: true } };
}

function readPlain(words: string): DateReading {
  if (words === '') return notADate;
  if (/^\d+(\.0+)?$/.test(words)) return readDigits(words.replace(/\.0+$/, ''));
  const parts = /^(\d{1,4})\s*([-/.\s])\s*(\d{1,4})(?:\s*[-/.\s]\s*(\d{1,4}))?$/.exec(words);
  if (parts !== null) return readParts(parts[1] ?? '', parts[3] ?? '', parts[4]);
  return readNamed(words);
}

/** 1974; 19560409; 29587, which is how Excel keeps 1981-01-01. */
function readDigits(digits: string): DateReading {
  const number = Number(digits);
  if (digits.length === 4) return whole({ year: number });
  if (digits.length === 8) {
    const part = (from: number, to: number) => Number(digits.slice(from, to));
    const yearFirst = whole({ year: part(0, 4), month: part(4, 6), day: part(6, 8) });
    return yearFirst.is === 'date' ? yearFirst : dayAndMonth(part(0, 2), part(2, 4), part(4, 8));
  }
  if (digits.length === 5 && number >= 10_000 && number <= 60_000) {
    const iso = serialToIso(number, false)?.split('-').map(Number);
    const [year = 0, month = 0, day = 0] = iso ?? [];
    return whole({ year, month, day });
  }
  return digits.length === 6 ? twoDigitYear : notADate;
}

function readParts(first: string, second: string, third: string | undefined): DateReading {
  const a = Number(first);
  const b = Number(second);
  if (third === undefined) {
    if (first.length === 4 && second.length <= 2) return whole({ year: a, month: b });
    if (second.length === 4 && first.length <= 2) return whole({ year: b, month: a });
    return notADate;
  }
  const c = Number(third);
  if (first.length === 4 && second.length <= 2 && third.length <= 2) {
    const usual = whole({ year: a, month: b, day: c });
    // 1983-25-12 is readable in one way only, unusual as it is.
    return usual.is === 'date' ? usual : whole({ year: a, month: c, day: b });
  }
  if (third.length === 4 && first.length <= 2 && second.length <= 2) return dayAndMonth(a, b, c);
  return first.length <= 2 && second.length <= 2 && third.length <= 2 ? twoDigitYear : notADate;
}

function dayAndMonth(first: number, second: number, year: number): DateReading {
  const dayFirst: WrittenDate = { year, month: second, day: first };
  const monthFirst: WrittenDate = { year, month: first, day: second };
  const canBeDayFirst = exists(dayFirst);
  const canBeMonthFirst = exists(monthFirst);
  if (canBeDayFirst && canBeMonthFirst) {
    if (first === second) return { is: 'date', date: dayFirst, by: 'format' };
    return { is: 'either', dayFirst, monthFirst };
  }
  if (canBeDayFirst) return { is: 'date', date: dayFirst, by: 'dayFirst' };
  if (canBeMonthFirst) return { is: 'date', date: monthFirst, by: 'monthFirst' };
  return impossible;
}

/** 27-Jul-1958, July 27th, 1958, 1er mai 1980, avril 2024, lundi 3 août 2020. */
function readNamed(words: string): DateReading {
  let month: number | undefined;
  const numbers: string[] = [];
  for (const word of words.split(/[^\p{L}\p{N}]+/u)) {
    const digits = /^(\d+)(st|nd|rd|th|er|e)?$/.exec(word)?.[1];
    const named = monthNumber(word);
    const joined = /^(\d{1,2})([a-z]{3,9})(\d{4})$/.exec(word);
    const joinedMonth = monthNumber(joined?.[2] ?? '');
    if (digits !== undefined) numbers.push(digits);
    else if (joined !== null && joinedMonth !== undefined) {
      numbers.push(joined[1] ?? '', joined[3] ?? '');
      month ??= joinedMonth;
    } else if (named !== undefined && month === undefined) month = named;
    else if (word !== '' && !fillers.has(word)) return notADate;
  }
  if (month === undefined) return notADate;
  const years = numbers.filter((number) => number.length === 4);
  const days = numbers.filter((number) => number.length <= 2);
  const [year] = years;
  if (year === undefined) return days.length === 2 ? twoDigitYear : notADate;
  if (years.length > 1 || days.length > 1) return notADate;
  const [day] = days;
  return whole({
    year: Number(year),
    month,
    ...(day === undefined ? {} : { day: Number(day) }),
  });
}

const fillers = new Set(
  (
    'le the of de du on in en monday tuesday wednesday thursday friday saturday sunday mon tue wed thu ' +
    'fri sat sun lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim'
  ).split(' '),
);

function whole(date: WrittenDate): DateReading {
  return exists(date) ? { is: 'date', date, by: 'format' } : impossible;
}

function exists({ year, month, day }: WrittenDate): boolean {
  if (year < firstYear || year > lastYear) return false;
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysIn(year, month));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
