import { saidIn } from '../../segments/head.ts';
import { sameBytes } from '../../signedHash.ts';
import type { Snapshot } from '../../snapshots/statement.ts';
import type { Membership } from '../../membership/membership.ts';
import type { KnownHead, LocalLog } from '../localLog.ts';
import type { Run } from '../run.ts';
import { newestStatements } from './takeStatements.ts';
import { groundHere, hashAt, newestByProgram, snapshotsHere } from './whatStands.ts';

/**
 * Whether every laptop that belongs and was heard of within the horizon says in its head that it has
 * all segments that these snapshots are made of, and all that those heads announce was taken here, segments
 * of the same history among it: then nobody needs them from the store, and no removal can name an earlier cut.
 */
export function haveAll({ log, upkeep }: Run, snapshots: readonly Snapshot[]): boolean {
  const wanted = wantedBy(snapshots);
  const heads = log.heads();
  const statements = newestStatements(log.statements());
  const entries = new Map<string, number>();
  for (const { author, sequence } of log.entries()) {
    entries.set(author, Math.max(sequence, entries.get(author) ?? 0));
  }
  return [...log.peers()].every(([device, peer]) => {
    if (device === log.device || peer.removed !== null) return true;
    if (!upkeep.isWaitedFor(device)) return true;
    const head = heads.get(device);
    const heardAt = head?.heardAt ?? letInAt(log.membership(), device);
    if (upkeep.now - heardAt > upkeep.horizon) return true;
    if (head === undefined) return false;
    const { seen } = saidIn(head.file);
    const isTaken =
      (entries.get(device) ?? 0) >= head.entries &&
      (statements.get(device) ?? 0) >= head.statements;
    return (
      isTaken &&
      isFollowed(log, device, head) &&
      [...wanted].every(([each, sequence]) =>
        each === device ? head.sequence >= sequence : (seen.get(each) ?? 0) >= sequence,
      )
    );
  });
}

/** Whether all that a head tells of its log was taken here, and is the same history. */
function isFollowed(log: LocalLog, device: string, { sequence, file }: KnownHead): boolean {
  if (sequence > log.end(device).sequence) return false;
  const known = hashAt(log, device, sequence);
  return known === undefined || sameBytes(known, saidIn(file).hash);
}

/** When a laptop was let in, by the clock of whoever did (ms UTC). */
export function letInAt({ devices, graph }: Membership, device: string): number {
  const by = devices.get(device)?.admittedBy ?? [];
  return Math.max(0, ...by.map((at) => graph.entries[at]?.at[0] ?? 0));
}

/** Whether a new head is owed: a snapshot was confirmed, and the last head doesn't say that all of it is here. */
export function owesAcknowledgement(log: LocalLog): boolean {
  const ground = groundHere(log);
  const confirmed = snapshotsHere(log).filter((each) => each.isConfirmed);
  const last = log.heads().get(log.device);
  const seen = last === undefined ? new Map<string, number>() : saidIn(last.file).seen;
  return newestByProgram(confirmed)
    .values()
    .some(({ snapshot }) => {
      if (ground.on.has(snapshot.hash)) return false;
      const others = [...wantedBy([snapshot])].filter(([device]) => device !== log.device);
      return (
        others.every(([device, sequence]) => log.end(device).sequence >= sequence) &&
        others.some(([device, sequence]) => (seen.get(device) ?? 0) < sequence)
      );
    });
}

function wantedBy(snapshots: readonly Snapshot[]): ReadonlyMap<string, number> {
  const wanted = new Map<string, number>();
  for (const { act } of snapshots) {
    for (const [device, [sequence]] of Object.entries(act.log)) {
      wanted.set(device, Math.max(sequence, wanted.get(device) ?? 0));
    }
  }
  return wanted;
}
