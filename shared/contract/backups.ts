import { z } from 'zod';
import { instant, line, recordId } from '../records/record.ts';
import { defineCall } from './call.ts';
import { done, nothing } from './common.ts';
import { uiLanguage } from './vault.ts';

const secretText = z.string().max(1000);
const typedWords = z.string().max(2000);
const errorParams = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** Where backups lie: in the vault's own folder, or in the second place that a person chose. */
export const backupPlace = z.enum(['laptop', 'second']);
export type BackupPlace = z.infer<typeof backupPlace>;

/** What is said of a backup in plain counts. Never of incidents. */
export const backupCounts = z.object({
  clients: z.number().int(),
  services: z.number().int(),
  sessions: z.number().int(),
  notes: z.number().int(),
  tasks: z.number().int(),
});
export type BackupCounts = z.infer<typeof backupCounts>;

export const backupLine = z.object({
  id: recordId,
  place: backupPlace,
  madeAt: instant,
  /** Bytes. */
  size: z.number().int(),
  /**
   * `verified`: read back and opened after it was made. `unchecked`: looks whole, was not opened
   * (another laptop's, or copied by hand). The rest can't be restored: `halfCopied` is shorter than
   * it says, `damaged` is not what it should be, `newer` needs a newer Carnet.
   */
  state: z.enum(['verified', 'unchecked', 'halfCopied', 'damaged', 'newer']),
  /**
   * `today`: what opens the vault now opens it. `earlier`: an earlier passphrase or earlier recovery
   * words do. `earlierLock`: it was made before "someone may know my passphrase": whoever knew the
   * old passphrase can read it. `unknown`: it could not be read far enough.
   */
  opensWith: z.enum(['today', 'earlier', 'earlierLock', 'unknown']),
});
export type BackupLine = z.infer<typeof backupLine>;

const problem = z.object({ code: line, params: errorParams, at: instant });
const good = z.object({ id: recordId, madeAt: instant, size: z.number().int() });

export const diskEncryption = z.enum(['encrypted', 'notEncrypted', 'unknown']);
export type DiskEncryption = z.infer<typeof diskEncryption>;

export const backupState = z.object({
  lastGood: z.object({ laptop: good.nullable(), second: good.nullable() }),
  /** Why the last try failed on this laptop; null after one that went well. An error's code. */
  problem: problem.nullable(),
  secondPlace: z
    .object({
      /** The folder's own name, or its whole address where it has none (a stick's letter). */
      label: line,
      /** Where it is, to be shown. */
      folder: z.string().max(4096),
      reachable: z.boolean(),
      /** It lies on the same disk as the vault: it does not help when the laptop is lost. */
      sameDisk: z.boolean(),
      /** Why the last copy did not get there; `backup.placeMissing`, `.placeReadOnly`, `.placeFull`, … */
      problem: problem.nullable(),
    })
    .nullable(),
  lastRehearsal: z
    .object({
      at: instant,
      place: backupPlace,
      /** Of the backup that was opened. */
      madeAt: instant,
      counts: backupCounts,
    })
    .nullable(),
  /** Newest first, both places. */
  backups: z.array(backupLine),
  running: z
    .object({ jobId: recordId, what: z.enum(['make', 'rehearse', 'secondPlace']) })
    .nullable(),
  /** Something was written since the last good backup on this laptop. */
  changedSince: z.boolean(),
  /** Whether the laptop's own disk is encrypted by its system, as far as the system says. */
  diskEncryption,
  /** What a restore put aside: whole older folders of this vault, on this laptop. */
  setAside: z.array(z.object({ id: line, at: instant, size: z.number().int() })),
});
export type BackupState = z.infer<typeof backupState>;

/** Notices on Today that a person may put off. */
export const putOffNotice = z.enum(['noBackupPlace', 'backupTooOld', 'diskNotEncrypted']);

/**
 * Calls of an open vault. `jobId` is the caller's own new id (a UUID): `progress` events and
 * `backup.cancel` name it. Stages of progress: `reading`, `writing`, `checking`, `copying`.
 * Whenever anything of this changes, an event tells `changed` of kind `backup`.
 */
