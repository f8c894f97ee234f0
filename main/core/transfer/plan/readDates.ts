import { readDate, type WrittenDate } from '../dates/readDate.ts';
import type { ImportProblem } from '../../../../shared/vocabulary/importProblems.ts';
import type { ImportedPerson } from '../importedPerson.ts';
import type { RowNotes } from './rowNotes.ts';
import type { RowPlan } from './rowPlan.ts';

type Dates = Pick<
  ImportedPerson['person'],
  'birthAnswer' | 'birthYear' | 'birthMonth' | 'birthDay' | 'birthEstimated' | 'arrived'
>;

const whyUnreadable: Readonly<Record<'twoDigitYear' | 'impossible' | 'notADate', ImportProblem>> = {
  twoDigitYear: 'dateTwoDigitYear',
  impossible: 'dateImpossible',
  notADate: 'dateUnreadable',
};

const longestLife = 110;

/** Birth and arrival, as well as they are known; what can't be read is set aside, never guessed. */
export function readDates(notes: RowNotes, plan: RowPlan): Dates {
  const birth = firstDate('birthDate', notes, plan) ?? firstDate('birthYear', notes, plan);
  const arrival = firstDate('arrived', notes, plan);
  const thisYear = Number(plan.today.slice(0, 4));
  if (birth !== undefined && birth.date.year < thisYear - longestLife) {
    notes.problem('birthLongAgo', birth.column, notes.cell(birth.column));
  }
  if (birth !== undefined && arrival !== undefined && arrival.date.year < birth.date.year) {
    notes.problem('arrivedBeforeBirth', arrival.column, notes.cell(arrival.column));
  }
  return {
    ...(birth === undefined
      ? {}
      : {
          birthAnswer: 'value',
          birthYear: birth.date.year,
          birthMonth: birth.date.month ?? null,
          birthDay: birth.date.day ?? null,
          birthEstimated: birth.date.estimated ?? false,
        }),
    ...(arrival === undefined ? {} : { arrived: isoOf(arrival.date) }),
  };
}

interface DateAt {
  readonly date: WrittenDate;
  readonly column: number;
}

function firstDate(
  target: 'birthDate' | 'birthYear' | 'arrived',
  notes: RowNotes,
  plan: RowPlan,
): DateAt | undefined {
  let found: DateAt | undefined;
  for (const column of plan.columns(target)) {
    const date = dateIn(column, notes, plan);
    if (date !== undefined) found ??= { date, column };
  }
  return found;
}

function dateIn(column: number, notes: RowNotes, plan: RowPlan): WrittenDate | undefined {
  const cell = notes.cell(column);
  if (cell === '' || /^(?:n\/?a|unknown|inconnue?|-+|\?+)$/i.test(cell)) return undefined;
  const reading = readDate(cell);
  if (reading.is === 'unreadable') {
    notes.setAside(whyUnreadable[reading.why], column);
    return undefined;
  }
  const order = plan.dateOrder(column);
  if (reading.is === 'either' && order === 'leaveEmpty') {
    notes.setAside('dateEither', column);
    return undefined;
  }
  const date =
    reading.is === 'date' ? reading.date : reading[order === 'monthFirst' ? order : 'dayFirst'];
  if (isoOf(date) > plan.today.slice(0, isoOf(date).length)) {
    notes.setAside('dateInFuture', column);
    return undefined;
  }
  return date;
}

/** `2024-04-18`, `2024-04` or `2024`. */
export function isoOf({ year, month, day }: WrittenDate): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}
