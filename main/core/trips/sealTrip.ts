import { deviceSecret } from '../store/deviceSecret.ts';
import type { OpenCase } from '../openCase.ts';
import type { Body } from '../sync/change.ts';
import { epochName } from '../sync/epochKey.ts';
import type { LogSegment } from '../sync/exchange/localLog.ts';
import { endOfLog, putSegment } from '../sync/exchange/vault/logTables.ts';
import { nextOutgoing, passOn, waitingChanges } from '../sync/records/outgoing.ts';
import { caps } from '../sync/segments/caps.ts';
import { packBody } from '../sync/segments/packBody.ts';
import { encodeBody } from '../sync/segments/segmentBody.ts';
import { sealSegment } from '../sync/segments/sealSegment.ts';
import { fromBase64 } from '../vault/base64.ts';
import { randomBytes } from '../vault/randomBytes.ts';
import { asideChanges, noteAside } from './asideChanges.ts';
import { type TripHere, readTripHere } from './tripHere.ts';
import { asideProgram } from './tripNames.ts';

/** About so much goes into one segment. */
const ofSegment = { bytes: 1024 * 1024, changes: caps.changes };

/** Seals what was written on this travelling laptop, in segments of its log, and keeps them. */
export async function sealTripWork(open: OpenCase, signal: AbortSignal): Promise<void> {
  const { reader, actor } = open;
  for (const { programId } of waitingChanges(reader)) {
    for (;;) {
      signal.throwIfAborted();
      const body = nextOutgoing(reader, programId, actor.deviceId, ofSegment);
      if (body === undefined) break;
      const segment = sealed(open, programId, body);
      open.write(({ writer }) => {
        putSegment(writer, segment, 'own');
        passOn(writer, programId, actor.deviceId, body);
      });
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }
}

/** Seals what is no record and would be gone with this laptop: drafts, who looked, incidents. */
export function sealTripAside(open: OpenCase): void {
  for (;;) {
    const aside = asideChanges(open);
    if (aside === undefined) return;
    const segment = sealed(open, asideProgram, aside.body);
    open.write(({ writer }) => {
      putSegment(writer, segment, 'own');
      noteAside(writer, aside);
    });
  }
}

function sealed(open: OpenCase, program: string, body: Body): LogSegment {
  const { reader, actor } = open;
  const { deviceId: device } = actor;
  const here = readTripHere(reader);
  const epochKey = keyOf(here);
  const end = endOfLog(reader, device);
  const sequence = end.sequence + 1;
  const place = { agency: device, device, sequence, program, previous: end.hash };
  const { file, hash } = sealSegment(
    { ...place, nonce: randomBytes(24) },
    packBody(encodeBody(body)),
    { epochKey, signSecretKey: deviceSecret(reader).signSecretKey },
  );
  const walls = body.changes.map(({ time }) => time.wall);
  const oldestWall = walls.reduce((oldest, wall) => Math.min(oldest, wall), walls[0] ?? 0);
  const changes = program === asideProgram ? 0 : body.changes.length;
  const own = { through: body.through, changes, oldestWall };
  return { device, sequence, program, epoch: epochName(epochKey), hash, file, own };
}

function keyOf(here: TripHere | undefined): Uint8Array {
  const key = fromBase64(here?.packKey ?? '', 32);
  if (key === undefined) throw new RangeError('no pack');
  return key;
}