export const backupCalls = {
  'backup.state': defineCall({ input: nothing, output: backupState, needs: 'worker' }),
  /**
   * Makes one now, here and in the second place. Resolves when it was verified. A second place that
   * is missing, full or read-only is no failure: `state.secondPlace.problem` says so.
   * Throws `backup.busy`, `backup.cancelled`, `backup.failed`, `store.full`.
   */
  'backup.make': defineCall({
    input: z.strictObject({ jobId: recordId.optional() }),
    output: backupState,
    needs: 'worker',
  }),
  'backup.cancel': defineCall({
    input: z.strictObject({ jobId: recordId }),
    output: done,
    needs: 'worker',
  }),
  /**
   * Opens a backup as a new laptop would, with the secret given, in a place of its own that is
   * removed afterwards; checks every page and compares what is in it with what it says of itself.
   * Throws `backup.wrongSecret`, `vault.badRecoveryWords`, `vault.tooManyTries`, `backup.notFound`,
   * `backup.halfCopied`, `backup.damaged`, `backup.tampered`, `backup.newer`, `backup.placeMissing`,
   * `store.full`, `backup.cancelled`, `backup.failed`, `backup.busy`.
   */
  'backup.rehearse': defineCall({
    input: z.strictObject({
      jobId: recordId.optional(),
      id: recordId,
      place: backupPlace,
      secret: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('passphrase'), passphrase: secretText }),
        z.strictObject({ kind: z.literal('words'), words: typedWords }),
      ]),
    }),
    output: z.object({ at: instant, madeAt: instant, counts: backupCounts }),
    needs: 'worker',
  }),
  /**
   * The shell names the folder that a person picked; windows use `shell.pickBackupPlace`. Copies the
   * newest backup there (or makes one) before it resolves.
   * Throws `backup.placeMissing`, `backup.placeReadOnly`, `backup.placeFull`, `backup.placeIsCarnet`.
   */
  'backup.setSecondPlace': defineCall({
    input: z.strictObject({ path: z.string().min(1).max(4096), jobId: recordId.optional() }),
    output: backupState,
    needs: 'worker',
    door: 'shell',
  }),
  /** What was copied there stays there. */
  'backup.forgetSecondPlace': defineCall({ input: nothing, output: backupState, needs: 'worker' }),
  /**
   * Deletes the backups, here and in the second place, that the old passphrase still opens
   * (`opensWith: 'earlierLock'`). Throws `backup.noneSince` while there is no good newer one.
   */
  'backup.forgetEarlierLock': defineCall({
    input: nothing,
    output: z.object({ removed: z.number().int(), state: backupState }),
    needs: 'worker',
  }),
  /** Deletes one folder that a restore put aside, for good. Ask first. */
  'backup.removeSetAside': defineCall({
    input: z.strictObject({ id: line.min(1) }),
    output: backupState,
    needs: 'worker',
  }),
  /** "Not now": no second place for a week, the disk for 30 days, an old backup for a day. */
  'notice.putOff': defineCall({
    input: z.strictObject({ notice: putOffNotice }),
    output: done,
    needs: 'worker',
  }),
  /** The shell tells what the system says of the laptop's disk. */
  'laptop.noteDisk': defineCall({
    input: z.strictObject({ encryption: diskEncryption }),
    output: done,
    needs: 'worker',
    door: 'shell',
  }),
  /** The shell asks before it quits: makes a backup when something changed. Resolves when quitting may go on. */
  'backup.beforeQuit': defineCall({
    input: nothing,
    output: done,
    needs: 'worker',
    door: 'shell',
  }),
};

/** A backup as the start screen shows it, before anything is opened. */
export const restoreCandidate = z.object({
  /** Names it to `restore.begin`: an offered file's id, or a candidate's. */
  sourceId: recordId,
  vaultId: recordId,
  /** From the backup's copy of `vault.json`: a label, not yet authenticated. */
  ownerName: line,
  language: uiLanguage,
  madeAt: instant,
  size: z.number().int(),
  /** Null for a file that a person picked. */
  place: backupPlace.nullable(),
  /** The vault that is on this laptop under the same id would be put aside. */
  vaultHere: z.boolean(),
});
export type RestoreCandidate = z.infer<typeof restoreCandidate>;

