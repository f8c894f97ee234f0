import { expect, test } from 'vitest';
import { DateCount, dateSurveys } from '../../../../main/core/transfer/dates/dateSurvey.ts';
import { readDate } from '../../../../main/core/transfer/dates/readDate.ts';

function written(text: string): string {
  const reading = readDate(text);
  if (reading.is === 'unreadable') return reading.why;
  if (reading.is === 'either') {
    const { dayFirst, monthFirst } = reading;
    return `either ${dayFirst.day}/${dayFirst.month} or ${monthFirst.day}/${monthFirst.month}`;
  }
  const { year, month, day, estimated } = reading.date;
  const parts = [year, month, day].filter((part) => part !== undefined).join('-');
  return `${estimated === true ? 'about ' : ''}${parts}${reading.by === 'format' ? '' : ` ${reading.by}`}`;
}

test.each([
  ['1983-01-01', '1983-1-1'],
  ['27-Jul-1958', '1958-7-27'],
  ['1975.07.14', '1975-7-14'],
  ['4/16/1981', '1981-4-16 monthFirst'],
  ['16/04/1981', '1981-4-16 dayFirst'],
  ['05/05/1981', '1981-5-5'],
  ['03/04/2021', 'either 3/4 or 4/3'],
  ['19560409', '1956-4-9'],
  ['27071958', '1958-7-27 dayFirst'],
  ['1974', '1974'],
  ['1974.0', '1974'],
  ['29587', '1981-1-1'],
  ['avril 2024', '2024-4'],
  ['1er mai 1980', '1980-5-1'],
  ['12 août 1975', '1975-8-12'],
  ['DÉC. 3, 1999', '1999-12-3'],
  ['July 27th, 1958', '1958-7-27'],
  ['lundi 3 février 2020', '2020-2-3'],
  ['27Jul1958', '1958-7-27'],
  ['04/2024', '2024-4'],
  ['2024-04', '2024-4'],
  ['1983-25-12', '1983-12-25'],
  ['1981-02-16T00:00:00.000Z', '1981-2-16'],
  ['1981-02-16 12:30 PM', '1981-2-16'],
  ['about 1980', 'about 1980'],
  ['vers 1980', 'about 1980'],
  ['1980?', 'about 1980'],
  ['29/02/2023', 'impossible'],
  ['31/04/1990', 'impossible'],
  ['13/13/1990', 'impossible'],
  ['19850231', 'impossible'],
  ['0001-01-01', 'impossible'],
  ['27/07/58', 'twoDigitYear'],
  ['27-Jul-58', 'twoDigitYear'],
  ['580727', 'twoDigitYear'],
  ['spring 1980', 'notADate'],
  ['Mohamed', 'notADate'],
  ['12', 'notADate'],
  ['2024-04-18 and 2025-01-01', 'notADate'],
])('"%s" reads as %s', (text, expected) => {
  expect(written(text)).toBe(expected);
});

test('the survey counts what each row allows, and proposes what the certain rows speak for', () => {
  const born = new DateCount();
  for (const text of ['16/02/1981', '03/04/2021', '1974', '', '31/12/58', '20/01/1990'])
    born.add(text);
  const arrived = new DateCount();
  arrived.add('01/02/2020');
  const other = new DateCount();
  other.add('2020-05-06');
  const surveys = dateSurveys(
    new Map([
      [2, born],
      [7, arrived],
      [8, other],
    ]),
  );
  expect(surveys).toEqual([
    {
      column: 2,
      dayFirst: 2,
      monthFirst: 0,
      certain: 1,
      either: 1,
      unreadable: 1,
      proposed: 'dayFirst',
    },
    // Its own rows say nothing; the same list's other column does.
    {
      column: 7,
      dayFirst: 0,
      monthFirst: 0,
      certain: 0,
      either: 1,
      unreadable: 0,
      proposed: 'dayFirst',
    },
    { column: 8, dayFirst: 0, monthFirst: 0, certain: 1, either: 0, unreadable: 0, proposed: null },
  ]);
});

test('rows that speak for both propose nothing', () => {
  const count = new DateCount();
  for (const text of ['16/02/1981', '02/16/1981', '03/04/2021']) count.add(text);
  expect(dateSurveys(new Map([[0, count]]))[0]?.proposed).toBe(null);
});
