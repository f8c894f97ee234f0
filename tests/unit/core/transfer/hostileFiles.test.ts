import { closeSync, openSync, writeSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measureParser } from './support/measureParser.ts';
import { readAll, refusal } from './support/readAll.ts';
import { tempFile, tempPath } from './support/tempFile.ts';
import { sheetXml, workbook } from './support/workbook.ts';
import { repeated, zip } from './support/zip.ts';

/** What the acceptance allows the parser's process, Node itself included. */
const allowed = 300_000_000;
const megabyte = 'x'.repeat(1_000_000);

const [sheetStart = '', sheetEnd = ''] = sheetXml('@').split('@');
const cellStart = '<row><c t="inlineStr"><is><t>';
const cellEnd = '</t></is></c></row>';

/** A workbook whose first sheet is this deflated data. */
function withSheet(sheet: { deflated: Uint8Array; length: number }, claims = sheet.length) {
  return workbook({
    parts: [{ name: 'xl/worksheets/sheet1.xml', data: '', deflated: sheet.deflated, claims }],
  });
}

/** A file of `before`, then `piece` many times, then `after`. */
function bigFile(
  name: string,
  before: string,
  piece: string,
  times: number,
  after: string,
): string {
  const path = tempPath(name);
  const file = openSync(path, 'w');
  writeSync(file, before);
  for (let i = 0; i < times; i += 1) writeSync(file, piece);
  writeSync(file, after);
  closeSync(file);
  return path;
}

test('four gigabytes in an archive of four megabytes are counted, not kept', async () => {
  const row = `<row>${'<c><v>1</v></c>'.repeat(60)}</row>`.repeat(1000);
  const sheet = repeated(sheetStart, row, 4400, sheetEnd);
  expect(sheet.length).toBeGreaterThan(4_000_000_000);
  const path = tempFile('bomb.xlsx', withSheet(sheet, 3_000_000_000));
  const cost = await measureParser({ path });
  expect(cost).toMatchObject({ outcome: 'import.suspicious', rows: 0 });
  expect(cost.peakBytes).toBeLessThan(allowed);
}, 120_000);

test('an archive that claims to be small is not believed', async () => {
  const sheet = repeated(sheetStart, megabyte, 1000, sheetEnd);
  const cost = await measureParser({ path: tempFile('lie.xlsx', withSheet(sheet, 5000)) });
  expect(cost.outcome).toBe('import.damagedFile');
  expect(cost.peakBytes).toBeLessThan(allowed);
}, 120_000);

test.each([
  ['the text of a cell', cellStart, cellEnd],
  ['an attribute', '<row><c t="', '"/></row>'],
  ['a comment', '<!-- ', ' -->'],
  ['a CDATA section', `${cellStart}<![CDATA[`, `]]>${cellEnd}`],
  ['the name of a tag', '<row><c', '/></row>'],
])(
  'a gigabyte in %s ends before it is in memory',
  async (_, before, after) => {
    // Under the cap on inflated bytes, so that it is the parser which has to notice.
    const sheet = repeated(sheetStart + before, megabyte, 390, after + sheetEnd);
    const cost = await measureParser({ path: tempFile('cell.xlsx', withSheet(sheet)) });
    expect(cost).toMatchObject({ outcome: 'import.cellTooLong', rows: 0 });
    expect(cost.peakBytes).toBeLessThan(allowed);
  },
  120_000,
);

test('a real gigabyte in one cell is refused by what it inflates to', async () => {
  const sheet = repeated(sheetStart + cellStart, megabyte, 1000, cellEnd + sheetEnd);
  const cost = await measureParser({ path: tempFile('giga.xlsx', withSheet(sheet)) });
  expect(cost.outcome).toBe('import.suspicious');
  expect(cost.peakBytes).toBeLessThan(allowed);
}, 120_000);

test('a small shared string that a million cells refer to is counted as often as it is used', async () => {
  const strings = `<si><t>${'y'.repeat(40_000)}</t></si>`;
  const row = (cells: number) => `<row>${'<c t="s"><v>0</v></c>'.repeat(cells)}</row>`;
  for (const [rows, outcome] of [
    [row(4).repeat(250_000), 'import.tooLarge'],
    [row(250).repeat(4000), 'import.cellTooLong'],
  ] as const) {
    const cost = await measureParser({ path: tempFile('echo.xlsx', workbook({ rows, strings })) });
    expect(cost.outcome).toBe(outcome);
    expect(cost.peakBytes).toBeLessThan(allowed);
  }
}, 120_000);

