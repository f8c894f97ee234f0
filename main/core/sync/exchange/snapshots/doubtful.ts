import { isSnapshot, type Snapshot } from '../../snapshots/statement.ts';
import { acceptedThrough } from '../cuts.ts';
import type { LocalLog } from '../localLog.ts';
import { isRefused, snapshotsHere } from './whatStands.ts';

/**
 * Snapshots that this laptop began with while they counted, and that count no more: all who vouched for
 * one were removed, or it holds what a removed laptop, or a copy, wrote beyond what counts. What is held
 * of their programs is to be worked out anew from segments; until then nothing here bears another out.
 */
export function doubtfulHere(log: LocalLog): readonly Snapshot[] {
  const rests = log.restsOn();
  // As nearly always: an exchange that has nothing to do reads no statements.
  if (rests.size === 0) return [];
  const counting = new Set(
    snapshotsHere(log).flatMap(({ snapshot, isConfirmed }) => (isConfirmed ? snapshot.hash : [])),
  );
  return log
    .statements()
    .filter(isSnapshot)
    .filter(({ hash }) => rests.has(hash) && !counting.has(hash));
}

/**
 * Whether all that the snapshots tell of on which a program rests is here as segments, and applied: without
 * them nothing is lacking then. Of a log that is refused nobody waits for more than counts.
 */
export function isFollowed(log: LocalLog, program: string): boolean {
  const waiting = new Map(
    log
      .firstWaiting()
      .flatMap((each) => (each.program === program ? [[each.device, each.sequence]] : [])),
  );
  const rests = log.restsOn();
  const peers = log.peers();
  return log
    .statements()
    .filter(isSnapshot)
    .filter(({ hash, act }) => act.program === program && rests.has(hash))
    .flatMap(({ act }) => Object.entries(act.log))
    .every(([device, position]) => {
      const peer = peers.get(device);
      if (device === log.device || peer === undefined) return true;
      if (isRefused(log, device, peer, position)) {
        return acceptedThrough(log, device, peer).state === 'accepted';
      }
      const end = log.end(device).sequence;
      return Math.min(end, (waiting.get(device) ?? Number.POSITIVE_INFINITY) - 1) >= position[0];
    });
}

/** The laptops of which snapshots hold something that is refused. */
export function refusedOf(log: LocalLog, snapshots: readonly Snapshot[]): readonly string[] {
  const peers = log.peers();
  return snapshots.flatMap(({ act }) =>
    Object.entries(act.log).flatMap(([device, position]) => {
      const peer = peers.get(device);
      return peer !== undefined && isRefused(log, device, peer, position) ? device : [];
    }),
  );
}
