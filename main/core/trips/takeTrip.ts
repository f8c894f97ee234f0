import { hourOf } from '../../../shared/time/hours.ts';
import { isGenuine, signHash } from '../casework/signedNote.ts';
import { newestEpochKey } from '../members/epochKeys.ts';
import { readAgency } from '../members/agencyIdentity.ts';
import type { OpenCase } from '../openCase.ts';
import { records } from '../../../shared/records/records.ts';
import type { Body, Change } from '../sync/change.ts';
import type { LogSegment } from '../sync/exchange/localLog.ts';
import type { Run } from '../sync/exchange/run.ts';
import { highest, shownHeads } from '../sync/exchange/shownHeads.ts';
import { endOfLog, putHead, putSegment } from '../sync/exchange/vault/logTables.ts';
import { longestSegment } from '../sync/segments/caps.ts';
import { nextSegment } from '../sync/segments/chain.ts';
import { sealHead } from '../sync/segments/head.ts';
import { openSegment } from '../sync/segments/openSegment.ts';
import { packBody } from '../sync/segments/packBody.ts';
import { encodeBody } from '../sync/segments/segmentBody.ts';
import type { SegmentFrame } from '../sync/segments/segmentFrame.ts';
import { sealSegment } from '../sync/segments/sealSegment.ts';
import { headsFolder, segmentName } from '../sync/storeNames.ts';
import { epochName } from '../sync/epochKey.ts';
import { randomBytes } from '../vault/randomBytes.ts';
import { takeAside } from './takeAside.ts';
import { findTripHome, putTripHome, type TripHome } from './tripHome.ts';
import { asideProgram } from './tripNames.ts';

/**
 * On the home laptop: follows the log of one trip in a store, verifies each segment as the next, and
 * keeps what it says as a segment of the travelling laptop in the agency's own log, sealed under the
 * program's newest key and signed by the key that the agency knows that laptop by. From there on it is
 * merged like any other laptop's. Each step is one transaction. Returns whether anything came.
 */
export async function takeTrip(open: OpenCase, run: Run, trip: string): Promise<boolean> {
  const shown = shownHeads(trip, await run.store.list(headsFolder(trip)));
  const through = highest(shown, trip);
  let moved = false;
  for (;;) {
    const home = findTripHome(open.reader, trip);
    if (home === undefined || home.taken >= through) return moved;
    const sequence = home.taken + 1;
    const name = segmentName(trip, trip, sequence);
    const got = await run.store.get(name, longestSegment);
    if (got.state !== 'got') return moved;
    const after = { sequence: home.taken, hash: home.takenHash };
    const expected = { agency: trip, device: trip, signPublicKey: home.awaySign, after };
    const result = nextSegment(got.bytes, expected);
    if (result.state === 'refused') {
      if (result.reason === 'fork') run.report({ about: 'fork', device: trip, sequence });
      else run.report({ about: 'refused', name, reason: result.reason });
    }
    if (result.state !== 'read') return moved;
    const opened = openSegment(result.value, home.packKey);
    if (opened.state !== 'read') {
      run.report({ about: 'refused', name, reason: 'sealed' });
      return moved;
    }
    if (!keep(open, home, result.value, opened.value)) return moved;
    moved = true;
    const [segments, of] = [sequence, through];
    run.progress({ does: 'taking', segments, of, bytes: run.work.bytesDown });
    await run.breathe();
  }
}

/** False: this laptop has no key to seal under (it was taken off the program); the trip waits. */
function keep(open: OpenCase, home: TripHome, frame: SegmentFrame, body: Body): boolean {
  const { program, sequence } = frame.header;
  const taken = { taken: sequence, takenHash: frame.hash, takenAt: open.clock.now() };
  if (program === asideProgram) {
    open.write((unit) => {
      const aside = takeAside(unit, body.changes);
      const [drafts, looked] = [home.drafts + aside.drafts, home.looked + aside.looked];
      putTripHome(unit.writer, { ...home, ...taken, drafts, looked });
    });
    open.changed('draft', '');
    return true;
  }
  const segment = sealedAnew(open, home, program, body);
  if (segment === undefined) return false;
  const { agency } = readAgency(open.reader);
  const head = {
    agency,
    device: home.trip,
    sequence: segment.sequence,
    hash: segment.hash,
    entries: 0,
    statements: 0,
    seen: new Map<string, number>(),
    hour: hourOf(taken.takenAt),
  };
  const file = sealHead(head, home.signSecretKey);
  open.write(({ writer }) => {
    putSegment(writer, segment, 'waiting');
    putHead(writer, home.trip, { ...head, file }, taken.takenAt);
    putTripHome(writer, { ...home, ...taken, changes: home.changes + body.changes.length });
  });
  return true;
}

function sealedAnew(
  { reader }: OpenCase,
  home: TripHome,
  program: string,
  body: Body,
): LogSegment | undefined {
  const epochKey = newestEpochKey(reader, program)?.key;
  if (epochKey === undefined) return undefined;
  const { agency } = readAgency(reader);
  const { trip: device } = home;
  const end = endOfLog(reader, device);
  const sequence = end.sequence + 1;
  const changes = body.changes.map((change) => signedAnew(change, home));
  const place = { agency, device, sequence, program, previous: end.hash };
  const { file, hash } = sealSegment(
    { ...place, nonce: randomBytes(24) },
    packBody(encodeBody({ ...body, changes })),
    { epochKey, signSecretKey: home.signSecretKey },
  );
  return { device, sequence, program, epoch: epochName(epochKey), hash, file, own: null };
}

/**
 * A note that the travelling laptop signed, under the key that the agency knows it by. One that is not
 * what it signed keeps its signature, and is refused by every laptop as forged.
 */
function signedAnew(change: Change, { awaySign, signSecretKey }: TripHome): Change {
  if (change.kind !== 'note' || change.does !== 'edit') return change;
  const note = records.note.schema.safeParse(Object.fromEntries(change.set)).data;
  if (note === undefined || !isGenuine(change.id, note, awaySign)) return change;
  const signature = signHash(note.contentHash, signSecretKey);
  return { ...change, set: new Map(change.set).set('signature', signature) };
}
