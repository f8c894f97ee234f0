import { z } from 'zod';
import { instant, line, recordId } from '../records/record.ts';
import { updateOffer } from '../records/agency.ts';
import { rights } from '../records/rights.ts';
import { dropPieceBytes } from '../updates/dropPiece.ts';
import { defineCall } from './call.ts';
import { done, nothing } from './common.ts';
import { type ErrorParams, isErrorCode, type ErrorCode } from './errors.ts';

/** A version as a manifest spells it. */
const version = line.min(1).max(60);

/** What a release says of itself, once the gate has believed it. */
export const releaseShown = z.object({
  version,
  issued: instant,
  expires: instant,
  /** Bytes. */
  size: z.number().int(),
  sha512: line,
  /** What is new, in the words of who made it. */
  changes: z.object({ en: z.string().max(4000), fr: z.string().max(4000) }),
});
export type ReleaseShown = z.infer<typeof releaseShown>;

/** Where a release came from: the place where the agency's laptops meet, the web, a file that somebody carried. */
export const releaseSource = z.enum(['place', 'web', 'file']);
export type ReleaseSource = z.infer<typeof releaseSource>;

/** What became of the update that was installed before this start. */
export const lookedBack = z.discriminatedUnion('state', [
  z.object({ state: z.literal('nothing') }),
  z.object({
    state: z.literal('took'),
    from: line,
    to: line,
    changes: releaseShown.shape.changes,
  }),
  /** The installer ran at `at`, and the version is still the old one. */
  z.object({ state: z.literal('didNotTake'), from: line, to: line, at: instant }),
]);

export type LookedBack = z.infer<typeof lookedBack>;

export const updateStatus = z.object({
  /** What runs. */
  version: line,
  /**
   * `off`: this Carnet can't be updated (it was started from its sources); `notKnown`: nothing newer
   * was seen, and nobody says that there is none; `upToDate`: somebody whom Carnet believes does;
   * `found`: there is a newer one; `fetching`; `ready`: it is here, checked.
   */
  state: z.enum(['off', 'notKnown', 'upToDate', 'found', 'fetching', 'ready']),
  release: releaseShown.nullable(),
  /** While one is ready: a newer one that was found since; empty: none. */
  newer: line,
  /** Where that release was found; null also where nobody remembers. */
  from: releaseSource.nullable(),
  /**
   * What keeps a release that was found or is ready. `turn`: this laptop begins to fetch at `fetchAt`;
   * `pilots`, `hold`: the agency has not offered it to this laptop; `administrator`: it expired, and
   * an administrator has to agree; `metered`: fetching costs money here.
   */
  waits: z.enum(['nothing', 'turn', 'pilots', 'hold', 'administrator', 'metered']),
  fetchAt: instant.nullable(),
  /** Bytes of the release that are here. */
  fetched: z.number().int(),
  /** Somebody asked that it is installed when Carnet closes. */
  onClose: z.boolean(),
  /** It is ready and nobody put it off: the calm offer stands. */
  offered: z.boolean(),
  lookedAt: instant.nullable(),
  /** Where this laptop looks, and whether the last look reached it; null: not looked yet. */
  sources: z.array(
    z.object({ kind: releaseSource.exclude(['file']), reached: z.boolean().nullable() }),
  ),
  /** The network costs money, or sharing is paused: nothing is looked for or fetched unasked. */
  isMetered: z.boolean(),
  /** Why the last look or fetch came to nothing. */
  problem: z
    .object({
      code: z.custom<ErrorCode>(isErrorCode),
      params: z.custom<ErrorParams>((value) => typeof value === 'object' && value !== null),
      at: instant,
    })
    .nullable(),
  after: lookedBack,
  /** A file by which Carnet was opened, or that was dropped into its window: not looked at yet. */
  file: z.object({ fileId: recordId, name: line }).nullable(),
  /** Whether this laptop meets others in a place that can hold releases. */
  hasPlace: z.boolean(),
  /** May put releases into the agency's place, and say whom they are offered to. */
  mayDecide: z.boolean(),
});
export type UpdateStatus = z.infer<typeof updateStatus>;

/** A release in the agency's place, or that this laptop knows of: one version, for some kinds of laptops. */
export const folderRelease = z.object({
  version,
  issued: instant,
  expires: instant,
  changes: releaseShown.shape.changes,
  /** Those in the place; none of one that came over the web or from a file. */
  files: z.array(z.object({ file: line, platform: line, arch: line, size: z.number().int() })),
  offer: updateOffer,
  from: releaseSource,
});
export type FolderRelease = z.infer<typeof folderRelease>;

export const updateLaptop = z.object({
  deviceId: recordId,
  label: line,
  memberName: line,
  isThis: z.boolean(),
  /** Null: it has not said yet. */
  runs: z.object({ version: line, platform: line, arch: line }).nullable(),
  lastHeardAt: instant.nullable(),
  isPilot: z.boolean(),
  /** Older than the minimum: it passes no changes. */
  isTooOld: z.boolean(),
});
export type UpdateLaptop = z.infer<typeof updateLaptop>;

const fileOffered = z.object({ fileId: recordId, name: line, size: z.number().int() });

