import { readFileSync } from 'node:fs';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readAll, refusal } from './support/readAll.ts';
import { tempFile, tempPath } from './support/tempFile.ts';
import { sheetXml, workbook } from './support/workbook.ts';

const file = (parts: Parameters<typeof workbook>[0]) => tempFile('list.xlsx', workbook(parts));
const row = (at: number, ...cells: string[]) => `<row r="${at}">${cells.join('')}</row>`;
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

test('a workbook that a library wrote reads as text, numbers as typed, and dates as ISO', async () => {
  const path = tempPath('written.xlsx');
  await writeXlsxFile([
    [{ value: 'Name' }, { value: 'Born' }, { value: 'Phone' }, { value: 'Minutes' }],
    [
      { value: 'Олена Ткачук' },
      { value: new Date(Date.UTC(1981, 1, 16)), type: Date, format: 'dd/mm/yyyy' },
      { value: 2_046_631_556, type: Number },
      { value: 7.25, type: Number },
    ],
    [
      { value: '  Abdi  Nuur ' },
      { value: '03/04/2021' },
      { value: '204-555-0199' },
      { value: 0.1 + 0.2, type: Number },
    ],
  ]).toFile(path);
  const { opened, cells } = await readAll(path);
  expect(opened).toMatchObject({ format: 'xlsx', sheet: 'Sheet1', sheets: ['Sheet1'] });
  expect(cells).toEqual([
    ['Name', 'Born', 'Phone', 'Minutes'],
    ['Олена Ткачук', '1981-02-16', '2046631556', '7.25'],
    ['  Abdi  Nuur ', '03/04/2021', '204-555-0199', '0.3'],
  ]);
});

test('it reads what another reader reads', async () => {
  const path = tempPath('agree.xlsx');
  const data = Array.from({ length: 700 }, (_, i) => [
    { value: `C${i}` },
    { value: `Zoë ${i} & <b>"x"</b>` },
    i % 3 === 0 ? null : { value: i * 1.5, type: Number },
  ]);
  await writeXlsxFile(data).toFile(path);
  const other = await readSheet(readFileSync(path));
  const { cells } = await readAll(path);
  const asText = other.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell))));
  expect(cells.map((cells) => [...cells, '', ''].slice(0, 3))).toEqual(asText);
});

test('days count from 1900, with the leap day that never was, or from 1904', async () => {
  const rows = row(
    1,
    '<c s="1"><v>1</v></c>',
    '<c s="1"><v>59</v></c>',
    '<c s="1"><v>61</v></c>',
    '<c s="1"><v>29633</v></c>',
    '<c s="1"><v>29633.5</v></c>',
  );
  expect((await readAll(file({ rows }))).cells[0]).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
    '1981-02-16',
    '1981-02-16T12:00:00',
  ]);
  const old = await readAll(
    file({
      rows: row(1, '<c s="1"><v>28171</v></c>'),
      workbookProperties: '<workbookPr date1904="1"/>',
    }),
  );
  expect(old.cells[0]).toEqual(['1981-02-16']);
});

test('custom formats tell dates from numbers, and zeros in front belong to a file number', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="[$-C0C]d\\ mmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="000000"/>' +
    '<numFmt numFmtId="166" formatCode="&quot;day &quot;0"/><numFmt numFmtId="167" formatCode="[Red]#,##0.00"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>';
  const rows = row(
    1,
    '<c s="0"><v>29633</v></c>',
    '<c s="1"><v>421</v></c>',
    '<c s="2"><v>29633</v></c>',
    '<c s="3"><v>29633</v></c>',
  );
  expect((await readAll(file({ rows, styles }))).cells[0]).toEqual([
    '1981-02-16',
    '000421',
    '29633',
    '29633',
  ]);
});

test('text comes in shared, inline, formula and rich runs; phonetic guides are not text', async () => {
  const strings =
    '<si><t>plain</t></si><si><r><t>Chen </t></r><r><t xml:space="preserve">Jing</t></r><rPh><t>チン</t></rPh></si>';
  const rows = row(
    1,
    '<c t="s"><v>0</v></c>',
    '<c t="s"><v>1</v></c>',
    inline('&#1054;lena &amp; co'),
    '<c t="str"><f>A1&amp;"x"</f><v>plainx</v></c>',
    '<c t="b"><v>1</v></c>',
    '<c t="e"><v>#N/A</v></c>',
    '<c t="d"><v>2020-05-01T00:00:00Z</v></c>',
  );
  expect((await readAll(file({ rows, strings }))).cells[0]).toEqual([
    'plain',
    'Chen Jing',
    'Оlena & co',
    'plainx',
    'TRUE',
    '',
    '2020-05-01',
  ]);
});

test('cells and rows that a sheet skips cost nothing and shift nothing', async () => {
  const rows = `<row r="3"><c r="C3" t="inlineStr"><is><t>x</t></is></c></row><row r="1048576"><c r="A1048576"><v>9</v></c></row>`;
  expect((await readAll(file({ rows }))).rows).toEqual([
    { at: 3, cells: ['', '', 'x'] },
    { at: 1_048_576, cells: ['9'] },
  ]);
});

test('the first visible sheet is read unless another is named', async () => {
  const path = tempFile(
    'sheets.xlsx',
    workbook({
      rows: row(1, inline('first')),
      sheets: [
        { name: 'Hidden', rows: row(1, inline('hidden')), state: 'veryHidden' },
        { name: 'Été 2024', rows: row(1, inline('second')) },
      ],
    }),
  );
  const first = await readAll(path);
  expect(first.opened).toMatchObject({ sheet: 'List', sheets: ['List', 'Été 2024'] });
  expect((await readAll(path, { sheet: 'Été 2024' })).cells).toEqual([['second']]);
  expect((await refusal(readAll(path, { sheet: 'Gone' }))).code).toBe('import.empty');
});

test('a namespace prefix of the writer’s own is understood', async () => {
  const data =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>ok</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
  const path = file({ parts: [{ name: 'xl/worksheets/sheet1.xml', data }] });
  expect((await readAll(path)).cells).toEqual([['ok']]);
});

test('an archive cut short and a sheet cut short are damaged files', async () => {
  const bytes = workbook({ rows: row(1, inline('x')) });
  const cut = tempFile('cut.xlsx', bytes.slice(0, bytes.length - 300));
  expect((await refusal(readAll(cut))).code).toBe('import.damagedFile');
  const data = sheetXml(row(1, inline('x'))).slice(0, -30);
  const half = file({ parts: [{ name: 'xl/worksheets/sheet1.xml', data }] });
  expect((await refusal(readAll(half))).code).toBe('import.damagedFile');
});