test('millions of shared strings that nothing refers to are refused', async () => {
  const piece = '<si><t>ab</t></si>'.repeat(10_000);
  const strings = repeated('<sst>', piece, 800, '</sst>');
  const path = tempFile(
    'strings.xlsx',
    workbook({
      rows: '<row><c><v>1</v></c></row>',
      parts: [
        {
          name: 'xl/sharedStrings.xml',
          data: '',
          deflated: strings.deflated,
          claims: strings.length,
        },
      ],
    }),
  );
  const cost = await measureParser({ path });
  expect(cost.outcome).toBe('import.tooLarge');
  expect(cost.peakBytes).toBeLessThan(allowed);
}, 120_000);

test('a text file with one cell of 90 megabytes, or one line of delimiters, costs next to nothing', async () => {
  const cell = bigFile('cell.csv', 'a,b\n1,"', megabyte, 90, '"\n');
  expect(await measureParser({ path: cell })).toSatisfy(
    (cost) => cost.outcome === 'import.cellTooLong' && cost.peakBytes < allowed,
  );
  const commas = bigFile('commas.csv', 'a,b\n', ','.repeat(1_000_000), 90, '\n');
  expect(await measureParser({ path: commas })).toSatisfy(
    (cost) => cost.outcome === 'import.tooManyColumns' && cost.peakBytes < allowed,
  );
}, 120_000);

test('a list of 200,000 rows fits, in both formats, in the same memory', async () => {
  const cells = (i: number) =>
    ['C', 'Olena Tkachuk ', '1981-02-16 ', '204-555-', 'remarks that go on for a while '].map(
      (text) => `${text}${i}`,
    );
  const lines = Array.from({ length: 199_999 }, (_, i) => cells(i).join(','));
  const csv = await measureParser({
    path: tempFile('big.csv', `a,b,c,d,e\n${lines.join('\n')}\n`),
  });
  expect(csv).toMatchObject({ outcome: 'ok', rows: 200_000 });
  expect(csv.peakBytes).toBeLessThan(allowed);
  let rows = '';
  let strings = '';
  for (let i = 0; i < 200_000; i += 1) {
    strings += cells(i)
      .slice(0, 2)
      .map((text) => `<si><t>${text}</t></si>`)
      .join('');
    const shared = [2 * i, 2 * i + 1].map((at) => `<c t="s"><v>${at}</v></c>`).join('');
    rows += `<row>${shared}<c s="1"><v>${29_000 + (i % 9000)}</v></c><c><v>${2_045_550_000 + i}</v></c></row>`;
  }
  const xlsx = await measureParser({ path: tempFile('big.xlsx', workbook({ rows, strings })) });
  expect(xlsx).toMatchObject({ outcome: 'ok', rows: 200_000 });
  expect(xlsx.peakBytes).toBeLessThan(allowed);
}, 120_000);

test('every other cap ends the reading with a code of its own', async () => {
  const csv = tempFile('caps.csv', 'a,b,c\n1,2,3\n4,5,6\n');
  const code = async (path: string, caps: object) => (await refusal(readAll(path, {}, caps))).code;
  expect(await code(csv, { fileBytes: 10 })).toBe('import.tooLarge');
  expect(await code(csv, { rows: 2 })).toBe('import.tooManyRows');
  expect(await code(csv, { columns: 2 })).toBe('import.tooManyColumns');
  expect(await code(csv, { milliseconds: -1 })).toBe('import.tookTooLong');
  const long = tempFile('long.csv', `a,b\n1,${'z'.repeat(101)}\n`);
  expect(await code(long, { cellLength: 100 })).toBe('import.cellTooLong');
  const xlsx = tempFile('caps.xlsx', workbook({ rows: '<row><c r="ZZ1"><v>1</v></c></row>' }));
  expect(await code(xlsx, {})).toBe('import.tooManyColumns');
  expect(await code(xlsx, { entries: 3 })).toBe('import.suspicious');
  expect(await code(xlsx, { entryBytes: 100 })).toBe('import.suspicious');
  const deep = workbook({ rows: `<row>${'<a>'.repeat(70)}${'</a>'.repeat(70)}</row>` });
  expect(await code(tempFile('deep.xlsx', deep), {})).toBe('import.suspicious');
  const many = zip(Array.from({ length: 1001 }, (_, i) => ({ name: `xl/${i}`, data: '' })));
  expect(await code(tempFile('many.xlsx', many), {})).toBe('import.suspicious');
});
