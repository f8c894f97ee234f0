/**
 * The one kind of tar header that a backup has: POSIX ustar, a regular file, no owner, no links
 * (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html, "ustar Interchange Format").
 * Any tar program unpacks it. Carnet reads only what it writes: a header is accepted when it is, byte
 * for byte, the one that this file would make, so nothing of the many tar dialects can slip in.
 */
export const blockSize = 512;

export interface TarEntry {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Whole seconds since 1970. */
  readonly modifiedAt: number;
}

/** What eleven octal digits hold; a larger part would need another dialect. */
const mostBytes = 8 ** 11 - 1;

/** @throws RangeError for a name or size that ustar has no room for */
export function tarHeader({ name, size, modifiedAt }: TarEntry): Uint8Array {
  if (Buffer.byteLength(name) > 99 || size > mostBytes) throw new RangeError('too large for ustar');
  const block = Buffer.alloc(blockSize);
  const octal = (value: number, at: number, digits: number) =>
    block.write(value.toString(8).padStart(digits, '0'), at, 'latin1');
  block.write(name, 0);
  octal(0o600, 100, 7);
  octal(0, 108, 7);
  octal(0, 116, 7);
  octal(size, 124, 11);
  octal(modifiedAt, 136, 11);
  block.write('        0', 148, 'latin1');
  block.write('ustar\u000000', 257, 'latin1');
  const sum = block.reduce((total, byte) => total + byte, 0);
  octal(sum, 148, 6);
  block.write('\0 ', 154, 'latin1');
  return block;
}

/** The entry that a block begins, or undefined when Carnet would not have written it so. */
export function parseTarHeader(block: Uint8Array): TarEntry | undefined {
  if (block.length !== blockSize) return undefined;
  const bytes = Buffer.from(block);
  const end = bytes.indexOf(0);
  const octal = (at: number, digits: number) => {
    const text = bytes.toString('latin1', at, at + digits);
    return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : undefined;
  };
  const size = octal(124, 11);
  const modifiedAt = octal(136, 11);
  if (end < 1 || end > 99 || size === undefined || modifiedAt === undefined) return undefined;
  const entry = { name: bytes.toString('utf8', 0, end), size, modifiedAt };
  if (Buffer.byteLength(entry.name) !== end) return undefined;
  return bytes.equals(tarHeader(entry)) ? entry : undefined;
}

/** Bytes that a part takes after its header: its size, filled up to whole blocks. */
export function paddedSize(size: number): number {
  return Math.ceil(size / blockSize) * blockSize;
}

/** Two empty blocks end an archive. */
export const archiveEnd = new Uint8Array(2 * blockSize);
