import type { LocalLog } from '../localLog.ts';
import type { Positions, Snapshot } from '../../snapshots/statement.ts';
import {
  type Ground,
  groundOf,
  standingSnapshots,
  type StandingSnapshot,
} from '../../snapshots/standing.ts';
import { sodium } from '../../../vault/sodium.ts';
import type { ChainEnd } from '../../segments/chain.ts';

/** Snapshots that count here, those that reach beyond a removal's cut apart: they never count. */
export function snapshotsHere(log: LocalLog): readonly StandingSnapshot[] {
  return standingSnapshots(log.statements(), log.membership()).filter(({ snapshot }) =>
    isWithinCuts(log, snapshot.act.log),
  );
}

/** The ground that counts here. What reaches beyond a removal's cut is none. */
export function groundHere(log: LocalLog): Ground {
  const within = new Set(snapshotsHere(log).map(({ snapshot }) => snapshot.hash));
  const statements = log.statements().filter(({ act, hash }) => {
    if (act.does === 'snapshot') return within.has(hash);
    return act.does !== 'floor' || isWithinCuts(log, act.log);
  });
  return groundOf(statements, log.membership());
}

function isWithinCuts(log: LocalLog, positions: Positions): boolean {
  const peers = log.peers();
  return Object.entries(positions).every(
    ([device, [sequence]]) =>
      sequence <= (peers.get(device)?.removed?.sequence ?? Number.POSITIVE_INFINITY),
  );
}

/** Whether what is kept of a device's log has this segment, and not another in its place. */
export function agreesAt(log: LocalLog, device: string, sequence: number, hash: string): boolean {
  const known = hashAt(log, device, sequence);
  return known === undefined || sodium.to_hex(known) === hash;
}

export function hashAt(log: LocalLog, device: string, sequence: number): Uint8Array | undefined {
  const start = log.start(device);
  return start.sequence === sequence ? start.hash : log.segment(device, sequence)?.hash;
}

/** The newest for each program: whichever reaches further over all logs together. */
export function newestByProgram(
  snapshots: readonly StandingSnapshot[],
): ReadonlyMap<string, StandingSnapshot> {
  const newest = new Map<string, StandingSnapshot>();
  for (const each of snapshots) {
    const { act } = each.snapshot;
    const before = newest.get(act.program);
    if (before === undefined || reachOf(each.snapshot) > reachOf(before.snapshot)) {
      newest.set(act.program, each);
    }
  }
  return newest;
}

export function reachOf({ act }: Snapshot): number {
  return Object.values(act.log).reduce((sum, [sequence]) => sum + sequence, 0);
}

/** Whether one reaches at least as far as the other in every log. */
export function reachesAll(positions: Positions, others: Positions): boolean {
  return Object.entries(others).every(
    ([device, [sequence]]) => (positions[device]?.[0] ?? 0) >= sequence,
  );
}

export const positionOf = ({ sequence, hash }: ChainEnd) =>
  [sequence, sodium.to_hex(hash)] as const;
