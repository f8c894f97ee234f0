import { open } from 'node:fs/promises';
import { archiveEnd, paddedSize, tarHeader } from '../../backups/tarHeader.ts';
import { writeAll } from '../../backups/writeBackup.ts';

/** A part of a `.carnet-update` file. `bytes` come in pieces, `size` of them. */
export interface UpdatePart {
  readonly name: string;
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * Writes a new `.carnet-update` file; on disk when it resolves. `modifiedAt` in seconds: the same
 * release always makes the same bytes.
 */
export async function writeUpdateFile(
  path: string,
  parts: readonly UpdatePart[],
  modifiedAt: number,
): Promise<void> {
  const file = await open(path, 'wx');
  try {
    for (const { name, size, bytes } of parts) {
      await writeAll(file, tarHeader({ name, size, modifiedAt }));
      for await (const piece of bytes) await writeAll(file, piece);
      await writeAll(file, new Uint8Array(paddedSize(size) - size));
    }
    await writeAll(file, archiveEnd);
    await file.sync();
  } finally {
    await file.close();
  }
}
