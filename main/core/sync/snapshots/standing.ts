import { rankOf } from '../../../../shared/records/rights.ts';
import type { Membership } from '../membership/membership.ts';
import { areOneVault } from '../membership/goesOnFor.ts';
import { everHeld, mayWriteIn } from '../rules/everHeld.ts';
import {
  type Floor,
  isConfirm,
  isFloor,
  isSnapshot,
  type Positions,
  type Snapshot,
  type Statement,
} from './statement.ts';

export interface StandingSnapshot {
  readonly snapshot: Snapshot;
  /** A second vault came to the same: it may be used, and logs may end on it. */
  readonly isConfirmed: boolean;
  /** A second vault came to the same, whether or not any of them still belongs. */
  readonly isWitnessed: boolean;
}

/**
 * Which snapshots count, by what laptops of the agency state. Made by somebody who ever was a
 * supervisor or an administrator in its program; confirmed by another laptop of the program, and not by
 * one that was, or became, its maker: they were one vault, with the same mistakes. Of those who vouch for
 * one (whoever lets logs end on it does too) at least one still belongs: two laptops that were taken away
 * can't make one up.
 */
export function standingSnapshots(
  statements: readonly Statement[],
  membership: Membership,
): readonly StandingSnapshot[] {
  const confirmations = Map.groupBy(statements.filter(isConfirm), ({ act }) => act.snapshot);
  const floors = statements.filter(isFloor);
  return statements.filter(isSnapshot).flatMap((snapshot) => {
    const { device, act, hash } = snapshot;
    if (!mayState(membership, device) || !mayWriteIn(membership, device, act.program)) return [];
    const confirming = (confirmations.get(hash) ?? [])
      .map((each) => each.device)
      .filter((each) => !areOneVault(membership.devices, each, device))
      .filter((each) => mayWriteIn(membership, each, act.program));
    const relying = floors
      .filter(
        ({ act: floor, device: by }) => floor.snapshots.includes(hash) && mayState(membership, by),
      )
      .map((each) => each.device);
    const vouching = [device, ...confirming, ...relying];
    const isVouched = vouching.some((each) => belongs(membership, each));
    return [
      {
        snapshot,
        isConfirmed: confirming.length > 0 && isVouched,
        isWitnessed: confirming.length > 0,
      },
    ];
  });
}

/** What floors together say: up to where logs may be gone, and what stands in their place. */
export interface Ground {
  /** By device: the last segment that may be gone, with its hash. */
  readonly log: ReadonlyMap<string, { readonly sequence: number; readonly hash: string }>;
  /** Hashes of the snapshots that it stands on. */
  readonly on: ReadonlySet<string>;
}

export const noGround: Ground = { log: new Map(), on: new Set() };

/**
 * The ground that laptops which belong, and may make snapshots, state. Floors of two that had not
 * heard of each other count together: both their snapshots are needed then. In whatever order they came:
 * whose snapshots reach less far is over, though it ends the logs at the same places.
 */
export function groundOf(statements: readonly Statement[], membership: Membership): Ground {
  const confirmed = new Set(
    standingSnapshots(statements, membership).flatMap(({ snapshot, isConfirmed }) =>
      isConfirmed ? snapshot.hash : [],
    ),
  );
  const floors = statements
    .filter(isFloor)
    .filter(
      ({ device, act }) =>
        mayState(membership, device) &&
        belongs(membership, device) &&
        act.snapshots.every((each) => confirmed.has(each)),
    );
  const snapshots = new Map(statements.filter(isSnapshot).map((each) => [each.hash, each]));
  const highest = floors.filter(
    (floor) =>
      !floors.some((other) => {
        if (other === floor || !reaches(snapshots, other, floor)) return false;
        return !reaches(snapshots, floor, other) || other.hash < floor.hash;
      }),
  );
  const log = new Map<string, { sequence: number; hash: string }>();
  for (const { act } of highest) {
    for (const [device, [sequence, hash]] of Object.entries(act.log)) {
      if (sequence > (log.get(device)?.sequence ?? 0)) log.set(device, { sequence, hash });
    }
  }
  return { log, on: new Set(highest.flatMap(({ act }) => act.snapshots)) };
}

/** Whether a floor ends every log as far as another, on snapshots that hold all that the other's do. */
function reaches(
  snapshots: ReadonlyMap<string, Snapshot>,
  { act }: Floor,
  { act: other }: Floor,
): boolean {
  const own = act.snapshots.flatMap((hash) => snapshots.get(hash) ?? []);
  return (
    reachesAll(act.log, other.log) &&
    other.snapshots.every((hash) => {
      const theirs = snapshots.get(hash)?.act;
      return own.some(
        (each) =>
          each.act.program === theirs?.program && reachesAll(each.act.log, theirs?.log ?? {}),
      );
    })
  );
}

/** Whether one reaches at least as far as the other in every log. */
export function reachesAll(positions: Positions, others: Positions): boolean {
  return Object.entries(others).every(
    ([device, [sequence]]) => (positions[device]?.[0] ?? 0) >= sequence,
  );
}

/** Whether a laptop's member ever had a role by which snapshots are made. */
export function mayState(membership: Membership, device: string): boolean {
  const member = membership.devices.get(device)?.member ?? '';
  const role = everHeld(membership).get(member)?.role;
  return role !== undefined && rankOf[role] >= rankOf.supervisor;
}

function belongs({ devices, members }: Membership, device: string): boolean {
  const known = devices.get(device);
  return known?.removed === null && members.has(known.member);
}