/**
 * Updates of Carnet on this laptop, and what the agency decides of them. Whatever changes tells
 * `changed` of kind `update`; fetching and putting tell `progress` of `update` with the stages
 * `fetching`, `checking`, `putting`. Refusals are typed errors and entries of the audit log.
 */
export const updateCalls = {
  'updates.status': defineCall({ input: nothing, output: updateStatus, needs: 'worker' }),
  /** Looks at every source now. */
  'updates.look': defineCall({ input: nothing, output: updateStatus, needs: 'worker' }),
  /** Fetches what was found, now, also where that costs money; resolves once it is ready. */
  'updates.fetch': defineCall({ input: nothing, output: done, needs: 'worker' }),
  'updates.cancel': defineCall({ input: nothing, output: done, needs: 'worker' }),
  /** The offer is put off until tomorrow. */
  'updates.later': defineCall({ input: nothing, output: done, needs: 'worker' }),
  'updates.onClose': defineCall({
    input: z.strictObject({ on: z.boolean() }),
    output: done,
    needs: 'worker',
  }),
  /** Somebody read what became of the last update. */
  'updates.seen': defineCall({ input: nothing, output: done, needs: 'worker' }),
  /** Takes the release in a `.carnet-update` file: checked as from everywhere else, and made ready. */
  'updates.take': defineCall({
    input: z.strictObject({ fileId: recordId }),
    output: z.object({ release: releaseShown }),
    needs: 'worker',
  }),
  /** A file that Carnet was opened by is put aside, unread. */
  'updates.forgetFile': defineCall({ input: nothing, output: done, needs: 'worker' }),
  /** A file that somebody drops into the window comes piece by piece: a window names no path. */
  'updates.drop': defineCall({
    input: z.strictObject({ name: line, size: z.number().int().min(1) }),
    output: z.object({ fileId: recordId }),
    needs: 'worker',
  }),
  'updates.dropPiece': defineCall({
    input: z.strictObject({
      fileId: recordId,
      at: z.number().int().min(0),
      bytes: z.base64().max(Math.ceil(dropPieceBytes / 3) * 4),
    }),
    output: done,
    needs: 'worker',
  }),
  /** Releases in the agency's place, for every kind of laptop, and the one that this laptop has from elsewhere; newest first. */
  'updates.folder': defineCall({
    input: nothing,
    output: z.object({ releases: z.array(folderRelease) }),
    needs: rights.agency.writes,
  }),
  /** Puts the release in a `.carnet-update` file into the agency's place, and says whom it is for. */
  'updates.put': defineCall({
    input: z.strictObject({ fileId: recordId, offer: updateOffer }),
    output: z.object({ version, platform: line, arch: line }),
    needs: rights.agency.writes,
  }),
  'updates.setOffer': defineCall({
    input: z.strictObject({ version, offer: updateOffer }),
    output: done,
    needs: rights.agency.writes,
  }),
  'updates.setPilot': defineCall({
    input: z.strictObject({ deviceId: recordId, on: z.boolean() }),
    output: done,
    needs: rights.agency.writes,
  }),
  /** Empty: every version may pass changes. Never newer than what runs here. */
  'updates.setMinimum': defineCall({
    input: z.strictObject({ version: line.max(60) }),
    output: done,
    needs: rights.agency.writes,
  }),
  /** For every laptop of the agency: a correctly signed release whose word ran out may be installed. */
  'updates.approve': defineCall({
    input: z.strictObject({ sha512: line.length(128) }),
    output: done,
    needs: rights.agency.writes,
  }),
  'updates.laptops': defineCall({
    input: nothing,
    output: z.object({
      laptops: z.array(updateLaptop),
      /** What the agency decided; empty: nothing. */
      minimum: line,
      /** What may be chosen: versions that laptops run, none newer than this one's. */
      choices: z.array(version),
    }),
    needs: rights.agency.writes,
  }),
  /** The shell offers a file that a person picked. */
  'updates.offerFile': defineCall({
    input: z.strictObject({ path: z.string().min(1).max(4096) }),
    output: fileOffered,
    needs: 'anyone',
    door: 'shell',
  }),
  /** The system opened Carnet by a file, perhaps before anybody unlocked. */
  'updates.openedBy': defineCall({
    input: z.strictObject({ path: z.string().min(1).max(4096) }),
    output: done,
    needs: 'anyone',
    door: 'shell',
  }),
  /**
   * What waits may be installed now, as far as the open vault knows.
   * @throws `update.noneReady`, `update.held`, `update.expired`, `update.unsavedWork` (a job runs)
   */
  'updates.mayInstall': defineCall({
    input: nothing,
    output: done,
    needs: 'worker',
    door: 'shell',
  }),
  /** Reads what waits once more and says where it lies; from here on its version is expected. */
  'updates.readyToRun': defineCall({
    input: nothing,
    output: z.object({ path: z.string(), manifest: z.string() }),
    needs: 'anyone',
    door: 'shell',
  }),
  /** The installer could not be started. */
  'updates.notStarted': defineCall({
    input: nothing,
    output: done,
    needs: 'anyone',
    door: 'shell',
  }),
};
