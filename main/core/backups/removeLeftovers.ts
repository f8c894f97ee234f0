import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { workFolderPrefix } from './backupNames.ts';

/** Removes what a stopped backup or rehearsal left in a vault's `backups/`. Only while none is running. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(workFolderPrefix))) {
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
