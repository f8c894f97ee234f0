import type {
  BackupLine,
  BackupPlace,
  BackupState,
  DiskEncryption,
} from '../../../shared/contract/backups.ts';
import type { OpenCase } from '../openCase.ts';
import type { VaultManifest } from '../vault/manifest.ts';
import {
  isReachable,
  onSameDisk,
  ownBackups,
  placeLabel,
  type SecondPlace,
} from './backupPlaceFile.ts';
import { changeMark } from './changeMark.ts';
import { findBackups, type FoundBackup, whenMade } from './findBackups.ts';
import { readKept } from './keptState.ts';
import type { BackupLook } from './readBackup.ts';
import { listSetAside } from './setAside.ts';

/** Everything that a screen shows of backups, looked at now. */
export async function describeBackups(given: {
  readonly open: OpenCase;
  readonly secondPlace: SecondPlace | null;
  readonly running: {
    readonly jobId: string;
    readonly what: 'make' | 'rehearse' | 'secondPlace';
  } | null;
  readonly disk: DiskEncryption;
}): Promise<BackupState> {
  const { open, secondPlace, running, disk } = given;
  const { vault } = open;
  const reachable = secondPlace !== null && (await isReachable(secondPlace));
  const own = await findBackups(await ownBackups(vault.folder), vault.id);
  const there = reachable ? await findBackups(secondPlace.folder, vault.id) : [];
  const sameDisk = reachable && (await onSameDisk(secondPlace.folder, vault.folder));
  const setAside = await listSetAside(vault);
  // Everything that waits is behind: what is kept is read at one instant, and the last one.
  const kept = readKept(open.reader);
  const verified = new Set(kept.verified);
  const lines = (found: readonly FoundBackup[], place: BackupPlace) =>
    found.map((one) => lineOf(one, place, verified, vault.manifest()));
  return {
    lastGood: kept.lastGood,
    problem: kept.problem,
    secondPlace:
      secondPlace === null
        ? null
        : {
            label: placeLabel(secondPlace.folder),
            folder: secondPlace.folder,
            reachable,
            sameDisk,
            problem: kept.secondProblem,
          },
    lastRehearsal: kept.lastRehearsal,
    backups: [...lines(own, 'laptop'), ...lines(there, 'second')].toSorted(
      (a, b) => b.madeAt - a.madeAt,
    ),
    running: running === null ? null : { jobId: running.jobId, what: running.what },
    changedSince: changeMark(open.reader) !== kept.mark,
    diskEncryption: disk,
    setAside,
  };
}

function lineOf(
  found: FoundBackup,
  place: BackupPlace,
  verified: ReadonlySet<string>,
  manifest: VaultManifest,
): BackupLine {
  const { look } = found;
  const state = () => {
    if (look === null) return found.problem === 'unreadable' ? 'damaged' : found.problem;
    return verified.has(look.head.id) ? 'verified' : 'unchecked';
  };
  return {
    // A broken one is named by its file: nothing can be done with it but look elsewhere.
    id: look?.head.id ?? found.name.slice(0, 64),
    place,
    madeAt: whenMade(found),
    size: found.size,
    state: state(),
    opensWith: lockOf(look, manifest),
  };
}

/** What opens a backup, next to what opens the vault now. Its labels are not authenticated. */
export function lockOf(look: BackupLook | null, now: VaultManifest): BackupLine['opensWith'] {
  if (look === null) return 'unknown';
  // Made from the data key: another one means another data key.
  if (look.manifest.auditPublicKey !== now.auditPublicKey) return 'earlierLock';
  const there = new Set(look.manifest.slots.map((slot) => slot.id));
  const same = now.slots
    .filter((slot) => slot.kind === 'passphrase' || slot.kind === 'recovery')
    .every((slot) => there.has(slot.id));
  return same ? 'today' : 'earlier';
}
