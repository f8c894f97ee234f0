import { z } from 'zod';
import { instant, line, recordId } from '../records/record.ts';
import { defineCall } from './call.ts';
import { byId, done, nothing } from './common.ts';
import { uiLanguage } from './vault.ts';

const count = z.number().int();

/** A trip as the laptops at home know it. Its id is the travelling laptop's. */
export const tripLine = z.object({
  id: recordId,
  label: line,
  memberId: recordId,
  memberName: line,
  /** Made on this laptop: everything comes back to it and to no other. */
  isHomeHere: z.boolean(),
  homeLabel: line,
  madeAt: instant,
  /** When it ends by now; later than at first where a code was read out. */
  endsAt: instant,
  people: count,
  records: count,
  /** Names of whole programs that went along, and clients chosen one by one. */
  programs: z.array(line),
  chosen: count,
  /** An administrator let the travelling laptop in: until then what comes back waits at home. */
  letIn: z.boolean(),
  /** An administrator's laptop that can make its codes. */
  mayExtend: z.boolean(),
  codes: count,
  /**
   * `away`; `partly`: something came back and all of it is acknowledged; `waiting`: something came
   * back and is not merged yet; `back`: over, and the travelling laptop holds nothing; `givenUp`: over,
   * and nobody said that.
   */
  state: z.enum(['away', 'waiting', 'partly', 'back', 'givenUp']),
  /** What came back so far, where it is known here. */
  back: z.object({ changes: count, drafts: count, looked: count }).nullable(),
  backAt: instant.nullable(),
});
export type TripLine = z.infer<typeof tripLine>;

/** How the pack of this laptop stands. */
export const tripHere = z.object({
  phase: z.enum(['open', 'readOnly', 'locked']),
  /** When it ends or ended, and when it locks after that. */
  endsAt: instant,
  locksAt: instant,
  /** Within so many days of the end. */
  warn: z.union([z.literal(7), z.literal(2), z.literal(1)]).nullable(),
  /** The clock of this laptop was set back: the time that it showed before counts. */
  clockIsBack: z.boolean(),
  agencyName: line,
  madeAt: instant,
  people: count,
  records: count,
  /** What the home laptop did not say yet that it has: changes, and drafts and the like. */
  left: z.object({ changes: count, aside: count }),
  /** Drafts that nobody finished. They come home as drafts. */
  drafts: count,
  handedAt: instant.nullable(),
  /** Everything is at home by its own word: this laptop may be emptied. */
  mayFinish: z.boolean(),
});
export type TripHereStatus = z.infer<typeof tripHere>;

export const tripReceipt = z.object({
  at: instant,
  madeAt: instant,
  people: count,
  records: count,
  changes: count,
  label: line,
  memberName: line,
  agencyName: line,
});
export type TripReceipt = z.infer<typeof tripReceipt>;

export const codeHeard = z.discriminatedUnion('state', [
  z.object({ state: z.literal('right'), until: instant }),
  /** The group that was misheard, from 1; 0: too few or too many digits. */
  z.object({ state: z.literal('misheard'), group: count }),
  z.object({ state: z.literal('wrong') }),
]);

export type CodeHeard = z.infer<typeof codeHeard>;

/**
 * Packs that travel (ADR 24). Whenever anything of them changes an event tells `changed` of kind `trips`.
 */
export const tripCalls = {
  'trips.list': defineCall({
    input: nothing,
    output: z.object({ trips: z.array(tripLine) }),
    needs: 'worker',
  }),
  /** What would go along. */
  'trips.count': defineCall({
    input: z.strictObject({
      people: z.array(recordId).max(500),
      programs: z.array(recordId).max(200),
    }),
    output: z.object({ people: count }),
    needs: 'worker',
  }),
  /** Writes the pack into a folder that a person picked. `words` open it; they are shown once. */
  'trips.make': defineCall({
    input: z.strictObject({
      label: line.min(1),
      endsAt: instant,
      people: z.array(recordId).max(500),
      programs: z.array(recordId).max(200),
      folderId: recordId,
    }),
    output: z.object({
      id: recordId,
      words: z.array(z.string()).length(5),
      file: line,
      people: count,
      records: count,
    }),
    needs: 'worker',
  }),
  'trips.letIn': defineCall({ input: byId, output: done, needs: 'administrator' }),
  /** A code to be read out, by which the travelling laptop has a later end. */
  'trips.extend': defineCall({
    input: z.strictObject({ id: recordId, until: instant }),
    output: z.object({ code: z.string(), until: instant }),
    needs: 'administrator',
  }),
  /**
   * On the laptop that made it: `saidSo`, a person says that the travelling laptop was emptied;
   * `givenUp`, it was never opened or is lost. Nothing more comes back after either.
   */
  'trips.end': defineCall({
    input: z.strictObject({ id: recordId, how: z.enum(['saidSo', 'givenUp']) }),
    output: done,
    needs: 'worker',
  }),
  /** Null on every laptop that is none that travels. */
  'trips.here': defineCall({
    input: nothing,
    output: z.object({ here: tripHere.nullable() }),
    needs: 'worker',
  }),
  /** What a code says, as it was heard; nothing is changed. */
  'trips.readCode': defineCall({
    input: z.strictObject({ code: z.string().max(100) }),
    output: codeHeard,
    needs: 'worker',
  }),
  /** The same, and it counts. */
  'trips.takeCode': defineCall({
    input: z.strictObject({ code: z.string().max(100) }),
    output: codeHeard,
    needs: 'worker',
  }),
};

/** Where a vault is made or goes. */
export const tripDoorCalls = {
  /** The shell offers a pack that a person picked; windows use `shell.pickPack`. */
  'trips.offer': defineCall({
    input: z.strictObject({ path: z.string().min(1).max(4096) }),
    output: z.object({ fileId: recordId, name: line }),
    needs: 'anyone',
    door: 'shell',
  }),
  /** Opens a pack with its words, and says what it is. */
  'trips.look': defineCall({
    input: z.strictObject({ fileId: recordId, words: z.string().max(500) }),
    output: z.object({
      memberName: line,
      agencyName: line,
      label: line,
      madeAt: instant,
      endsAt: instant,
      people: count,
      language: uiLanguage,
    }),
    needs: 'anyone',
  }),
  /** Makes the vault of a travelling laptop from a pack that was looked at, and leaves it open. */
  'trips.begin': defineCall({
    input: z.strictObject({
      fileId: recordId,
      passphrase: z.string().max(1000),
      recoveryLanguage: uiLanguage,
    }),
    output: z.object({ id: recordId, recoveryWords: z.array(z.string()).length(12) }),
    needs: 'anyone',
  }),
  /**
   * Deletes the vault of this travelling laptop, once the home laptop acknowledged everything.
   * @throws `trip.notBack`
   */
  'trips.finish': defineCall({
    input: nothing,
    output: z.object({ receipt: tripReceipt }),
    needs: 'worker',
  }),
};
