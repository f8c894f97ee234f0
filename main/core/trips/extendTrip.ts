import { CarnetError } from '../../../shared/contract/errors.ts';
import { deviceKeys } from '../members/deviceKeys.ts';
import { findRecord } from '../store/recordReader.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';
import { fromBase64 } from '../vault/base64.ts';
import { sodium } from '../vault/sodium.ts';
import type { CodeHeard } from '../../../shared/contract/trips.ts';
import { daysOfCode, endOfCode, extensionCode, mostDays, readCode } from './extensionCode.ts';
import { putTripHere, readTripHere, type TripHere } from './tripHere.ts';

/**
 * A code that gives a trip a later end, to be read out. It is counted as read out; whether it was
 * typed is not known at home.
 * @throws CarnetError `record.notFound` for a trip that is over; `trip.noCodeHere` where this laptop was
 *   no administrator's when the pack was made; `trip.endsInThePast` for no later end, or one beyond
 *   999 days
 */
export function codeFor(
  unit: UnitOfWork,
  id: string,
  until: number,
): { readonly code: string; readonly until: number } {
  const device = findRecord(unit, 'device', id);
  const trip = device?.trip;
  if (!device || !trip || device.tripBackAt !== null) {
    throw new CarnetError('record.notFound', { kind: 'trip' });
  }
  const key = openedKey(unit, trip.extend[unit.actor.deviceId]);
  const days = daysOfCode(trip.endsAt, until);
  const end = endOfCode(trip.endsAt, days);
  if (days < 1 || days > mostDays || end <= unit.actor.now()) {
    throw new CarnetError('trip.endsInThePast');
  }
  const number = device.tripCodes + 1;
  const code = extensionCode(key, id, number, days);
  unit.change('device', id, { tripCodes: number, tripUntil: end });
  unit.audit('extendTrip', 'device', id);
  return { code, until: end };
}

function openedKey(unit: UnitOfWork, sealed: string | undefined): Uint8Array {
  const bytes = fromBase64(sealed ?? '');
  if (bytes === undefined || bytes.length === 0) throw new CarnetError('trip.noCodeHere');
  const { box } = deviceKeys(unit);
  try {
    return sodium.crypto_box_seal_open(bytes, box.publicKey, box.privateKey);
  } catch {
    throw new CarnetError('trip.noCodeHere');
  }
}

/** After so many wrong codes in a row the next waits, a minute for each. */
const freeTries = 5;
const minute = 60_000;

/**
 * What a code says on the travelling laptop.
 * @throws CarnetError `trip.tryLater` { seconds } after many wrong ones
 */
export function heardCode(here: TripHere, now: number, typed: string): CodeHeard {
  const wait = Math.max(0, here.wrongCodes - freeTries + 1) * minute;
  const left = here.wrongAt + wait - now;
  // A clock that was set back does not make it longer.
  if (wait > 0 && left > 0 && left <= wait) {
    throw new CarnetError('trip.tryLater', { seconds: Math.ceil(left / 1000) });
  }
  const key = fromBase64(here.extendKey, 32) ?? new Uint8Array(32);
  const read = readCode(key, here.trip, here.usedCode, typed);
  if (read.state !== 'right') return read;
  return { state: 'right', until: endOfCode(here.endsAt, read.days) };
}

/** Takes a code, once: the new end counts, and by the clock as it stands now. */
export function takeCode(unit: UnitOfWork, typed: string): CodeHeard {
  const here = readTripHere(unit);
  if (here === undefined) throw new CarnetError('trip.notHere');
  const now = unit.actor.now();
  const heard = heardCode(here, now, typed);
  if (heard.state !== 'right') {
    putTripHere(unit.writer, { wrongCodes: here.wrongCodes + 1, wrongAt: now });
    return heard;
  }
  const key = fromBase64(here.extendKey, 32) ?? new Uint8Array(32);
  const read = readCode(key, here.trip, here.usedCode, typed);
  putTripHere(unit.writer, {
    usedCode: read.state === 'right' ? read.number : here.usedCode,
    extensions: [...here.extensions, heard.until],
    // Two people just said to each other which day it is.
    seen: now,
    trusted: now,
    wrongCodes: 0,
  });
  unit.audit('takeCode', 'device', here.trip);
  return heard;
}
