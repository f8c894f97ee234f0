import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { putInPlace } from '../files/replaceFile.ts';
import { copyDatabase } from '../store/copyDatabase.ts';
import { openDatabase } from '../store/openDatabase.ts';
import { ifThere } from '../vault/fileProblems.ts';
import { type BackupPart, signedHead } from './backupHead.ts';
import type { BackupResultInput, Stage, TaskOf } from './backupTasks.ts';
import { lookAtBackup, readParts } from './readBackup.ts';
import { plainCounts, rowCounts } from './rowCounts.ts';
import { measurePart, type PartSource, writeBackup } from './writeBackup.ts';

type Tell = (stage: Stage, done: number, total: number | null) => void;

/**
 * Makes a backup and proves it: the copy of the database is opened with the key and checked page by
 * page before it goes into the file, and the file is read again, whole, before it gets its name.
 */
export async function makeTask(task: TaskOf<'make'>, tell: Tell): Promise<BackupResultInput> {
  await mkdir(task.workFolder, { recursive: true, mode: 0o700 });
  const copy = join(task.workFolder, 'case.db');
  tell('reading', 0, null);
  copyDatabase(task.databaseFile, task.databaseKey, copy);
  tell('checking', 0, null);
  const { schema, rows, counts } = lookInside(copy, task.databaseKey);

  const sources: PartSource[] = [
    { name: 'vault.json', source: Buffer.from(task.manifestText) },
    { name: 'case.db', source: { path: copy } },
    ...(await blobsIn(task.blobsFolder)),
  ];
  const parts: BackupPart[] = [];
  for (const source of sources) {
    parts.push({ name: source.name, ...(await measurePart(source, () => undefined)) });
  }
  const total = parts.reduce((sum, part) => sum + part.size, 0);
  const head = signedHead(
    { id: task.id, vaultId: task.vaultId, madeAt: task.madeAt, schema, parts },
    { rows },
    task.backupsKey,
  );
  const made = join(task.workFolder, 'backup.tar');
  await writeBackup(made, head, sources, (done) => tell('writing', done, total));
  const look = await lookAtBackup(made);
  await readParts(made, look, (done) => tell('checking', done, total));
  await putInPlace(made, task.file);
  return { size: look.size, counts };
}

/** Opens the copy as a restore would, and reads every page of it. */
function lookInside(file: string, key: Uint8Array) {
  const connection = openDatabase(file, key);
  try {
    if (connection.pragma('quick_check') !== 'ok') throw new CarnetError('store.damaged');
    return {
      schema: Number(connection.pragma('user_version')),
      rows: rowCounts(connection),
      counts: plainCounts(connection),
    };
  } finally {
    connection.close();
  }
}

/** Attachments are encrypted one by one: they go in as they lie. */
async function blobsIn(folder: string): Promise<PartSource[]> {
  const entries = (await ifThere(readdir(folder, { withFileTypes: true }))) ?? [];
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => ({ name: `blobs/${name}`, source: { path: join(folder, name) } }));
}
