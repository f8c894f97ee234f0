import type { Membership } from '../../membership/membership.ts';
import { beforeApart } from '../beforeApart.ts';
import type { LocalLog, Peer } from '../localLog.ts';
import type { Positions, Snapshot, Statement } from '../../snapshots/statement.ts';
import {
  type Ground,
  groundOf,
  standingSnapshots,
  type StandingSnapshot,
} from '../../snapshots/standing.ts';
import { sodium } from '../../../vault/sodium.ts';
import type { ChainEnd } from '../../segments/chain.ts';

/**
 * Snapshots that count here. One that reaches beyond a removal's cut, or holds what a copy of a laptop
 * wrote in its name, counts only where logs end on it already: what everybody gave up because of it can't
 * be taken out again.
 */
export function snapshotsHere(log: LocalLog): readonly StandingSnapshot[] {
  const { on } = groundHere(log);
  return standingSnapshots(log.statements(), log.membership()).filter(
    ({ snapshot }) => on.has(snapshot.hash) || isOfWhatCounts(log, snapshot.act.log),
  );
}

const known = new WeakMap<readonly Statement[], { membership: Membership; ground: Ground }>();

/** The ground that counts here; worked out once for what is stated and who belongs. */
export function groundHere(log: Pick<LocalLog, 'statements' | 'membership'>): Ground {
  const statements = log.statements();
  const membership = log.membership();
  const before = known.get(statements);
  if (before?.membership === membership) return before.ground;
  const ground = groundOf(statements, membership);
  known.set(statements, { membership, ground });
  return ground;
}

function isOfWhatCounts(log: LocalLog, positions: Positions): boolean {
  const peers = log.peers();
  return Object.entries(positions).every(([device, position]) => {
    const peer = peers.get(device);
    return peer === undefined || !isRefused(log, device, peer, position);
  });
}

/**
 * Whether what a snapshot holds of a log is known not to count: it lies beyond a removal's cut, or is
 * another history than the one that was cut, or than the one that is the laptop's and not its copy's.
 */
export function isRefused(
  log: LocalLog,
  device: string,
  peer: Peer,
  [sequence, hash]: readonly [number, string],
): boolean {
  const cut = cutOf(log, device, peer);
  if (cut !== null && sequence > cut.sequence) return true;
  if (cut?.sequence === sequence && cut.hash !== hash) return true;
  if (peer.apart.some((copy) => copy.sequence === sequence && copy.hash === hash)) return true;
  const known = hashAt(log, device, sequence);
  if (known === undefined || peer.apart.length === 0) return false;
  // The log that is here may be the copy's; then it is the snapshot's that counts.
  const isHere = sodium.to_hex(known) === hash;
  return beforeApart(log, device, peer) < sequence ? isHere : !isHere;
}

/**
 * The last segment that is accepted of a removed laptop; null for one that belongs. Where logs ended
 * further on before the removal was heard of (whoever removed it was away for long), it is there.
 */
export function cutOf(
  log: Pick<LocalLog, 'statements' | 'membership'>,
  device: string,
  { removed }: Peer,
): Peer['removed'] {
  if (removed === null) return null;
  const ground = groundHere(log).log.get(device);
  return ground !== undefined && ground.sequence > removed.sequence ? ground : removed;
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

export const positionOf = ({ sequence, hash }: ChainEnd) =>
  [sequence, sodium.to_hex(hash)] as const;
