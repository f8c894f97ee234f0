import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { replaceFile } from '../files/replaceFile.ts';
import { vaultFiles } from '../vault/vaultFolder.ts';
import { placeProblem } from './placeProblem.ts';

/**
 * `backup-place.json` in a vault's folder: the second place. In clear, because it is needed when the
 * database is what broke. `placeId` is also in the place itself: an empty mount point, or another
 * stick under the same letter, is not taken for it.
 */
const placeFile = z.strictObject({ folder: z.string(), placeId: z.uuid() });
export type SecondPlace = z.infer<typeof placeFile>;

const markName = 'carnet-backups.json';
const mark = z.object({ format: z.literal('carnet-backup-place'), placeId: z.uuid() });

/** The second place of a vault; null when there is none, or when the file can't be read. */
export function readSecondPlace(vaultFolder: string): SecondPlace | null {
  try {
    const text = readFileSync(join(vaultFolder, vaultFiles.backupPlace), 'utf8');
    return placeFile.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export async function writeSecondPlace(vaultFolder: string, place: SecondPlace): Promise<void> {
  const text = `${JSON.stringify(place, undefined, 2)}\n`;
  await replaceFile(join(vaultFolder, vaultFiles.backupPlace), text, 'discard');
}

export async function removeSecondPlace(vaultFolder: string): Promise<void> {
  await rm(join(vaultFolder, vaultFiles.backupPlace), { force: true });
}

/**
 * Marks a folder as a place for backups and resolves with its id; one that is marked keeps its id.
 * @throws CarnetError `backup.placeMissing`, `.placeReadOnly`, `.placeFull`
 */
export async function markPlace(folder: string, newId: () => string): Promise<string> {
  try {
    if (!(await stat(folder)).isDirectory()) throw new CarnetError('backup.placeMissing');
    const known = await markIn(folder);
    const placeId = known ?? newId();
    // Written each time: a stick that can't be written must say so now, and not tonight.
    await writeFile(
      join(folder, markName),
      `${JSON.stringify({ format: 'carnet-backup-place', placeId })}\n`,
      { mode: 0o600 },
    );
    return placeId;
  } catch (error) {
    throw placeProblem(error);
  }
}

/** Whether the place is there, and is the one that was marked. */
export async function isReachable({ folder, placeId }: SecondPlace): Promise<boolean> {
  return (await markIn(folder)) === placeId;
}

async function markIn(folder: string): Promise<string | undefined> {
  try {
    return mark.parse(JSON.parse(await readFile(join(folder, markName), 'utf8'))).placeId;
  } catch {
    return undefined;
  }
}

/** What a folder is called on the screen; a drive's root has no name but its address. */
export function placeLabel(folder: string): string {
  return basename(folder) || folder;
}

/** Whether two folders lie on one disk. False where the system does not tell. */
export async function onSameDisk(a: string, b: string): Promise<boolean> {
  try {
    return (await stat(a)).dev === (await stat(b)).dev;
  } catch {
    return false;
  }
}

/** A vault's own folder for backups; made where someone removed it. */
export async function ownBackups(vaultFolder: string): Promise<string> {
  const folder = join(vaultFolder, vaultFiles.backups);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}
