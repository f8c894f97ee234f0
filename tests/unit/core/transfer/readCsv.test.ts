import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readAll, refusal } from './support/readAll.ts';
import { tempFile } from './support/tempFile.ts';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../fixtures/data/${name}`, import.meta.url));

test('a list that French Excel wrote keeps its accents and its typographic apostrophes', async () => {
  const { opened, cells } = await readAll(fixture('agency-list-fr.csv'));
  expect(opened).toMatchObject({ encoding: 'windows-1252', delimiter: ';', format: 'csv' });
  expect(cells).toHaveLength(582);
  expect(cells[0]?.slice(1, 4)).toEqual(['Nom et prénom', 'Date de naissance', 'Téléphone']);
  expect(cells[4]?.[1]).toBe('M’BUYI Jean Claude');
  expect(cells[3]?.[11]).toBe('besoin d’interprète');
});

test('a list in UTF-8 keeps names with commas and blanks exactly as they are', async () => {
  const { opened, cells, rows } = await readAll(fixture('agency-list-en.csv'));
  expect(opened).toMatchObject({ encoding: 'utf8', delimiter: ',' });
  expect(cells[0]?.[0]).toBe('Client #');
  expect(cells[3]?.[1]).toBe('Ahmadi, Gholam');
  expect(cells[13]?.[1]).toBe('  Abdi  Nuur ');
  expect(rows[13]?.at).toBe(14);
});

test('a list with a blank after each comma is read without the blanks', async () => {
  const { cells } = await readAll(fixture('febrl-dataset1.csv'));
  expect(cells).toHaveLength(1001);
  expect(cells[0]?.slice(0, 3)).toEqual(['rec_id', 'given_name', 'surname']);
  const quoted = await readAll(tempFile('padded.csv', 'a, b\n1, "x, y"\n2, z\n'));
  expect(quoted.cells[1]).toEqual(['1', 'x, y']);
});

const table = 'Nom\tVille\nZahra Ahmadi\tMontréal\nОлена\tKyïv\n';
test.each([
  ['utf16le', true, 'utf16le'],
  ['utf16be', true, 'utf16be'],
  ['utf16le', false, 'utf16le'],
  ['utf16be', false, 'utf16be'],
  ['utf8', true, 'utf8'],
  ['utf8', false, 'utf8'],
])(
  'a tab-separated list in %s (byte-order mark: %s) reads as the same rows',
  async (encoding, mark, read) => {
    const { opened, cells } = await readAll(
      tempFile('list.txt', iconv.encode(table, encoding, { addBOM: mark })),
    );
    expect(opened).toMatchObject({ encoding: read, delimiter: '\t' });
    expect(cells).toEqual([
      ['Nom', 'Ville'],
      ['Zahra Ahmadi', 'Montréal'],
      ['Олена', 'Kyïv'],
    ]);
  },
);

test('one accent in the last line of a long file is enough to tell Windows-1252 from UTF-8', async () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `C${i},Name ${i}`);
  const text = `id,name\n${lines.join('\n')}\nC1,Núñez\n`;
  const { opened, cells } = await readAll(tempFile('late.csv', iconv.encode(text, 'windows-1252')));
  expect(opened?.encoding).toBe('windows-1252');
  expect(cells.at(-1)).toEqual(['C1', 'Núñez']);
});

test('a cell may hold lines, and every row still knows where it stands in the file', async () => {
  const { rows } = await readAll(
    tempFile('lines.csv', 'id,remarks\r\n1,"first\r\nsecond\r\nthird"\r\n\r\n2,plain\r\n'),
  );
  expect(rows[1]?.cells[1]).toBe('first\r\nsecond\r\nthird');
  expect(rows.map((row) => row.at)).toEqual([1, 2, 6]);
});

test('short and long rows are kept as they are', async () => {
  const { cells } = await readAll(tempFile('ragged.csv', 'a,b,c\n1\n1,2,3,4,5\n,,\n'));
  expect(cells).toEqual([['a', 'b', 'c'], ['1'], ['1', '2', '3', '4', '5']]);
});

test('quotes inside a field that is not quoted are text', async () => {
  const { cells } = await readAll(tempFile('quotes.csv', 'name,tel\nAli "Abu Omar" Hassan,5\n'));
  expect(cells[1]?.[0]).toBe('Ali "Abu Omar" Hassan');
});

test('the delimiter that Excel states in its first line is taken at its word', async () => {
  const { opened, cells } = await readAll(tempFile('sep.csv', 'sep=|\r\na|b;c\r\n1|2;3\r\n'));
  expect(opened?.delimiter).toBe('|');
  expect(cells[0]).toEqual(['a', 'b;c']);
});

test('commas inside fields do not outvote the semicolons between them', async () => {
  const text = 'Nom;Notes;Âge\nAhmadi, Zahra;a, b, c;4,5\nNoori, Ali;d, e;3,2\n';
  const { opened, cells } = await readAll(tempFile('commas.csv', text));
  expect(opened?.delimiter).toBe(';');
  expect(cells[1]).toEqual(['Ahmadi, Zahra', 'a, b, c', '4,5']);
});

test('line ends of three kinds in one file are all line ends', async () => {
  const { cells } = await readAll(tempFile('ends.csv', 'a,b\r\n1,2\n3,4\r5,6'));
  expect(cells).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ]);
});

test('a quote that never closes is an error, not a swallowed half of the list', async () => {
  const { code } = await refusal(readAll(tempFile('open.csv', 'a,b\n1,"open\n2,x\n3,y\n')));
  expect(code).toBe('import.damagedFile');
});

test('an empty file, blank lines only, and a binary file are no tables', async () => {
  expect((await refusal(readAll(tempFile('empty.csv', '')))).code).toBe('import.empty');
  expect((await refusal(readAll(tempFile('blank.csv', '\n\n , ,\n')))).code).toBe('import.empty');
  const bytes = Uint8Array.from({ length: 4000 }, (_, i) => (i * 31) % 256);
  expect((await refusal(readAll(tempFile('noise.csv', bytes)))).code).toBe('import.notATable');
});

test('a missing file and a folder are said to be just that', async () => {
  expect((await refusal(readAll('/nowhere/at/all.csv'))).code).toBe('file.notFound');
  expect((await refusal(readAll(fixture('.')))).code).toBe('file.unreadable');
});

test('the sample keeps every byte: nothing is trimmed or repaired while reading', async () => {
  const text = readFileSync(fixture('agency-list-en.csv'), 'utf8');
  const { cells } = await readAll(fixture('agency-list-en.csv'));
  for (const row of cells.slice(0, 200)) {
    for (const cell of row) expect(text).toContain(cell);
  }
});
