import { upToCut } from '../membership/upToCut.ts';
import type { LastActs } from '../merge/replica.ts';
import { beforeApart } from './beforeApart.ts';
import type { LocalLog, Peer } from './localLog.ts';
import { cutOf } from './snapshots/whatStands.ts';

/** How far a device's kept segments may be applied, if that is settled. */
export function acceptedThrough(log: LocalLog, device: string, peer: Peer | undefined) {
  // Nobody that was admitted: its files are kept by no one, and applied by no one.
  if (peer === undefined) return { state: 'notYet' } as const;
  const through = beforeApart(log, device, peer);
  const cut = cutOf(log, device, peer);
  if (cut === null) return { state: 'accepted', through } as const;
  const start = log.start(device);
  // Its log begins after the cut here: what is before is within a snapshot, and stays.
  if (start.sequence > cut.sequence) {
    return { state: 'accepted', through: start.sequence } as const;
  }
  const accepted = upToCut(cut, (sequence) =>
    sequence === start.sequence ? start.hash : log.segment(device, sequence)?.hash,
  );
  if (accepted.state !== 'accepted') return accepted;
  return { state: 'accepted', through: Math.min(through, accepted.through) } as const;
}

/**
 * Of each removed laptop whose log was applied to its cut, the last act in a program: later ones,
 * which others may have seen before they heard of the removal, are not waited for.
 */
export function lastActsOf(log: LocalLog, program: string): LastActs {
  const waiting = log.firstWaiting();
  const last = new Map<string, number>();
  for (const [device, peer] of log.peers()) {
    if (peer.removed === null) continue;
    const accepted = acceptedThrough(log, device, peer);
    if (accepted.state !== 'accepted') continue;
    const isBehind = waiting.some(
      (each) =>
        each.device === device && each.program === program && each.sequence <= accepted.through,
    );
    if (!isBehind) last.set(device, log.vector(program).get(device) ?? 0);
  }
  return last;
}
