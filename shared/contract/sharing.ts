import { z } from 'zod';
import { instant, line, recordId } from '../records/record.ts';
import { defineCall } from './call.ts';
import { done, nothing } from './common.ts';
import { placeProblems, syncPlace } from './sync.ts';

/**
 * What keeps laptops from passing changes, besides the place itself. None of them loses anything:
 * `emptied`: what was in the place is gone; `rolledBack`: it shows an older state than it did;
 * `forked`: two laptops write as one (a copied or restored disk); `clockAhead`: another laptop's
 * clock is far ahead; `newerVersion`: another laptop has a newer Carnet; `removedHere`: an
 * administrator removed this laptop; `nothingOfOurs`: a place that somebody chose holds nothing of
 * the agency, so it is not where the others meet; `tooOld`: the agency asks for a newer Carnet than
 * this one.
 */
export const sharingProblems = [
  'emptied',
  'rolledBack',
  'forked',
  'clockAhead',
  'newerVersion',
  'removedHere',
  'nothingOfOurs',
  'tooOld',
] as const;

export const syncProblem = z.object({
  code: z.enum([...placeProblems, ...sharingProblems]),
  at: instant,
  /** Which laptop it is about, where it is about one. */
  device: line.default(''),
});
export type SyncProblem = z.infer<typeof syncProblem>;

export const syncStatus = z.object({
  /** Null: this laptop shares with nobody. `address`: the whole folder or address, without credentials. */
  place: z
    .object({ kind: z.enum(['folder', 'webdav', 's3']), label: line, address: z.string() })
    .nullable(),
  /** May choose a new place for the agency, and leave it (an administrator). */
  mayChange: z.boolean(),
  /** What the others have not been handed yet. `bytes`: about as much as would be sent; null: not known. */
  waiting: z.object({
    changes: z.number().int(),
    oldestAt: instant.nullable(),
    bytes: z.number().int().nullable(),
  }),
  /** When the place was last reached to the end. */
  lastContactAt: instant.nullable(),
  /**
   * `off`: no place; `idle`: all is passed on, or will be at the next turn; `running`; `waiting`: tries
   * again by itself at `next`; `paused`: by a person, or because the network costs money; `stopped`:
   * a person has to do something first (`problem`).
   */
  state: z.enum(['off', 'idle', 'running', 'waiting', 'paused', 'stopped']),
  problem: syncProblem.nullable(),
  /** When it tries next by itself. */
  next: instant.nullable(),
  /**
   * What laptops put together of older changes. `none`: nothing yet; `waiting`: another laptop has to
   * check it; `differs`: what is held here is something else, so it is not used; `done`: since `at` it stands
   * in the place of what was passed on before.
   */
  older: z.object({
    state: z.enum(['none', 'waiting', 'differs', 'done']),
    at: instant.nullable(),
  }),
  /** Bytes over the network since `since`. */
  used: z.object({
    sent: z.number().int(),
    received: z.number().int(),
    since: instant.nullable(),
  }),
  /** Somebody said that this network costs money: nothing is passed before a person says so. */
  metered: z.boolean(),
});
export type SyncStatus = z.infer<typeof syncStatus>;

export const syncLaptop = z.object({
  deviceId: recordId,
  label: line,
  memberId: recordId,
  memberName: line,
  isThis: z.boolean(),
  lastHeardAt: instant.nullable(),
  /** How many changes of ours it has not seen, as far as is known here. */
  behind: z.number().int(),
  removed: z.boolean(),
});
export type SyncLaptop = z.infer<typeof syncLaptop>;

const [, webdav, s3] = syncPlace.options;

/** A place as a window names it: a folder that the shell offered (`shell.pickFolder`), or an address. */
export const chosenPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('folder'), folderId: recordId }),
  webdav,
  s3,
]);
export type ChosenPlace = z.input<typeof chosenPlace>;

/** What was written and taken. */
const passed = {
  /** Changes. */
  sent: z.number().int(),
  received: z.number().int(),
};

