import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { ReleaseManifest } from '../../../../shared/updates/releaseManifest.ts';
import { hasCode } from '../../vault/fileProblems.ts';

const pieceSize = 1024 * 1024;

/**
 * Whether a file is, byte for byte, the one that a manifest is about. Constant memory. What is read
 * can be kept: `take` gets each piece as it was hashed, so that a copy made of them needs no trust
 * in the file that they came from.
 * @throws CarnetError `update.missing`, `update.truncated`, `update.tooLong`, `update.wrongBytes`
 */
export async function checkFile(
  path: string,
  { size, sha512 }: Pick<ReleaseManifest, 'size' | 'sha512'>,
  take?: (piece: Uint8Array) => Promise<void>,
): Promise<void> {
  const file = await opened(path);
  try {
    const hash = createHash('sha512');
    const buffer = Buffer.allocUnsafe(pieceSize);
    let read = 0;
    // One byte more than there may be: what is too long is not read to its end.
    while (read <= size) {
      const wanted = Math.min(pieceSize, size + 1 - read);
      const { bytesRead } = await file.read(buffer, 0, wanted, read);
      if (bytesRead === 0) break;
      read += bytesRead;
      if (read > size) throw new CarnetError('update.tooLong');
      const piece = buffer.subarray(0, bytesRead);
      hash.update(piece);
      await take?.(piece);
    }
    if (read < size) throw new CarnetError('update.truncated', { missing: size - read });
    if (hash.digest('hex') !== sha512) throw new CarnetError('update.wrongBytes');
  } finally {
    await file.close();
  }
}

async function opened(path: string): Promise<FileHandle> {
  try {
    const file = await open(path, 'r');
    if ((await file.stat()).isFile()) return file;
    await file.close();
  } catch (error) {
    if (!hasCode(error, 'ENOENT') && !hasCode(error, 'ENOTDIR')) {
      throw new CarnetError('file.unreadable', {}, { cause: error });
    }
  }
  throw new CarnetError('update.missing');
}
