import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isUnfinishedCopy } from './backupNames.ts';
import { findBackups, type FoundBackup, whenMade } from './findBackups.ts';
import { toKeep } from './toKeep.ts';

/**
 * Removes what five newer good backups stand for. Only after a good one was made: `goodId` must be
 * found whole in the folder, else nothing is removed. Broken ones go when they are older than all
 * that stay; what another vault or a newer Carnet made is never touched.
 */
export async function pruneBackups(folder: string, vaultId: string, goodId: string): Promise<void> {
  const found = await findBackups(folder, vaultId);
  const whole = found.flatMap((one) =>
    one.look === null ? [] : [{ one, madeAt: one.look.head.madeAt, id: one.look.head.id }],
  );
  if (!whole.some(({ id }) => id === goodId)) return;
  // The one that was just proven stays, whatever the clock said when the others were made.
  const kept = toKeep(whole.map((each) => (each.id === goodId ? newest(each) : each)));
  const stay = new Set<FoundBackup>([...kept].map(({ one }) => one));
  const oldest = Math.min(...[...kept].map(({ madeAt }) => madeAt));
  for (const one of found) {
    if (!stay.has(one) && isOver(one, oldest)) await rm(one.path, { force: true });
  }
}

/** The last instant that JavaScript has a day for. */
const latest = 8.64e15;

function newest<One extends { readonly madeAt: number }>(one: One): One {
  return { ...one, madeAt: latest };
}

function isOver(one: FoundBackup, oldest: number): boolean {
  if (one.look !== null) return true;
  return (one.problem === 'halfCopied' || one.problem === 'damaged') && whenMade(one) < oldest;
}

/** Copies that were stopped in the middle. Call it only while none is under way. */
export async function removeUnfinishedCopies(folder: string): Promise<void> {
  for (const name of (await readdir(folder).catch(() => [])).filter(isUnfinishedCopy)) {
    await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}
