import { type FileHandle, open } from 'node:fs/promises';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { ReleaseManifest } from '../../../../shared/updates/releaseManifest.ts';
import { archiveEnd, blockSize, paddedSize, parseTarHeader } from '../../backups/tarHeader.ts';
import { writeAll } from '../../backups/writeBackup.ts';
import type { SignedText } from '../believedKeys.ts';
import type { Fetching, Offered } from './offered.ts';
import { isWhole, mostBytesOf } from './updateFileLayout.ts';

interface Part {
  readonly name: string;
  readonly size: number;
  /** Where its bytes begin. */
  readonly at: number;
}

const pieceSize = 1024 * 1024;

/**
 * The release in a `.carnet-update` file, from a stick or dropped into the window. Only the layout
 * is read here, in constant memory; nothing of it is believed.
 * @throws CarnetError `update.notAnUpdate`, `update.truncated` (a file that is still being copied),
 *   `update.missing`, `file.unreadable`
 */
export async function updateFile(path: string): Promise<Offered> {
  return reading(path, async (file) => {
    const parts = await partsOf(file);
    const texts: SignedText[] = [];
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const [text, signature] = [parts[at], parts[at + 1]];
      if (!text || !signature) break;
      texts.push({ text: await textOf(file, text), signature: await textOf(file, signature) });
    }
    const [release, ...statements] = texts;
    const body = parts.at(-1);
    if (!release || !body) throw new CarnetError('update.notAnUpdate');
    return {
      release,
      statements,
      fetch: (manifest, to, fetching) => copyOut(path, body, manifest, to, fetching),
    };
  });
}

async function partsOf(file: FileHandle): Promise<readonly Part[]> {
  const { size: length } = await file.stat();
  const parts: Part[] = [];
  let at = 0;
  while (!isWhole(parts.map(({ name }) => name))) {
    // Only the very first block tells a foreign file from one that is being copied still.
    if (at + blockSize > length) {
      throw new CarnetError(parts.length === 0 ? 'update.notAnUpdate' : 'update.truncated');
    }
    const entry = parseTarHeader(await bytesAt(file, at, blockSize));
    const before = parts.map(({ name }) => name);
    const most = entry && mostBytesOf(entry.name, before);
    if (!entry || most === undefined || entry.size > most)
      throw new CarnetError('update.notAnUpdate');
    parts.push({ name: entry.name, size: entry.size, at: at + blockSize });
    at += blockSize + paddedSize(entry.size);
  }
  const whole = at + archiveEnd.length;
  if (length < whole) throw new CarnetError('update.truncated', { missing: whole - length });
  if (length > whole) throw new CarnetError('update.tooLong');
  return parts;
}

async function copyOut(
  path: string,
  part: Part,
  manifest: ReleaseManifest,
  to: string,
  { progress, signal }: Fetching,
): Promise<void> {
  // The gate would find out, after 150 MB.
  if (part.size < manifest.size) throw new CarnetError('update.truncated');
  if (part.size > manifest.size) throw new CarnetError('update.tooLong');
  await reading(path, async (file) => {
    const target = await open(to, 'w', 0o600);
    try {
      for (let done = 0; done < part.size; ) {
        signal.throwIfAborted();
        const piece = await bytesAt(file, part.at + done, Math.min(pieceSize, part.size - done));
        await writeAll(target, piece);
        done += piece.length;
        progress(done);
      }
    } finally {
      await target.close();
    }
  });
}

async function reading<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new CarnetError(gone ? 'update.missing' : 'file.unreadable', {}, { cause: error });
  }
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

async function textOf(file: FileHandle, { at, size }: Part): Promise<string> {
  return (await bytesAt(file, at, size)).toString('utf8');
}

/** @throws CarnetError `update.truncated`: the stick was pulled, or the file became shorter */
async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let got = 0; got < length; ) {
    let bytesRead = 0;
    try {
      ({ bytesRead } = await file.read(bytes, got, length - got, at + got));
    } catch (error) {
      throw new CarnetError('file.unreadable', {}, { cause: error });
    }
    if (bytesRead === 0) throw new CarnetError('update.truncated');
    got += bytesRead;
  }
  return bytes;
}
