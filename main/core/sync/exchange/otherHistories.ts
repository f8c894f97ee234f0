import { sodium } from '../../vault/sodium.ts';
import { longestSegment } from '../segments/caps.ts';
import { frameIsSigned, readFrame } from '../segments/segmentFrame.ts';
import { sameBytes } from '../signedHash.ts';
import { segmentName } from '../storeNames.ts';
import { beforeApart } from './beforeApart.ts';
import { acceptedThrough } from './cuts.ts';
import { appliedAfterBase } from './redoAfterCuts.ts';
import type { Run } from './run.ts';

/**
 * Lets go of what a copy wrote in another laptop's name, once none of it is applied here any more: the
 * other's own log is followed from there. Where the store has no other than the copy's, it stays here
 * unapplied, and is not taken again and again.
 */
export async function letGoOfCopies({ log, agency, store, place }: Run): Promise<void> {
  for (const [device, peer] of log.peers()) {
    const through = beforeApart(log, device, peer);
    if (!Number.isFinite(through) || log.appliedBeyond(device, through).length > 0) continue;
    const name = segmentName(agency, device, through + 1);
    const memory = log.place(place);
    if (memory.judged.includes(name)) continue;
    const got = await store.get(name, longestSegment);
    const here = log.segment(device, through + 1)?.file;
    if (got.state === 'got' && here !== undefined && sameBytes(got.bytes, here)) {
      log.remember(place, { ...memory, judged: [...memory.judged, name] });
    } else log.forget(device, through + 1);
  }
}

/**
 * Of a removed laptop another history was taken than the one that was cut. Once nothing of it is applied
 * here any more, and the store has the one that counts, that is followed from its start.
 */
export async function mendForks(run: Run): Promise<void> {
  const { log, agency } = run;
  for (const [device, peer] of log.peers()) {
    const { removed, signPublicKey } = peer;
    if (removed === null || acceptedThrough(log, device, peer).state !== 'fork') continue;
    const { sequence, hash } = removed;
    run.report({ about: 'fork', device, sequence });
    if (appliedAfterBase(log, device, 0).length > 0) continue;
    const got = await run.store.get(segmentName(agency, device, sequence), longestSegment);
    const frame = got.state === 'got' ? readFrame(got.bytes) : undefined;
    if (frame?.state !== 'read' || sodium.to_hex(frame.value.hash) !== hash) continue;
    if (frameIsSigned(frame.value, signPublicKey)) log.forget(device, 1);
  }
}
