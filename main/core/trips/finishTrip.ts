import { CarnetError } from '../../../shared/contract/errors.ts';
import type { OpenCase } from '../openCase.ts';
import { deviceSecret } from '../store/deviceSecret.ts';
import { endOfLog } from '../sync/exchange/vault/logTables.ts';
import { waitingChanges } from '../sync/records/outgoing.ts';
import { sealHead } from '../sync/segments/head.ts';
import { headName } from '../sync/storeNames.ts';
import { asideChanges } from './asideChanges.ts';
import { purgedHead } from './tripNames.ts';
import { readTripHere, type TripHere } from './tripHere.ts';

/** What is still only here. */
export interface LeftHere {
  /** Changes that were not sealed, or not acknowledged by the home laptop. */
  readonly changes: number;
  /** Segments of the log that the home laptop did not acknowledge. */
  readonly segments: number;
  /** Drafts, incidents, entries of the log that were not handed over as they are now. */
  readonly aside: number;
}

/** Acts that say nothing of a client: the next one would always be lacking. */
const ofTheVault: ReadonlySet<unknown> = new Set(['vault', 'device', 'settings']);

export function leftHere(open: OpenCase, here: TripHere): LeftHere {
  const { reader, actor } = open;
  const waiting = waitingChanges(reader).reduce((sum, { count }) => sum + count, 0);
  const sealed =
    reader.value<number>(
      `SELECT coalesce(sum(changes), 0) FROM logSegment WHERE device = ? AND sequence > ?`,
      [actor.deviceId, here.acknowledged],
    ) ?? 0;
  const segments = endOfLog(reader, actor.deviceId).sequence - here.acknowledged;
  const aside = (asideChanges(open)?.body.changes ?? []).filter(
    ({ kind, set }) => kind !== 'audit' || !ofTheVault.has(set.get('kind')),
  );
  return { changes: waiting + sealed, segments, aside: aside.length };
}

/** What a person keeps: on paper, and at the home laptop. */
export interface TripReceipt {
  readonly trip: string;
  readonly at: number;
  readonly madeAt: number;
  readonly people: number;
  readonly records: number;
  readonly changes: number;
}

/** A file that says that nothing is here any more, to be put once the vault is gone. */
export interface PurgeNotice {
  readonly name: string;
  readonly file: Uint8Array;
}

/**
 * Everything that this laptop must say before its vault is deleted. Nothing is changed.
 * @throws CarnetError `trip.notBack` while anything of it is only here
 */
export function purgeOf(open: OpenCase): { receipt: TripReceipt; notice: PurgeNotice } {
  const { reader, actor, clock } = open;
  const here = readTripHere(reader);
  if (here === undefined) throw new CarnetError('trip.notHere');
  const left = leftHere(open, here);
  const isLeft = left.changes > 0 || left.segments > 0 || left.aside > 0;
  if (isLeft || here.acknowledged === 0) {
    throw new CarnetError('trip.notBack');
  }
  const { trip, madeAt, people, records } = here;
  const end = endOfLog(reader, actor.deviceId);
  const changes =
    reader.value<number>('SELECT coalesce(sum(changes), 0) FROM logSegment WHERE device = ?', [
      actor.deviceId,
    ]) ?? 0;
  const head = {
    agency: trip,
    device: purgedHead,
    ...end,
    entries: 0,
    statements: 0,
    seen: new Map(),
    hour: 0,
  };
  return {
    receipt: { trip, at: clock.now(), madeAt, people, records, changes },
    notice: {
      name: headName(trip, purgedHead, end.sequence),
      file: sealHead(head, deviceSecret(reader).signSecretKey),
    },
  };
}