/** Calls of the start screen, with no vault open. */
export const restoreCalls = {
  /** The shell offers a file that a person picked; windows use `shell.pickBackup`. */
  'restore.offer': defineCall({
    input: z.strictObject({ path: z.string().min(1).max(4096) }),
    output: z.object({ fileId: recordId, name: line, size: z.number().int() }),
    needs: 'anyone',
    door: 'shell',
  }),
  /**
   * Reads how the file begins. Throws `backup.notABackup`, `backup.halfCopied`, `backup.damaged`,
   * `backup.newer`, `file.notFound`, `file.unreadable`.
   */
  'restore.look': defineCall({
    input: z.strictObject({ fileId: recordId }),
    output: restoreCandidate,
    needs: 'anyone',
  }),
  /** Backups of a vault of this laptop (its folder, its second place), newest first; broken ones apart. */
  'restore.candidates': defineCall({
    input: z.strictObject({ vaultId: recordId }),
    output: z.object({
      candidates: z.array(restoreCandidate),
      /** How many files there can't be restored: half copied or damaged. */
      broken: z.number().int(),
      secondPlace: z.object({ label: line, reachable: z.boolean() }).nullable(),
    }),
    needs: 'anyone',
  }),
  /**
   * Restores and leaves the vault open, as a new laptop of its owner. A vault of the same id is put
   * aside, never deleted. Stages of progress: `checking`, `copying`, `opening`.
   * Throws as `restore.look` does, and `backup.wrongSecret`, `vault.badRecoveryWords`,
   * `vault.weakPassphrase`, `vault.tooManyTries`, `backup.tampered`, `backup.cancelled`,
   * `backup.failed`, `store.full`, `store.newerSchema`, `vault.alreadyOpen`.
   */
  'restore.begin': defineCall({
    input: z.strictObject({
      sourceId: recordId,
      jobId: recordId.optional(),
      secret: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('passphrase'), passphrase: secretText }),
        z.strictObject({
          kind: z.literal('words'),
          words: typedWords,
          newPassphrase: secretText,
        }),
      ]),
    }),
    output: z.object({
      vaultId: recordId,
      madeAt: instant,
      counts: backupCounts,
      /** A vault of the same id was here and was put aside. */
      setAside: z.boolean(),
      /**
       * Only the file that opens the vault was missing or broken: it was taken from the backup, and
       * everything that was in the database on this laptop is still there, newer than the backup.
       */
      keptNewer: z.boolean(),
      /** Files of clients who had asked to be erased since the backup; erased again before this resolved. */
      erasedAgain: z.number().int(),
      /** False when the database put aside could not be read: someone may have been erased since. */
      erasuresKnown: z.boolean(),
    }),
    needs: 'anyone',
  }),
  'restore.cancel': defineCall({
    input: z.strictObject({ jobId: recordId }),
    output: done,
    needs: 'anyone',
  }),
};

export const reencryptCalls = {
  /**
   * "Someone may know my passphrase": a new lock for everything on this laptop. Other calls throw
   * `vault.changingLock` meanwhile. Leaves the vault open; the words are then read back with
   * `vault.recoveryChallenge` and `vault.confirmRecoveryWords`, as at the first run. A fresh backup
   * is begun at once; older ones open with the old passphrase until `backup.forgetEarlierLock`.
   * Can't be cancelled; killed at any instant it leaves the old lock or the new one.
   * Throws `vault.wrongSecret`, `vault.tooManyTries`, `vault.weakPassphrase`, `store.full`,
   * `store.damaged`, `backup.failed`. Stages of progress: `writing`, `checking`, `switching`.
   */
  'vault.reencrypt': defineCall({
    input: z.strictObject({
      jobId: recordId.optional(),
      current: secretText,
      next: secretText,
      language: uiLanguage,
    }),
    output: z.object({ recoveryWords: z.array(z.string()).length(12) }),
    needs: 'worker',
  }),
};
