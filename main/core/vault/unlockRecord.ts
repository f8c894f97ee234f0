import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../../../shared/time/wallClock.ts';
import { replaceFile } from '../files/replaceFile.ts';
import { vaultFiles } from './vaultFolder.ts';

/**
 * `unlocks.json`: failed tries, so that a restart does not reset the wait, and when the vault was last
 * opened. Not authenticated: whoever can write it can copy the vault and guess elsewhere, where only
 * Argon2id slows them. A damaged or unwritable one never keeps the owner out.
 */
const unlockRecord = z.object({
  failures: z.number().int().min(0),
  lastFailureAt: z.number().int().min(0),
  lastOpenedAt: z.number().int().min(0).nullable(),
});
export type UnlockRecord = z.infer<typeof unlockRecord>;

const none: UnlockRecord = { failures: 0, lastFailureAt: 0, lastOpenedAt: null };

/** What could not be written, as when the disk is full, holds at least until the program ends. */
const unwritten = new Map<string, UnlockRecord>();

export async function readUnlocks(folder: string): Promise<UnlockRecord> {
  const kept = unwritten.get(folder);
  if (kept) return kept;
  try {
    const text = await readFile(join(folder, vaultFiles.unlocks), 'utf8');
    return unlockRecord.parse(JSON.parse(text));
  } catch {
    return none;
  }
}

export async function writeUnlocks(folder: string, record: UnlockRecord): Promise<void> {
  try {
    const text = `${JSON.stringify(record)}\n`;
    await replaceFile(join(folder, vaultFiles.unlocks), text, 'discard');
    unwritten.delete(folder);
  } catch {
    unwritten.set(folder, record);
  }
}

export async function noteOpened(folder: string, clock: Clock): Promise<void> {
  await writeUnlocks(folder, { ...(await readUnlocks(folder)), lastOpenedAt: clock.now() });
}
