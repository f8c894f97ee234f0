import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { BackupHead } from './backupHead.ts';
import { archiveEnd, paddedSize, tarHeader } from './tarHeader.ts';

const pieceSize = 1024 * 1024;

/** What goes into a part: bytes, or a file's. */
export interface PartSource {
  readonly name: string;
  readonly source: Uint8Array | { readonly path: string };
}

/** Size and SHA-256 of a part. `progress` is told bytes read. */
export async function measurePart(
  { source }: PartSource,
  progress: (bytes: number) => void,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of piecesOf(source)) {
    hash.update(piece);
    size += piece.length;
    progress(size);
  }
  return { size, sha256: hash.digest('hex') };
}

/**
 * Writes a backup to a new file, in constant memory; on disk when it resolves. The parts must be as
 * `head` says: whoever calls reads the file again.
 */
export async function writeBackup(
  path: string,
  head: BackupHead,
  parts: readonly PartSource[],
  progress: (bytes: number) => void,
): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    const json = Buffer.from(`${JSON.stringify(head, undefined, 2)}\n`);
    const modifiedAt = Math.max(0, Math.floor(head.madeAt / 1000));
    let done = 0;
    const put = async (name: string, size: number, source: PartSource['source']) => {
      await writeAll(file, tarHeader({ name, size, modifiedAt }));
      for await (const piece of piecesOf(source)) {
        await writeAll(file, piece);
        done += piece.length;
        progress(done);
      }
      await writeAll(file, new Uint8Array(paddedSize(size) - size));
    };
    await put('backup.json', json.length, json);
    for (const { name, source } of parts) {
      await put(name, head.parts.find((part) => part.name === name)?.size ?? 0, source);
    }
    await writeAll(file, archiveEnd);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Writes all of `bytes` at the file's place. */
export async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at);
    at += bytesWritten;
  }
}

async function* piecesOf(source: PartSource['source']): AsyncIterable<Uint8Array> {
  if (source instanceof Uint8Array) {
    yield source;
    return;
  }
  const file = await open(source.path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(pieceSize);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, pieceSize, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
