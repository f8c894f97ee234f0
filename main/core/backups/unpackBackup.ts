import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { openDatabase } from '../store/openDatabase.ts';
import type { Connection } from '../store/sqlite.ts';
import { headIsAuthentic, openFacts } from './backupHead.ts';
import { type BackupLook, lookAtBackup, readParts } from './readBackup.ts';
import { countsAgree, rowCounts } from './rowCounts.ts';
import { writeAll } from './writeBackup.ts';
import type { Stage } from './backupTasks.ts';

type Tell = (stage: Stage, done: number, total: number | null) => void;

/**
 * Unpacks a backup into a folder (all but its `vault.json`, which whoever calls has read), proves
 * every byte of it, and opens its database. The caller closes the connection.
 * @throws CarnetError `backup.tampered`, `backup.damaged`, `backup.newer`, and what `lookAtBackup` throws
 */
export async function unpackBackup(
  file: string,
  folder: string,
  keys: { readonly databaseKey: Uint8Array; readonly backupsKey: Uint8Array },
  tell: Tell,
): Promise<{ look: BackupLook; connection: Connection }> {
  const look = await lookAtBackup(file);
  if (!headIsAuthentic(look.head, keys.backupsKey)) throw new CarnetError('backup.tampered');
  const total = look.head.parts.reduce((sum, part) => sum + part.size, 0);
  await unpackParts(file, look, folder, (done) => tell('copying', done, total));
  tell('checking', 0, null);
  return { look, connection: openUnpacked(look, join(folder, 'case.db'), keys) };
}

async function unpackParts(
  file: string,
  look: BackupLook,
  folder: string,
  progress: (bytes: number) => void,
): Promise<void> {
  await mkdir(join(folder, 'blobs'), { recursive: true, mode: 0o700 });
  const opened: FileHandle[] = [];
  try {
    await readParts(file, look, progress, async ({ name }) => {
      if (name === 'vault.json') return undefined;
      // The part before this one was read to its end.
      await finish(opened);
      const target = await open(join(folder, name), 'wx', 0o600);
      opened.push(target);
      return (bytes) => writeAll(target, bytes);
    });
  } finally {
    await finish(opened);
  }
}

async function finish(opened: FileHandle[]): Promise<void> {
  for (const file of opened.splice(0)) {
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

/** Opens what was unpacked and holds it against what the backup says of itself. */
function openUnpacked(
  { head }: BackupLook,
  file: string,
  { databaseKey, backupsKey }: { databaseKey: Uint8Array; backupsKey: Uint8Array },
): Connection {
  const connection = openDatabase(file, databaseKey);
  try {
    const facts = openFacts(head, backupsKey);
    const sound =
      connection.pragma('integrity_check') === 'ok' &&
      Number(connection.pragma('user_version')) === head.schema &&
      facts !== undefined &&
      countsAgree(facts.rows, rowCounts(connection));
    if (!sound) throw new CarnetError('backup.damaged', { part: 'contents' });
    return connection;
  } catch (error) {
    connection.close();
    throw asDamage(error);
  }
}

/** The bytes are those that were tagged: a database that does not open was broken when it was made. */
function asDamage(error: unknown): unknown {
  const broken = ['store.damaged', 'store.wrongKey', 'store.notEncrypted'];
  return error instanceof CarnetError && broken.includes(error.code)
    ? new CarnetError('backup.damaged', { part: 'contents' }, { cause: error })
    : error;
}
