import { fold } from '../../../shared/format/fold.ts';
import { addDays, daysBetween, dayNumber, weekdayOf } from '../../../shared/format/days.ts';

export type DateRead =
  | { readonly is: 'empty' }
  /** `2026-11-24` */
  | { readonly is: 'day'; readonly day: string }
  /** "3/4" may be April or March: it is never guessed. */
  | { readonly is: 'ambiguous' }
  | { readonly is: 'unknown' };

/** Where a word without a direction points: services lie behind, follow-ups ahead. */
export type Lean = 'past' | 'future';

const near: Readonly<Record<string, number>> = {
  today: 0,
  tod: 0,
  now: 0,
  aujourdhui: 0,
  auj: 0,
  yesterday: -1,
  yest: -1,
  hier: -1,
  'avant-hier': -2,
  tomorrow: 1,
  tom: 1,
  demain: 1,
  'apres-demain': 2,
};

/** From Sunday, as `weekdayOf` counts. */
const weekdays = [
  ['sunday', 'dimanche'],
  ['monday', 'lundi'],
  ['tuesday', 'mardi'],
  ['wednesday', 'mercredi'],
  ['thursday', 'jeudi'],
  ['friday', 'vendredi'],
  ['saturday', 'samedi'],
];

const months = [
  ['january', 'janvier'],
  ['february', 'fevrier'],
  ['march', 'mars'],
  ['april', 'avril'],
  ['may', 'mai'],
  ['june', 'juin'],
  ['july', 'juillet'],
  ['august', 'aout'],
  ['september', 'septembre'],
  ['october', 'octobre'],
  ['november', 'novembre'],
  ['december', 'decembre'],
];

/**
 * A day as people type it in English or French, whatever language the screen is in: "yesterday",
 * "hier", "mon", "lun", "-2", "24", "24 nov", "nov 24", "2026-11-24". `today` is `2026-11-24`.
 * A weekday is the one before today (`past`) or after it (`future`), never today itself.
 */
export function readDateWords(typed: string, today: string, lean: Lean): DateRead {
  const text = fold(typed.trim())
    .replace(/[’']/g, '')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '');
  if (text === '') return { is: 'empty' };

  const away = near[text.replace(' ', '-')] ?? near[text];
  if (away !== undefined) return { is: 'day', day: addDays(today, away) };
  if (/^[+-] ?\d{1,3}$/.test(text)) {
    return { is: 'day', day: addDays(today, Number(text.replace(' ', ''))) };
  }
  return readWeekday(text, today, lean) ?? readCalendarDay(text, today, lean);
}

function readWeekday(text: string, today: string, lean: Lean): DateRead | undefined {
  const word = text.replace(/ (dernier|prochain)$/, '').replace(/^(last|next) /, '');
  if (!/^[a-z]{2,}$/.test(word)) return undefined;
  const found = weekdays.flatMap((names, index) =>
    names.some((name) => name.startsWith(word)) ? [index] : [],
  );
  const [weekday] = found;
  if (weekday === undefined || found.length > 1) return undefined;
  const forward = (weekday - weekdayOf(today) + 7) % 7 || 7;
  return {
    is: 'day',
    day: addDays(today, lean === 'future' ? forward : forward === 7 ? -7 : forward - 7),
  };
}

function readCalendarDay(text: string, today: string, lean: Lean): DateRead {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const plain = /^(\d{1,2})(?:er|st|nd|rd|th|e)?$/.exec(text);
  if (plain) return dayOfMonth(Number(plain[1]), today, lean);

  const slashed = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(text);
  if (slashed) return slashedDay(slashed, today, lean);

  const dayFirst = /^(\d{1,2})(?:er|st|nd|rd|th|e)? ([a-z]{3,})\.?(?: (\d{4}))?$/.exec(text);
  const monthFirst = /^([a-z]{3,})\.? (\d{1,2})(?:er|st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(text);
  const day = Number(dayFirst?.[1] ?? monthFirst?.[2]);
  const month = monthOf(dayFirst?.[2] ?? monthFirst?.[1] ?? '');
  const year = dayFirst?.[3] ?? monthFirst?.[3];
  if (month === null) return { is: 'unknown' };
  return year === undefined
    ? nearestYear(month, day, today, lean)
    : dayOf(Number(year), month, day);
}

function slashedDay(match: RegExpExecArray, today: string, lean: Lean): DateRead {
  const [first, second] = [Number(match[1]), Number(match[2])];
  const year = match[3];
  if (first <= 12 && second <= 12 && first !== second) return { is: 'ambiguous' };
  const [day, month] = second > 12 ? [second, first] : [first, second];
  return year === undefined
    ? nearestYear(month, day, today, lean)
    : dayOf(Number(year), month, day);
}

/** "24": of this month, or of the one before or after, whichever lies the right way. */
function dayOfMonth(day: number, today: string, lean: Lean): DateRead {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const step = lean === 'past' ? -1 : 1;
  for (let away = 0; away <= 2; away++) {
    const index = year * 12 + month - 1 + away * step;
    const read = dayOf(Math.floor(index / 12), (index % 12) + 1, day);
    if (read.is !== 'day') continue;
    if (daysBetween(today, read.day) * step >= 0) return read;
  }
  return { is: 'unknown' };
}

/** "24 nov": of this year, unless that lies the wrong way by more than it would the other way. */
function nearestYear(month: number, day: number, today: string, lean: Lean): DateRead {
  const year = Number(today.slice(0, 4));
  const years = lean === 'past' ? [year, year - 1] : [year, year + 1];
  for (const one of years) {
    const read = dayOf(one, month, day);
    if (read.is !== 'day') return read;
    const away = daysBetween(today, read.day);
    if (lean === 'past' ? away <= 0 : away >= 0) return read;
  }
  return { is: 'unknown' };
}

function monthOf(word: string): number | null {
  const found = months.flatMap((names, index) =>
    names.some((name) => name.startsWith(word)) ? [index + 1] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function dayOf(year: number, month: number, day: number): DateRead {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  try {
    dayNumber(text);
  } catch {
    return { is: 'unknown' };
  }
  return { is: 'day', day: text };
}
