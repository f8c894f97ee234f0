import { open, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ReleaseManifest } from '../../../shared/updates/releaseManifest.ts';
import { writeAll } from '../backups/writeBackup.ts';
import { putInPlace } from '../files/replaceFile.ts';
import { sayingWhenFull } from '../vault/fileProblems.ts';
import { checkFile } from './gate/checkFile.ts';

/**
 * Puts a release in the place of the AppImage that runs: copied beside it as it is hashed, synced,
 * the copy read again, then renamed over the old one. Whenever power goes, the old program or the
 * new one is there and can be started; electron-updater would remove the old one first.
 * `program` is what `APPIMAGE` names; where that is a link, what it leads to is replaced.
 * @throws CarnetError as `checkFile` has it, `store.full`; the file system's errors. The old one stays.
 */
export async function replaceAppImage(
  from: string,
  manifest: ReleaseManifest,
  program: string,
): Promise<void> {
  const place = await realpath(program);
  const fresh = join(dirname(place), `.${basename(place)}.new`);
  // A kill may have left one.
  await rm(fresh, { force: true });
  try {
    await sayingWhenFull(copyTo(from, manifest, fresh, (await stat(place)).mode));
    // What a failing disk wrote, not what was meant.
    await checkFile(fresh, manifest);
    await putInPlace(fresh, place);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

async function copyTo(
  from: string,
  manifest: ReleaseManifest,
  fresh: string,
  mode: number,
): Promise<void> {
  const file = await open(fresh, 'wx', 0o700);
  try {
    await checkFile(from, manifest, (piece) => writeAll(file, piece));
    // Who could start the old one can start the new one.
    await file.chmod((mode & 0o777) | 0o500);
    await file.sync();
  } finally {
    await file.close();
  }
}
