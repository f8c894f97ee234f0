import { expect, test } from 'vitest';
import { readAll, refusal } from './support/readAll.ts';
import { tempFile } from './support/tempFile.ts';
import { workbook } from './support/workbook.ts';
import { zip } from './support/zip.ts';

const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const padding = Buffer.alloc(2000, 7);

test.each([
  ['an old Excel file', Buffer.concat([ole, padding]), 'import.oldExcel'],
  [
    'a workbook with a password',
    Buffer.concat([ole, padding, Buffer.from('EncryptedPackage', 'utf16le')]),
    'import.passwordProtected',
  ],
  ['a binary workbook', zip([{ name: 'xl/workbook.bin', data: 'x' }]), 'import.oldExcel'],
  [
    'an OpenDocument spreadsheet',
    zip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', data: '<x/>' },
    ]),
    'import.openDocument',
  ],
  ['a Word document', zip([{ name: 'word/document.xml', data: '<x/>' }]), 'import.notATable'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'import.notATable'],
  [
    'a picture',
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), padding]),
    'import.notATable',
  ],
  ['a web page named .xls', Buffer.from('<html><table></table></html>'), 'import.notATable'],
  ['any other archive', zip([{ name: 'photo.jpg', data: 'x' }]), 'import.notATable'],
  ['a database', Buffer.concat([Buffer.from('SQLite format 3\0'), padding]), 'import.notATable'],
])('%s is recognised by what it is, whatever its name', async (_, bytes, code) => {
  expect((await refusal(readAll(tempFile('clients.xlsx', bytes)))).code).toBe(code);
  expect((await refusal(readAll(tempFile('clients.csv', bytes)))).code).toBe(code);
});

test('a large workbook with a password is known by the directory at its end', async () => {
  const header = Buffer.alloc(512);
  ole.copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(400, 48);
  const bytes = Buffer.alloc(512 * 402);
  header.copy(bytes);
  bytes.write('EncryptedPackage', 401 * 512 + 128, 'utf16le');
  const path = tempFile('big.xlsx', bytes);
  expect((await refusal(readAll(path))).code).toBe('import.passwordProtected');
});

test('an encrypted archive says that it has a password', async () => {
  const bytes = workbook({ parts: [{ name: 'xl/extra.xml', data: 'x', encrypted: true }] });
  expect((await refusal(readAll(tempFile('a.xlsx', bytes)))).code).toBe('import.passwordProtected');
});

test('an archive inside the archive is refused', async () => {
  const inner = zip([{ name: 'a', data: 'b' }]);
  const bytes = workbook({ parts: [{ name: 'xl/media/image1.png', data: inner }] });
  const { code, params } = await refusal(readAll(tempFile('a.xlsx', bytes)));
  expect([code, params]).toEqual(['import.suspicious', { reason: 'nested', limit: 0 }]);
});

test('two files of one name in an archive are refused', async () => {
  const bytes = zip([
    { name: 'xl/workbook.xml', data: '<a/>' },
    { name: 'xl/workbook.xml', data: '<b/>' },
  ]);
  expect((await refusal(readAll(tempFile('a.xlsx', bytes)))).code).toBe('import.suspicious');
});

test('a document type is refused before any of its entities is read', async () => {
  const lol = Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
  ).join('');
  const data = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${lol}]><worksheet><sheetData><row><c t="str"><v>&l9;</v></c></row></sheetData></worksheet>`;
  for (const name of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml']) {
    const bytes = workbook({ parts: [{ name, data }] });
    const { code, params } = await refusal(readAll(tempFile('a.xlsx', bytes)));
    expect([name, code, params]).toEqual([name, 'import.suspicious', { reason: 'entities' }]);
  }
});

test('a file outside the archive is not reached through an entity or a path', async () => {
  const outside = zip([{ name: '../../etc/passwd', data: 'x' }]);
  expect((await refusal(readAll(tempFile('a.xlsx', outside)))).code).toBe('import.damagedFile');
});
