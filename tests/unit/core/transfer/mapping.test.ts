import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ColumnSurvey } from '../../../../main/core/transfer/columnSurvey.ts';
import { DataRows } from '../../../../main/core/transfer/dataRows.ts';
import { matchHeading } from '../../../../main/core/transfer/mapping/matchHeading.ts';
import type { TableRow } from '../../../../main/core/transfer/table/tablePart.ts';
import { readAll } from './support/readAll.ts';

function map(rows: readonly TableRow[]) {
  const data = new DataRows();
  const found = [...data.add(rows), ...data.end()];
  const survey = new ColumnSurvey();
  for (const { cells } of found) survey.add(cells);
  return { columns: survey.columns(data.headings), rows: found, headings: data.headings };
}

const table = (...rows: string[][]): TableRow[] => rows.map((cells, at) => ({ at: at + 1, cells }));
const targets = (rows: readonly TableRow[]) => map(rows).columns.map(({ target }) => target);
const fixture = async (name: string) =>
  (await readAll(fileURLToPath(new URL(`../../../fixtures/data/${name}`, import.meta.url)))).rows;

const agencyTargets = [
  'agencyFileNumber',
  'fullName',
  'birthDate',
  'telephone',
  'language',
  'country',
  'uci',
  'arrived',
  'postalCode',
  'status',
  'familyNumber',
  'remarks',
];

test.each(['agency-list-en.csv', 'agency-list-fr.csv'])(
  'every column of %s is known and sure',
  async (name) => {
    const { columns } = map(await fixture(name));
    expect(columns.map(({ target }) => target)).toEqual(agencyTargets);
    expect(columns.every(({ sure }) => sure)).toBe(true);
  },
);

test('a research list maps too: record ids are file numbers, and streets come in three columns', async () => {
  expect(targets(await fixture('febrl-dataset1.csv'))).toEqual([
    'agencyFileNumber',
    'givenName',
    'familyName',
    'streetNumber',
    'street',
    'street',
    'locality',
    'postalCode',
    'region',
    'birthDate',
    'otherIdentifier',
  ]);
});

test.each([
  ['DOB (yyyy-mm-dd)', 'birthDate'],
  ['DateOfBirth', 'birthDate'],
  ['Date de naisance', 'birthDate'],
  ['CLIENT ID#', 'agencyFileNumber'],
  ['N° de dossier', 'agencyFileNumber'],
  ['No. de téléphone', 'telephone'],
  ['Téléphone (cell.)', 'telephone'],
  ['E-mail', 'email'],
  ['Adresse courriel', 'email'],
  ['Date d’arrivée', 'arrived'],
  ['Arrival Date in Canada', 'arrived'],
  ['IUC / UCI', 'uci'],
  ['Catégorie d’immigration', 'status'],
  ['Prénom', 'givenName'],
  ['NOM DE FAMILLE', 'familyName'],
  ['Mother tongue', 'language'],
  ['Preferred Name', 'preferredName'],
  ['SIN', 'ignore'],
  ['Favourite colour', undefined],
  ['', undefined],
])('the heading "%s" stands for %s', (heading, target) => {
  expect(matchHeading(heading)?.target).toBe(target);
});

test('« Nom » beside « Prénom » is the family name; a full name beside both is left out', () => {
  expect(targets(table(['Nom', 'Prénom'], ['Ahmadi', 'Zahra']))).toEqual([
    'familyName',
    'givenName',
  ]);
  expect(targets(table(['Name', 'Surname'], ['Zahra', 'Ahmadi']))).toEqual([
    'givenName',
    'familyName',
  ]);
  expect(targets(table(['Nom'], ['Zahra Ahmadi']))).toEqual(['fullName']);
  expect(
    targets(table(['Name', 'First name', 'Last name'], ['Zahra Ahmadi', 'Zahra', 'Ahmadi'])),
  ).toEqual(['ignore', 'givenName', 'familyName']);
});

test('values contradict a heading: a file status is no immigration status', () => {
  const { columns } = map(
    table(['Name', 'Status'], ['A B', 'Active'], ['C D', 'Closed'], ['E F', 'On hold']),
  );
  expect(columns[1]).toMatchObject({ target: 'ignore', sure: false });
});

test('a column of dates that are all written wrong is still the birth date', () => {
  const { columns } = map(
    table(['Name', 'Date of birth'], ['A B', '31/12/58'], ['C D', '01/02/60']),
  );
  expect(columns[1]).toMatchObject({ target: 'birthDate', sure: false });
});

test('a column without a telling heading is guessed by its values, and never called sure', () => {
  const { columns } = map(
    table(
      ['Name', 'How to get hold', 'Where'],
      ['A B', '204-555-0199', 'R3C 1A5'],
      ['C D', '(306) 555-0143', 's7k3j5'],
    ),
  );
  expect(columns[1]).toMatchObject({ target: 'telephone', sure: false });
  expect(columns[2]).toMatchObject({ target: 'postalCode', sure: false });
});

test('of two telephones the second is the other one; of two dates of birth one is left', () => {
  expect(
    targets(
      table(['Phone', 'Phone', 'DOB', 'Date of birth'], ['2045550199', '', '1980-01-01', '']),
    ),
  ).toEqual(['telephone', 'telephone2', 'birthDate', 'ignore']);
});

test('the heading is found below a title, and rows are numbered from below it', () => {
  const { headings, rows } = map(
    table(
      ['Prairie Newcomer Centre'],
      ['Client list, printed 3 November 2024'],
      ['Client #', 'Name', 'DOB'],
      ['C1', 'Zahra Ahmadi', '1980-01-01'],
      ['C2', 'Abdi Nuur', '1990-01-01'],
    ),
  );
  expect(headings).toEqual(['Client #', 'Name', 'DOB']);
  expect(rows.map(({ row, at }) => [row, at])).toEqual([
    [1, 4],
    [2, 5],
  ]);
});

test('a list without a heading keeps its first person', () => {
  const { headings, rows } = map(
    table(['Zahra Ahmadi', '204-555-0199'], ['Abdi Nuur', '204-555-0143']),
  );
  expect(headings).toEqual(['', '']);
  expect(rows).toHaveLength(2);
});

test('columns that nobody named are columns when most rows fill them', () => {
  const { headings } = map(
    table(['Name', 'DOB'], ['A B', '1980', 'x'], ['C D', '1981', 'y'], ['E F', '1982', 'z']),
  );
  expect(headings).toEqual(['Name', 'DOB', '']);
});

test('every heading that is listed is found again, whatever its case and accents', async () => {
  const { headingAliases } = await import(
    '../../../../main/core/transfer/mapping/headingAliases.ts'
  );
  for (const [target, aliases] of Object.entries(headingAliases)) {
    for (const alias of aliases) {
      expect([alias, matchHeading(alias.toUpperCase())?.target]).toEqual([alias, target]);
    }
  }
});
