import type { LocalLog } from '../localLog.ts';
import type { Run } from '../run.ts';
import { reachesAll } from '../../snapshots/standing.ts';
import { isSnapshot, type Snapshot, type StatementAct } from '../../snapshots/statement.ts';
import { haveAll } from './acknowledged.ts';
import { agreesAt, groundHere, newestByProgram, positionOf, snapshotsHere } from './whatStands.ts';

/**
 * Up to where logs may end now: every segment up to there is within a confirmed snapshot of its
 * program, and every laptop that was heard of within the horizon has all that these snapshots are made
 * of. Undefined where that says nothing new.
 */
export function floorToState(run: Run): Extract<StatementAct, { does: 'floor' }> | undefined {
  const { log } = run;
  const ground = groundHere(log);
  const before = log
    .statements()
    .filter(isSnapshot)
    .filter(({ hash }) => ground.on.has(hash));
  const { differing } = log.place(run.place);
  const snapshots = snapshotsToEndOn(log, before, differing);
  const all = [...snapshots.values()];
  const isFurther = before.every(({ act }) => snapshots.has(act.program));
  // Also where whoever said so was removed since: what is gone stays gone.
  const isNews =
    all.some(({ hash }) => !ground.on.has(hash)) ||
    log
      .peers()
      .keys()
      .some((each) => log.start(each).sequence > (ground.log.get(each)?.sequence ?? 0));
  if (all.length === 0 || !isFurther || !isNews) return undefined;
  const agrees = all.every(({ act }) =>
    Object.entries(act.log).every(([device, [sequence, hash]]) =>
      agreesAt(log, device, sequence, hash),
    ),
  );
  if (!agrees || (run.rules.waitsForAll && !haveAll(run, all))) return undefined;
  const positions = new Map<string, readonly [number, string]>();
  for (const device of log.peers().keys()) {
    const end = coveredThrough(log, device, snapshots);
    if (end !== undefined) positions.set(device, end);
  }
  const reached = (device: string) => positions.get(device)?.[0] ?? 0;
  const isBehind = [...ground.log].some(([device, { sequence }]) => reached(device) < sequence);
  if (isBehind || positions.size === 0) return undefined;
  return {
    does: 'floor',
    log: Object.fromEntries([...positions].map(([device, [at, hash]]) => [device, [at, hash]])),
    snapshots: all.map(({ hash }) => hash).toSorted(),
  };
}

/**
 * Of each program the newest that was confirmed and holds all that stands there now. Not what differs from
 * what is held here, whoever bears it out.
 */
function snapshotsToEndOn(
  log: LocalLog,
  before: readonly Snapshot[],
  differing: readonly string[],
): ReadonlyMap<string, Snapshot> {
  const based = log.basedOn();
  const usable = snapshotsHere(log).filter(({ snapshot, isConfirmed, isWitnessed }) => {
    if (differing.includes(snapshot.hash)) return false;
    if (!isConfirmed && !(isWitnessed && based.has(snapshot.hash))) return false;
    return before.every(
      ({ act }) => act.program !== snapshot.act.program || reachesAll(snapshot.act.log, act.log),
    );
  });
  return new Map(
    [...newestByProgram(usable)].map(([program, { snapshot }]) => [program, snapshot] as const),
  );
}

/** The last segment of a log before the first that no snapshot of its program holds. */
function coveredThrough(
  log: LocalLog,
  device: string,
  snapshots: ReadonlyMap<string, Snapshot>,
): readonly [number, string] | undefined {
  const start = log.start(device);
  let last = start.sequence === 0 ? undefined : positionOf(start);
  for (const { sequence, program, hash } of log.segmentsAfter(device, start.sequence)) {
    const held = snapshots.get(program)?.act.log[device]?.[0] ?? 0;
    if (sequence > held) break;
    last = positionOf({ sequence, hash });
  }
  return last;
}