/**
 * Passing changes between laptops. Whenever anything of `sync.status` or `sync.laptops` changes, an
 * event tells `changed` of kind `sync`. Long work tells `progress` of `sync` with the job `sync` and
 * the stages `getting`, `checking`, `applying`, `finishing`, `tidying`, `putting`.
 */
export const sharingCalls = {
  'sync.status': defineCall({ input: nothing, output: syncStatus, needs: 'worker' }),
  'sync.laptops': defineCall({
    input: nothing,
    output: z.object({ laptops: z.array(syncLaptop) }),
    needs: 'worker',
  }),
  /**
   * One exchange with the place, now; resolves at its end. `anyway`: also over a network that costs
   * money, and while paused.
   */
  'sync.now': defineCall({
    input: z.strictObject({ anyway: z.boolean().default(false) }),
    output: z.object({ ...passed, problem: syncProblem.nullable() }),
    needs: 'worker',
  }),
  /** The laptop has a network again: what waits is passed on soon, whatever failed before. */
  'sync.reconnected': defineCall({ input: nothing, output: done, needs: 'worker' }),
  /** The shell asks before it locks or quits: what waits, and whether it may go by itself now. */
  'sync.waitsToClose': defineCall({
    input: nothing,
    output: z.object({
      changes: z.number().int(),
      /** There is a place where the others look. */
      isShared: z.boolean(),
      mayPassOn: z.boolean(),
    }),
    needs: 'worker',
    door: 'shell',
  }),
  /** One exchange before the vault is closed, where anything waits and may go. The shell does not wait for long. */
  'sync.beforeClosing': defineCall({
    input: nothing,
    output: done,
    needs: 'worker',
    door: 'shell',
  }),
  'sync.cancel': defineCall({ input: nothing, output: done, needs: 'worker' }),
  'sync.pause': defineCall({
    input: z.strictObject({ on: z.boolean() }),
    output: done,
    needs: 'worker',
  }),
  /** "This network costs money": asks before anything is passed over it. */
  'sync.setMetered': defineCall({
    input: z.strictObject({ on: z.boolean() }),
    output: done,
    needs: 'worker',
  }),
  /**
   * Tries the place first (lists, writes, reads and deletes a trial file); it is kept only when that
   * went well. Null: shares with nobody any more; what is in the place stays there. Who is no
   * administrator says how this laptop gets to the place of the agency: one that holds its files
   * already (else `nothingOfOurs`), never null. So does a laptop that asked to be let in.
   */
  'sync.setPlace': defineCall({
    input: z.strictObject({ place: chosenPlace.nullable() }),
    output: z.object({ problem: syncProblem.nullable() }),
    needs: 'worker',
  }),
  /** The place as its form is filled again: without user name, identifier, password or secret. */
  'sync.placeForm': defineCall({
    input: nothing,
    output: z.object({
      place: z
        .discriminatedUnion('kind', [z.object({ kind: z.literal('folder') }), webdav, s3])
        .nullable(),
    }),
    needs: 'worker',
  }),
  /** Puts everything that this laptop has into a place that was emptied. */
  'sync.refill': defineCall({
    input: nothing,
    output: z.object({ problem: syncProblem.nullable() }),
    needs: 'administrator',
  }),
  /**
   * By a stick: writes into its folder what the others lack, takes what this laptop lacks. The place
   * of every day stays what it was.
   */
  'sync.handOver': defineCall({
    input: z.strictObject({ folderId: recordId }),
    output: z.object({ ...passed, at: instant, label: line, problem: syncProblem.nullable() }),
    needs: 'worker',
  }),
  /** The shell offers a folder that a person picked; windows use `shell.pickFolder`. */
  'files.offerFolder': defineCall({
    input: z.strictObject({ path: z.string().min(1).max(4096) }),
    output: z.object({ folderId: recordId, label: line }),
    needs: 'worker',
    door: 'shell',
  }),
};
