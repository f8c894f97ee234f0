import { copyFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupCounts } from '../../../shared/contract/backups.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { databaseName } from '../databaseName.ts';
import { syncFile, syncFolder } from '../files/replaceFile.ts';
import type { JobRunner } from '../process/jobRunner.ts';
import { ifThere, sayingWhenFull } from '../vault/fileProblems.ts';
import { subkey, wipe } from '../vault/keys.ts';
import type { VaultManifest } from '../vault/manifest.ts';
import { type ManifestCopies, readManifests, writeManifest } from '../vault/manifestFile.ts';
import { bodyOf, withMac } from '../vault/manifestMac.ts';
import { newPassphraseSlot, refuseWeakPassphrase } from '../vault/newSlots.ts';
import { unlockManifest } from '../vault/unlockManifest.ts';
import { vaultFiles, vaultFolder } from '../vault/vaultFolder.ts';
import type { VaultPlace, VaultTools } from '../vault/vaultPlace.ts';
import { slotOpener, type VaultSecret } from '../vault/vaultSecret.ts';
import { backupDataKey, backupSubkeys } from './backupKeys.ts';
import type { Stage } from './backupTasks.ts';
import { lookAtBackup } from './readBackup.ts';
import { runTask } from './runTask.ts';
import { beginRestoring, finishRestoring } from './swapVault.ts';

export interface RestoredVault {
  readonly place: VaultPlace;
  readonly manifest: VaultManifest;
  /** The caller takes it over and wipes it. */
  readonly dataKey: Uint8Array;
  readonly madeAt: number;
  readonly counts: BackupCounts | null;
  readonly setAside: boolean;
  readonly keptNewer: boolean;
  readonly erasedAgain: number;
  readonly erasuresKnown: boolean;
}

/**
 * Puts a vault into its place from a backup, whole or not at all. A vault of the same id is put
 * aside. Where only its `vault.json` is lost or broken, that alone is taken from the backup, and the
 * database, which is newer, stays.
 * @throws CarnetError as the contract's `restore.begin` says
 */
export async function restoreVault(
  file: string,
  secret: VaultSecret,
  newPassphrase: string | null,
  tools: VaultTools & { readonly jobs: JobRunner },
  signal: AbortSignal,
  tell: (stage: Stage, done: number, total: number | null) => void,
): Promise<RestoredVault> {
  const { directory, clock, keyDerivation, jobs } = tools;
  const look = await lookAtBackup(file);
  const id = look.head.vaultId;
  if (newPassphrase !== null) await refuseWeakPassphrase(newPassphrase, [look.manifest.ownerName]);
  const folder = vaultFolder(directory, id);
  const place = { directory, clock, keyDerivation, id, folder };
  const isHere = (await ifThere(stat(folder))) !== undefined;
  const here = await readManifests(folder);
  const dataKey = await backupDataKey(look.manifest, secret, {
    keyDerivation,
    clock,
    gateFolder: isHere ? folder : null,
  });
  const keys = backupSubkeys(Uint8Array.from(dataKey));
  const otherKeys: Uint8Array[] = [];
  try {
    const manifest = await nextManifest(place, look.manifest, here, dataKey, newPassphrase);
    const done = { place, manifest, dataKey, madeAt: look.head.madeAt };
    if (isHere && isLost(here) && (await opens(jobs, folder, keys.databaseKey, signal, tell))) {
      await writeManifest(folder, undefined, manifest);
      return { ...done, ...untouched };
    }
    if (isHere) otherKeys.push(...(await databaseKeysOf(here, secret, keyDerivation)));
    const restoring = await beginRestoring(directory, id);
    const result = await runTask(
      jobs,
      {
        task: 'restore',
        ...keys,
        file,
        folder: restoring,
        backupId: look.head.id,
        deviceLabel: '',
        replaced: isHere
          ? { databaseFile: join(folder, databaseName), keys: [keys.databaseKey, ...otherKeys] }
          : null,
      },
      signal,
      tell,
    );
    if (isHere) await keepBeside(folder, restoring);
    await sayingWhenFull(writeManifest(restoring, undefined, manifest));
    await syncFolder(restoring);
    if (signal.aborted) throw new CarnetError('backup.cancelled');
    const setAside = await finishRestoring(directory, id, clock.now());
    const { counts, erasedAgain, erasuresKnown } = result;
    return { ...done, counts, setAside, keptNewer: false, erasedAgain, erasuresKnown };
  } catch (error) {
    wipe(dataKey);
    throw error;
  } finally {
    wipe(keys.databaseKey, keys.backupsKey, ...otherKeys);
  }
}

const untouched = {
  counts: null,
  setAside: false,
  keptNewer: true,
  erasedAgain: 0,
  erasuresKnown: true,
} as const;

/** The backup's `vault.json`, above any that this laptop has seen, with the new passphrase if there is one. */
async function nextManifest(
  place: VaultPlace,
  last: VaultManifest,
  here: ManifestCopies,
  dataKey: Uint8Array,
  newPassphrase: string | null,
): Promise<VaultManifest> {
  const seen = [here.current, here.previous].flatMap((copy) =>
    copy.state === 'read' ? [copy.manifest.revision] : [],
  );
  const slots =
    newPassphrase === null
      ? last.slots
      : [
          ...last.slots.filter((slot) => slot.kind !== 'passphrase'),
          await newPassphraseSlot(place, newPassphrase, dataKey),
        ];
  const key = subkey(dataKey, 'manifest');
  try {
    const revision = Math.max(last.revision, ...seen) + 1;
    return withMac({ ...bodyOf(last), slots, revision }, key);
  } finally {
    wipe(key);
  }
}

/** Neither copy of `vault.json` can be read. One that a newer Carnet wrote is not lost. */
function isLost({ current, previous }: ManifestCopies): boolean {
  return [current, previous].every(({ state }) => state === 'missing' || state === 'damaged');
}

async function opens(
  jobs: JobRunner,
  folder: string,
  databaseKey: Uint8Array,
  signal: AbortSignal,
  tell: (stage: Stage, done: number, total: number | null) => void,
): Promise<boolean> {
  const databaseFile = join(folder, databaseName);
  if (!(await ifThere(stat(databaseFile)))) return false;
  try {
    await runTask(jobs, { task: 'try', databaseFile, databaseKey }, signal, tell);
    return true;
  } catch (error) {
    if (error instanceof CarnetError && error.code === 'backup.cancelled') throw error;
    return false;
  }
}

/** The key of the database that is here, if the same secret opens its own `vault.json`: a lock changed since. */
async function databaseKeysOf(
  here: ManifestCopies,
  secret: VaultSecret,
  keyDerivation: VaultTools['keyDerivation'],
): Promise<Uint8Array[]> {
  const opener = slotOpener(secret, keyDerivation);
  try {
    const unlocked = await unlockManifest(here, opener);
    if (unlocked.outcome !== 'opened') return [];
    const key = subkey(unlocked.dataKey, 'database');
    wipe(unlocked.dataKey);
    return [key];
  } finally {
    opener.end();
  }
}

/** What this laptop knows besides the database: where backups go, and who tried to open the vault. */
async function keepBeside(from: string, to: string): Promise<void> {
  for (const name of [vaultFiles.backupPlace, vaultFiles.lockedAudit]) {
    const copied = await ifThere(copyFile(join(from, name), join(to, name)).then(() => true));
    if (copied) await syncFile(join(to, name));
  }
}
