import { daysBetween, dayInZone, dayNumber } from './days.ts';
import { intlTag, type Locale, noBreakSpace } from './locale.ts';

type Words = Pick<Locale, 'language'>;

function dayParts(plainDate: string, locale: Words, month: 'long' | 'short') {
  const at = dayNumber(plainDate) * 86_400_000;
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(intlTag(locale), { timeZone: 'UTC', ...options }).format(at);
  const [year = '', , day = ''] = plainDate.split('-');
  const number = String(Number(day));
  return {
    year: String(Number(year)),
    day: locale.language === 'fr' && number === '1' ? '1er' : number,
    month:
      locale.language === 'en' && month === 'short'
        ? part({ month: 'short' }).replace('.', '')
        : part({ month }),
    weekday: part({ weekday: 'long' }),
  };
}

/** "Tuesday, 24 November", « mardi 24 novembre »; with the year when it is not `today`'s. */
export function longDay(plainDate: string, today: string, locale: Words): string {
  const { weekday, day, month, year } = dayParts(plainDate, locale, 'long');
  const comma = locale.language === 'en' ? ',' : '';
  return `${weekday}${comma} ${day}${noBreakSpace}${month}${sameYear(plainDate, today) ? '' : ` ${year}`}`;
}

/** "24 November 2026", « 24 novembre 2026 ». */
export function fullDay(plainDate: string, locale: Words): string {
  const { day, month, year } = dayParts(plainDate, locale, 'long');
  return `${day}${noBreakSpace}${month} ${year}`;
}

/** "3 Nov", "3 Nov 2024", « 3 nov. ». */
export function shortDay(plainDate: string, today: string, locale: Words): string {
  const { day, month, year } = dayParts(plainDate, locale, 'short');
  return `${day}${noBreakSpace}${month}${sameYear(plainDate, today) ? '' : `${noBreakSpace}${year}`}`;
}

/** A day, month or year as well as it is known: "18 April 2024", "April 2024", "2024". */
export function partialDay(partialDate: string, locale: Words): string {
  const [year = '', month, day] = partialDate.split('-');
  if (month === undefined) return year;
  const parts = dayParts(`${year}-${month}-${day ?? '01'}`, locale, 'long');
  return day === undefined ? `${parts.month} ${parts.year}` : fullDay(partialDate, locale);
}

/** "today", "yesterday", "tomorrow", "Friday" (of the last six days), else the short day. */
export function relativeDay(plainDate: string, today: string, locale: Words): string {
  const away = daysBetween(today, plainDate);
  const words = locale.language === 'fr' ? frenchDays : englishDays;
  const near = words.get(away);
  if (near !== undefined) return near;
  if (away < 0 && away >= -6) return dayParts(plainDate, locale, 'long').weekday;
  return shortDay(plainDate, today, locale);
}

const englishDays = new Map([
  [-1, 'yesterday'],
  [0, 'today'],
  [1, 'tomorrow'],
]);
const frenchDays = new Map([
  [-1, 'hier'],
  [0, 'aujourd’hui'],
  [1, 'demain'],
]);

/** Minutes after midnight as "4:10 pm", "4 pm", « 16 h 10 », « 16 h ». */
export function timeOfDay(minuteOfDay: number, locale: Pick<Locale, 'language' | 'clock'>): string {
  const hour = Math.floor(minuteOfDay / 60) % 24;
  const minute = minuteOfDay % 60;
  const two = String(minute).padStart(2, '0');
  if (locale.clock === 'h12') {
    const half = `${noBreakSpace}${hour < 12 ? 'am' : 'pm'}`;
    return `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `:${two}`}${half}`;
  }
  if (locale.language === 'fr') {
    return `${hour}${noBreakSpace}h${minute === 0 ? '' : `${noBreakSpace}${two}`}`;
  }
  return `${String(hour).padStart(2, '0')}:${two}`;
}

/** Minutes after midnight of an instant in the reader's zone. */
export function minuteOfDay(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return part('hour') * 60 + part('minute');
}

/** An instant's time of day: "4:10 pm". */
export function clockTime(instant: number, locale: Locale): string {
  const minute = minuteOfDay(instant, locale.timeZone);
  if (locale.clock === 'h12' && minute % 60 === 0) {
    return timeOfDay(minute, locale).replace(noBreakSpace, `:00${noBreakSpace}`);
  }
  return timeOfDay(minute, locale);
}

/** "yesterday 4:10 pm", "Friday 3:20 pm", "3 Nov 9:05 am". */
export function dayAndTime(instant: number, now: number, locale: Locale): string {
  const today = dayInZone(now, locale.timeZone);
  const day = relativeDay(dayInZone(instant, locale.timeZone), today, locale);
  return `${day} ${clockTime(instant, locale)}`;
}

/** "14 min", "1 h 05 min" (the same in both languages). */
export function duration(minutes: number): string {
  if (minutes < 60) return `${minutes}${noBreakSpace}min`;
  const rest = minutes % 60;
  const hours = `${Math.floor(minutes / 60)}${noBreakSpace}h`;
  return rest === 0
    ? hours
    : `${hours}${noBreakSpace}${String(rest).padStart(2, '0')}${noBreakSpace}min`;
}

/** A running timer: "14:08", "1:02:33". Negative spans (a clock set back) show 0:00. */
export function timerText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}

/** "2 days late", « 2 jours de retard ». `days` is at least 1. */
export function daysLate(days: number, locale: Words): string {
  if (locale.language === 'fr') {
    return days === 1 ? `1${noBreakSpace}jour de retard` : `${days}${noBreakSpace}jours de retard`;
  }
  return days === 1 ? '1 day late' : `${days} days late`;
}

function sameYear(a: string, b: string): boolean {
  return a.slice(0, 4) === b.slice(0, 4);
}
