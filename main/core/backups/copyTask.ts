import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { putInPlace } from '../files/replaceFile.ts';
import type { BackupResultInput, Stage, TaskOf } from './backupTasks.ts';
import { unfinishedCopy } from './backupNames.ts';
import { placeProblem } from './placeProblem.ts';

type Tell = (stage: Stage, done: number, total: number | null) => void;

const pieceSize = 1024 * 1024;

/**
 * Copies a good backup to the second place: under another name, synced, read again and compared, and
 * only then under its own.
 * @throws CarnetError `backup.placeMissing`, `.placeReadOnly`, `.placeFull`, `backup.damaged`
 */
export async function copyTask(task: TaskOf<'copy'>, tell: Tell): Promise<BackupResultInput> {
  const temporary = join(task.folder, unfinishedCopy(task.name));
  const from = await open(task.file, 'r');
  try {
    const { size } = await from.stat();
    await rm(temporary, { force: true });
    const to = await open(temporary, 'wx', 0o600);
    let written: string;
    try {
      written = await copied(from, to, (done) => tell('copying', done, size));
      await to.sync();
    } finally {
      await to.close();
    }
    const again = await open(temporary, 'r');
    try {
      const read = await hashed(again, (done) => tell('checking', done, size));
      if (read !== written) throw new CarnetError('backup.damaged', { part: 'copy' });
    } finally {
      await again.close();
    }
    await putInPlace(temporary, join(task.folder, task.name)).catch(unlessNoSync);
    return { size };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw placeProblem(error);
  } finally {
    await from.close();
  }
}

/** Some shares and sticks can't sync a folder: the file itself was synced, and has its name. */
function unlessNoSync(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code !== 'EINVAL' && code !== 'ENOTSUP' && code !== 'EISDIR') throw error;
}

async function copied(
  from: FileHandle,
  to: FileHandle,
  progress: (bytes: number) => void,
): Promise<string> {
  let place = 0;
  return hashed(from, progress, async (piece) => {
    for (let at = 0; at < piece.length; ) {
      const { bytesWritten } = await to.write(piece, at, piece.length - at, place);
      at += bytesWritten;
      place += bytesWritten;
    }
  });
}

async function hashed(
  from: FileHandle,
  progress: (bytes: number) => void,
  take: (piece: Uint8Array) => Promise<void> = async () => undefined,
): Promise<string> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(pieceSize);
  for (let place = 0; ; ) {
    const { bytesRead } = await from.read(buffer, 0, pieceSize, place);
    if (bytesRead === 0) return hash.digest('hex');
    const piece = buffer.subarray(0, bytesRead);
    hash.update(piece);
    await take(piece);
    place += bytesRead;
    progress(place);
  }
}
