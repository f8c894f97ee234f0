import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFile, syncFolder } from '../files/replaceFile.ts';
import { removeHalfMade } from './halfMade.ts';
import { vaultFiles } from './vaultFolder.ts';

/**
 * Deletes a vault that is closed, for ever. Killed at any instant, it is there as before or counts as
 * never made, and what is left of it goes at the next start: `vault.json`, without which nothing of it
 * can be read, goes first.
 */
export async function deleteVault(folder: string): Promise<void> {
  const marker = join(folder, vaultFiles.unfinished);
  await writeFile(marker, '', { mode: 0o600 });
  await syncFile(marker);
  await syncFolder(folder);
  await removeHalfMade(folder);
}
