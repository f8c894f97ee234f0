import type { OpenCase } from '../openCase.ts';
import { aTripHead, putOwn } from '../sync/exchange/putOwn.ts';
import type { Run } from '../sync/exchange/run.ts';
import { highest, shownHeads } from '../sync/exchange/shownHeads.ts';
import { readHead, sealHead } from '../sync/segments/head.ts';
import { sameBytes } from '../sync/signedHash.ts';
import { longestText } from '../sync/signedText.ts';
import { headName, headsFolder, segmentName } from '../sync/storeNames.ts';
import { endTrip } from './endTrip.ts';
import { findTripHome, putTripHome, type TripHome } from './tripHome.ts';
import { homeHead, purgedHead } from './tripNames.ts';

/**
 * Tells the travelling laptop how far everything that came of it is applied here: only that lets it
 * purge. What waits (an administrator has not let it in, a program's key is lacking) is not
 * acknowledged. Where it says that it holds nothing any more, the trip is over.
 */
export async function acknowledgeTrip(open: OpenCase, run: Run, trip: string): Promise<void> {
  const home = findTripHome(open.reader, trip);
  if (home === undefined || home.taken === 0 || isWaiting(open, trip)) return;
  const shown = shownHeads(trip, await run.store.list(headsFolder(trip)));
  const { taken, takenHash } = home;
  if (highest(shown, homeHead) < taken) {
    const seen = new Map([[trip, taken]]);
    const said = { agency: trip, device: homeHead, sequence: taken, hash: takenHash };
    const file = sealHead(
      { ...said, entries: 0, statements: 0, seen, hour: 0 },
      home.homeSecretKey,
    );
    const state = await putOwn(run, headName(trip, homeHead, taken), file, aTripHead);
    if (state !== 'put') return;
    for (const older of shown.byDevice.get(homeHead) ?? []) {
      await run.store.delete(headName(trip, homeHead, older));
    }
  }
  if (home.acknowledged < taken) {
    open.write((unit) => {
      putTripHome(unit.writer, { ...home, acknowledged: taken });
      unit.audit('acknowledgeTrip', 'device', trip);
    });
    open.changed('trips', trip);
  }
  if (await isPurged(run, home, highest(shown, purgedHead))) {
    open.write((unit) => endTrip(unit, trip, 'purged'));
    open.changed('trips', trip);
    await removeFiles(run, trip, taken);
  }
}

function isWaiting({ reader }: OpenCase, trip: string): boolean {
  return (
    reader.row(
      `SELECT 1 FROM logSegment WHERE device = ? AND state IN ('waiting', 'started') LIMIT 1`,
      [trip],
    ) !== undefined
  );
}

/** Signed before its vault was deleted, over the last of its log: nothing can have come after it. */
async function isPurged(run: Run, home: TripHome, sequence: number): Promise<boolean> {
  if (sequence !== home.taken) return false;
  const { trip: agency, awaySign: signPublicKey } = home;
  const got = await run.store.get(headName(agency, purgedHead, sequence), longestText);
  if (got.state !== 'got') return false;
  const read = readHead(got.bytes, { agency, device: purgedHead, sequence, signPublicKey });
  return read.state === 'read' && sameBytes(read.value.hash, home.takenHash);
}

/** What came home lies in the agency's log by now; nobody reads the trip's own folder any more. */
async function removeFiles({ store }: Run, trip: string, taken: number): Promise<void> {
  for (let sequence = 1; sequence <= taken; sequence += 1) {
    await store.delete(segmentName(trip, trip, sequence));
  }
  for (const name of await store.list(headsFolder(trip))) await store.delete(name);
}
