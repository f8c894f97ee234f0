import type { DiskEncryption } from '../../../shared/contract/backups.ts';
import { localDay } from '../../../shared/time/localDay.ts';
import type { KeptBackupState, KeptProblem } from './keptState.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** How long "Not now" holds. */
export const putOffFor = {
  noBackupPlace: 7 * day,
  backupTooOld: day,
  diskNotEncrypted: 30 * day,
} as const;

/** A backup is late when what changed has waited longer than this. */
export const tooOld = 7 * day;

/** Whether a backup is to be made by itself: one a day, when something changed; after a failure not at once. */
export function isDue(given: {
  readonly kept: KeptBackupState;
  readonly now: number;
  readonly changed: boolean;
}): boolean {
  const { kept, now, changed } = given;
  if (!changed) return false;
  if (kept.problem !== null && Math.abs(now - kept.problem.at) < hour) return false;
  const last = kept.lastGood.laptop;
  return last === null || localDay(last.madeAt) !== localDay(now);
}

export type BackupNotice = 'backupFailed' | 'backupTooOld' | 'noBackupPlace' | 'diskNotEncrypted';

/** Of a second place that is away (a stick at home) nothing is said until its backup is old. */
function needsHelp(problem: KeptProblem | null): boolean {
  return problem !== null && problem.code !== 'backup.placeMissing';
}

/** What Today says of backups and of the disk, in this order. */
export function noticesOf(given: {
  readonly kept: KeptBackupState;
  readonly now: number;
  readonly vaultMadeAt: number;
  readonly changed: boolean;
  readonly hasSecondPlace: boolean;
  readonly disk: DiskEncryption;
}): BackupNotice[] {
  const { kept, now, changed, hasSecondPlace, disk } = given;
  const { laptop, second } = kept.lastGood;
  const waits = (notice: keyof typeof putOffFor) => (kept.putOff[notice] ?? 0) > now;
  const notices: BackupNotice[] = [];
  if (kept.problem !== null || (hasSecondPlace && needsHelp(kept.secondProblem))) {
    notices.push('backupFailed');
  }
  const old = (madeAt: number | undefined) => now - (madeAt ?? given.vaultMadeAt) > tooOld;
  const here = changed && old(laptop?.madeAt);
  const there = hasSecondPlace && second?.id !== laptop?.id && old(second?.madeAt);
  if ((here || there) && !waits('backupTooOld')) notices.push('backupTooOld');
  if (!hasSecondPlace && !waits('noBackupPlace')) notices.push('noBackupPlace');
  if (disk === 'notEncrypted' && !waits('diskNotEncrypted')) notices.push('diskNotEncrypted');
  return notices;
}
