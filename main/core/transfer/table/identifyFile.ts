import { open } from 'node:fs/promises';
import { CarnetError } from '../../../../shared/contract/errors.ts';

export type FileKind = 'zip' | 'text';

const oleSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Signatures of what people pick by mistake, with the word that the sentence uses for it. */
const otherKinds: readonly (readonly [kind: string, start: Buffer])[] = [
  ['pdf', Buffer.from('%PDF')],
  ['rtf', Buffer.from('{\\rtf')],
  ['image', Buffer.from('89504e47', 'hex')],
  ['image', Buffer.from('ffd8ff', 'hex')],
  ['image', Buffer.from('GIF8')],
  ['archive', Buffer.from('1f8b', 'hex')],
  ['archive', Buffer.from('377abcaf271c', 'hex')],
  ['archive', Buffer.from('Rar!')],
  ['database', Buffer.from('SQLite format 3\0')],
  ['program', Buffer.from('7f454c46', 'hex')],
];

/**
 * Tells a table from what is not one by its first bytes, never by its name. Throws what the person
 * can act on: an old Excel file, a file with a password, a PDF.
 */
export async function identifyFile(path: string): Promise<FileKind> {
  const start = await readStart(path, 65_536);
  if (start.length === 0) throw new CarnetError('import.empty');
  if (start.subarray(0, 2).toString('latin1') === 'PK') {
    // An archive cut short still begins with PK: the archive reader says what is wrong with it.
    if (start[2] === 3 || start[2] === 5 || start[2] === 7) return 'zip';
  }
  if (startsWith(start, oleSignature)) {
    const encrypted = await isEncryptedWorkbook(path, start);
    throw new CarnetError(encrypted ? 'import.passwordProtected' : 'import.oldExcel');
  }
  for (const [kind, signature] of otherKinds) {
    if (startsWith(start, signature)) throw new CarnetError('import.notATable', { kind });
  }
  const text = start.subarray(0, 1024).toString('latin1').trimStart().toLowerCase();
  if (text.startsWith('<!doctype') || text.startsWith('<html') || text.startsWith('<?xml')) {
    throw new CarnetError('import.notATable', { kind: 'webPage' });
  }
  return 'text';
}

/**
 * Excel keeps an encrypted .xlsx in the container of its old format, under this stream's name. The
 * container's directory may lie anywhere; its header says where it begins (MS-CFB 2.2).
 */
async function isEncryptedWorkbook(path: string, start: Buffer): Promise<boolean> {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  if (start.includes(name)) return true;
  if (start.length < 512) return false;
  const sectorBytes = start.readUInt16LE(30) === 12 ? 4096 : 512;
  const directory = (start.readUInt32LE(48) + 1) * sectorBytes;
  return (await readBytes(path, directory, 4096)).includes(name);
}

/** Up to `length` bytes from the start of a file. */
export function readStart(path: string, length: number): Promise<Buffer> {
  return readBytes(path, 0, length);
}

async function readBytes(path: string, from: number, length: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}
