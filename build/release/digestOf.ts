import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Size and SHA-512 (hexadecimal) of a file, in constant memory. */
export async function digestOf(path: string): Promise<{ size: number; sha512: string }> {
  const hash = createHash('sha512');
  let size = 0;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(piece);
    size += piece.length;
  }
  return { size, sha512: hash.digest('hex') };
}
