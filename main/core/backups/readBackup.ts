import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { migrations } from '../store/migrations/migrations.ts';
import { hasCode } from '../vault/fileProblems.ts';
import { parsedCopy } from '../vault/manifestFile.ts';
import type { VaultManifest } from '../vault/manifest.ts';
import { anyBackupVersion, type BackupHead, type BackupPart, backupHead } from './backupHead.ts';
import { archiveEnd, blockSize, paddedSize, parseTarHeader } from './tarHeader.ts';

/** A backup's file as far as its layout tells, without any secret. Nothing of it is authenticated. */
export interface BackupLook {
  readonly head: BackupHead;
  readonly manifest: VaultManifest;
  readonly manifestText: string;
  /** Where each part's bytes begin. */
  readonly offsets: ReadonlyMap<string, number>;
  /** Bytes of the whole file. */
  readonly size: number;
}

/** Gets a part's bytes, piece by piece. */
export type PieceTaker = (bytes: Uint8Array) => Promise<void>;

/** No backup.json is larger; a huge one is damage. */
const longestHead = 4 * 1024 * 1024;
const pieceSize = 1024 * 1024;

/**
 * Reads how a backup begins and whether all of it is there. Constant memory, whatever the file.
 * @throws CarnetError `file.notFound`, `file.unreadable`, `backup.notABackup`, `backup.halfCopied`,
 *   `backup.damaged`, `backup.newer`
 */
export async function lookAtBackup(path: string): Promise<BackupLook> {
  return withFile(path, lookInside);
}

async function lookInside(file: FileHandle): Promise<BackupLook> {
  const { size } = await file.stat();
  const first = await blockAt(file, 0, size);
  // Only the very first block tells a foreign file from a Carnet backup that broke.
  if (first?.name !== 'backup.json')
    throw new CarnetError(size === 0 ? 'backup.halfCopied' : 'backup.notABackup');
  if (first.size > longestHead) throw new CarnetError('backup.damaged', { part: 'head' });
  const head = headOf(await bytesAt(file, blockSize, first.size, size));
  const offsets = new Map<string, number>();
  let at = blockSize + paddedSize(first.size);
  for (const part of head.parts) {
    offsets.set(part.name, at + blockSize);
    at += blockSize + paddedSize(part.size);
  }
  const whole = at + archiveEnd.length;
  if (size < whole) throw new CarnetError('backup.halfCopied', { missing: whole - size });
  if (size > whole) throw new CarnetError('backup.damaged', { part: 'end' });
  for (const part of head.parts) {
    const entry = await blockAt(file, (offsets.get(part.name) ?? 0) - blockSize, size);
    if (entry?.name !== part.name || entry.size !== part.size) {
      throw new CarnetError('backup.damaged', { part: 'layout' });
    }
  }
  const { text, manifest } = await manifestIn(file, head, offsets.get('vault.json') ?? 0, size);
  return { head, manifest, manifestText: text, offsets, size };
}

function headOf(bytes: Buffer): BackupHead {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new CarnetError('backup.damaged', { part: 'head' });
  }
  const version = anyBackupVersion.safeParse(value).data;
  if (version && version.version > 1 && version.readableFrom > 1) {
    throw new CarnetError('backup.newer', { version: version.version });
  }
  const head = backupHead.safeParse(value).data;
  if (!head) throw new CarnetError('backup.damaged', { part: 'head' });
  // Tables that this Carnet does not know: an update does.
  if (head.schema > migrations.length) {
    throw new CarnetError('backup.newer', { schema: head.schema });
  }
  return head;
}

async function manifestIn(file: FileHandle, head: BackupHead, at: number, size: number) {
  const part = head.parts[0];
  if (!part || part.size > 64 * 1024) throw new CarnetError('backup.damaged', { part: 'vault' });
  const bytes = await bytesAt(file, at, part.size, size);
  if (createHash('sha256').update(bytes).digest('hex') !== part.sha256) {
    throw new CarnetError('backup.damaged', { part: 'vault' });
  }
  const copy = parsedCopy(bytes, head.vaultId);
  if (copy.state === 'newer') throw new CarnetError('backup.newer');
  if (copy.state !== 'read') throw new CarnetError('backup.damaged', { part: 'vault' });
  return { text: copy.text, manifest: copy.manifest };
}

/**
 * Reads every part and compares it with what the backup says of it. `take` may ask for
 * the bytes of a part; `progress` is told bytes read.
 * @throws CarnetError `backup.damaged`, and what {@link lookAtBackup} throws
 */
export async function readParts(
  path: string,
  look: BackupLook,
  progress: (bytes: number) => void,
  take: (part: BackupPart) => Promise<PieceTaker | undefined> = async () => undefined,
): Promise<void> {
  await withFile(path, async (file) => {
    const buffer = Buffer.allocUnsafe(pieceSize);
    let done = 0;
    for (const part of look.head.parts) {
      const hash = createHash('sha256');
      const wanted = await take(part);
      const begin = look.offsets.get(part.name) ?? 0;
      for (let at = 0; at < part.size; ) {
        const length = Math.min(pieceSize, part.size - at);
        const { bytesRead } = await file.read(buffer, 0, length, begin + at);
        if (bytesRead === 0) throw new CarnetError('backup.halfCopied', { part: part.name });
        const piece = buffer.subarray(0, bytesRead);
        hash.update(piece);
        await wanted?.(piece);
        at += bytesRead;
        done += bytesRead;
        progress(done);
      }
      if (hash.digest('hex') !== part.sha256) {
        throw new CarnetError('backup.damaged', { part: part.name });
      }
    }
  });
}

async function withFile<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  try {
    const file = await open(path, 'r');
    try {
      return await work(file);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof CarnetError) throw error;
    const gone = hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR');
    throw new CarnetError(gone ? 'file.notFound' : 'file.unreadable', {}, { cause: error });
  }
}

async function blockAt(file: FileHandle, at: number, size: number) {
  if (at + blockSize > size) return undefined;
  return parseTarHeader(await bytesAt(file, at, blockSize, size));
}

async function bytesAt(
  file: FileHandle,
  at: number,
  length: number,
  size: number,
): Promise<Buffer> {
  if (at + length > size)
    throw new CarnetError('backup.halfCopied', { missing: at + length - size });
  const bytes = Buffer.alloc(length);
  for (let got = 0; got < length; ) {
    const { bytesRead } = await file.read(bytes, got, length - got, at + got);
    if (bytesRead === 0) throw new CarnetError('backup.halfCopied', {});
    got += bytesRead;
  }
  return bytes;
}
