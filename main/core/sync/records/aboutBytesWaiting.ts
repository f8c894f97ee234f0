import type { Reader } from '../../store/sqlite.ts';
import { caps } from '../segments/caps.ts';
import { packBody } from '../segments/packBody.ts';
import { encodeBody } from '../segments/segmentBody.ts';
import { nextOutgoing, waitingChanges } from './outgoing.ts';

/** Of each program's changes about this many bytes are weighed; the rest weighs as they do on average. */
const weighed = { bytes: 32 * 1024, changes: caps.changes };
/** A segment's header and signature, and what is asked of a place on the way. */
const besides = 1024;

/** About how many bytes it takes to pass on what waits, for people to decide by: little of it is read. */
export function aboutBytesWaiting(reader: Reader, device: string): number {
  let bytes = 0;
  for (const { programId, count } of waitingChanges(reader)) {
    const body = nextOutgoing(reader, programId, device, weighed);
    bytes += besides;
    if (body === undefined) continue;
    const share = Math.max(1, count / Math.max(1, body.changes.length));
    bytes += Math.round(packBody(encodeBody(body)).length * share);
  }
  return bytes;
}
