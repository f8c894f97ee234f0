import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { isBackupName } from './backupNames.ts';
import { type BackupLook, lookAtBackup } from './readBackup.ts';

/** A file that is called a backup. `look` is null for one that is broken: `problem` says how. */
export type FoundBackup = {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  /** When the file was written, as its folder says: all that is known of a broken one. */
  readonly writtenAt: number;
} & (
  | { readonly look: BackupLook; readonly problem: null }
  | { readonly look: null; readonly problem: 'halfCopied' | 'damaged' | 'newer' | 'unreadable' }
);

/** Backups in a folder, newest first. Of another vault's nothing is said. A folder that is not there has none. */
export async function findBackups(folder: string, vaultId: string): Promise<FoundBackup[]> {
  const names = await readdir(folder).catch(() => []);
  const found: FoundBackup[] = [];
  for (const name of names.filter(isBackupName)) {
    const one = await lookAt(join(folder, name), name);
    if (one !== undefined && (one.look === null || one.look.head.vaultId === vaultId)) {
      found.push(one);
    }
  }
  return found.toSorted((a, b) => whenMade(b) - whenMade(a));
}

export function whenMade({ look, writtenAt }: FoundBackup): number {
  return look?.head.madeAt ?? writtenAt;
}

const problems: Partial<Record<string, 'halfCopied' | 'damaged' | 'newer'>> = {
  'backup.halfCopied': 'halfCopied',
  'backup.damaged': 'damaged',
  'backup.notABackup': 'damaged',
  'backup.newer': 'newer',
};

async function lookAt(path: string, name: string): Promise<FoundBackup | undefined> {
  const file = await stat(path).catch(() => undefined);
  if (file === undefined || !file.isFile()) return undefined;
  const facts = { path, name, size: file.size, writtenAt: Math.round(file.mtimeMs) };
  try {
    return { ...facts, look: await lookAtBackup(path), problem: null };
  } catch (error) {
    if (!(error instanceof CarnetError)) throw error;
    if (error.code === 'file.notFound') return undefined;
    return { ...facts, look: null, problem: problems[error.code] ?? 'unreadable' };
  }
}
