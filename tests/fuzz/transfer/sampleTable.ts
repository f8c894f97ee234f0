import iconv from 'iconv-lite';
import { workbook } from '../../unit/core/transfer/support/workbook.ts';
import type { Random } from '../random.ts';
import { mutate } from './mutate.ts';

const headings = [
  'Client #',
  'Nom et prénom',
  'DOB',
  'Phone',
  'Langue',
  'Status',
  'Remarks',
  'UCI',
];
const values: readonly [string, ...string[]] = [
  'HUANG Xiaoming',
  'Ahmadi, Zahra',
  '  Abdi  Nuur ',
  'Олена Ткачук',
  '陈静 / Chen Jing',
  'محمد',
  'M’BUYI',
  '1983-01-01',
  '27-Jul-1958',
  '03/04/2021',
  'avril 2024',
  '29587',
  '31/12/58',
  '(204) 555-0199',
  '2045550199',
  '+33 1 23 45 67 89',
  'Dari',
  'français; anglais',
  'PR',
  'RPG',
  'needs interpreter, call after 5 pm',
  'ne pas laisser de message',
  'code word: Tulipe',
  'a "quoted" word',
  'line\nbreak',
  'a;b,c\td',
  '',
  '',
  'Total: 12',
];

/** A damaged list and the name that its format usually has. */
export function damagedTable(random: Random): {
  readonly name: string;
  readonly bytes: Uint8Array;
} {
  const rows = Array.from({ length: 1 + random.int(30) }, () =>
    headings.map(() => random.pick(values)),
  );
  if (random.once(2)) {
    return { name: 'list.csv', bytes: mutate(csvBytes([headings, ...rows], random), random) };
  }
  // Half of the workbooks are damaged inside a well-formed archive, where the XML reader must cope.
  const xml = sheetRows([headings, ...rows], random);
  if (random.once(2)) return { name: 'list.xlsx', bytes: mutate(workbook({ rows: xml }), random) };
  const part = random.pick([
    'xl/worksheets/sheet1.xml',
    'xl/workbook.xml',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
    '_rels/.rels',
  ]);
  const data = mutate(Buffer.from(`<worksheet><sheetData>${xml}</sheetData></worksheet>`), random);
  return { name: 'list.xlsx', bytes: workbook({ rows: xml, parts: [{ name: part, data }] }) };
}

function csvBytes(rows: readonly (readonly string[])[], random: Random): Uint8Array {
  const delimiter = random.pick([',', ';', '\t']);
  const end = random.pick(['\n', '\r\n']);
  const quote = (cell: string) =>
    /["\n;,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const text = rows.map((row) => row.map(quote).join(delimiter)).join(end);
  const encoding = random.pick(['utf8', 'utf16le', 'utf16be', 'windows-1252']);
  return iconv.encode(text, encoding, { addBOM: random.once(2) });
}

function sheetRows(rows: readonly (readonly string[])[], random: Random): string {
  const cell = (text: string) => {
    if (random.once(5)) return `<c s="${random.int(3)}"><v>${random.int(60_000)}</v></c>`;
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<c t="inlineStr"><is><t>${escaped}</t></is></c>`;
  };
  return rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
}
