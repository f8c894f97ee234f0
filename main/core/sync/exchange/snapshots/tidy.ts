import { sodium } from '../../../vault/sodium.ts';
import { areOneVault } from '../../membership/goesOnFor.ts';
import { epochName } from '../../epochKey.ts';
import { mayState, reachesAll } from '../../snapshots/standing.ts';
import {
  isSnapshot,
  type Positions,
  readStatement,
  sealStatement,
  type Snapshot,
  type StatementAct,
} from '../../snapshots/statement.ts';
import { vectorAt } from '../../snapshots/recordsAt.ts';
import { acceptedThrough } from '../cuts.ts';
import type { Run } from '../run.ts';
import { floorToState } from './floor.ts';
import { supersededBy } from './superseded.ts';
import { soundSnapshot, takePieces } from './takePieces.ts';
import { newestStatements } from './takeStatements.ts';
import { hashAt, newestByProgram, positionOf, reachOf, snapshotsHere } from './whatStands.ts';

/**
 * Looks after the logs, before own news are put: confirms what others made of them, makes a snapshot
 * where a program's log became long, and says up to where logs may end once everybody acknowledged.
 * At most one long piece of work in an exchange.
 */
export async function tidy(run: Run): Promise<void> {
  const { log } = run;
  while (log.forgetBefore()) await run.breathe();
  await forgetOldPieces(run);
  const doubtful = new Set(run.rules.doubtful(log).map(({ act }) => act.program));
  if (await confirmOne(run, doubtful)) return;
  if (!mayState(log.membership(), log.device)) return;
  const floor = floorToState(run);
  if (floor !== undefined) {
    state(run, floor);
    return;
  }
  await makeOne(run, doubtful);
}

/**
 * A snapshot of somebody else's that nobody confirmed: checked against what is here. That was worked out
 * from segments, on top of nothing or of a snapshot that others confirmed in the same way: so nobody bears
 * out what they only repeat. Programs of which that is not so are `doubtful`.
 */
async function confirmOne(run: Run, doubtful: ReadonlySet<string>): Promise<boolean> {
  const { log } = run;
  const { devices } = log.membership();
  const all = snapshotsHere(log);
  const confirmed = all.flatMap(({ snapshot, isConfirmed }) => (isConfirmed ? snapshot.hash : []));
  // What a confirmed one holds as well needs nobody's word any more.
  const isOver = new Set(
    supersededBy(
      all.map(({ snapshot }) => snapshot),
      ({ hash }) => confirmed.includes(hash),
    ),
  );
  const open = all.filter(({ snapshot, isConfirmed }) => {
    if (isConfirmed || isOver.has(snapshot) || doubtful.has(snapshot.act.program)) return false;
    return !areOneVault(devices, snapshot.device, log.device) && isWhollyHere(run, snapshot);
  });
  const memory = log.place(run.place);
  for (const { snapshot } of open.toSorted((a, b) => reachOf(b.snapshot) - reachOf(a.snapshot))) {
    const { hash, device, act } = snapshot;
    if (memory.differing.includes(hash)) {
      run.report({ about: 'differs', device });
      continue;
    }
    const at = new Map(Object.entries(act.log).map(([each, [sequence]]) => [each, sequence]));
    const { program, epoch } = act;
    const digest = await log.digest({ program, epoch, at, ...telling(run) });
    if (digest === undefined) continue;
    if (digest !== act.digest && run.rules.comparesDigests) {
      run.report({ about: 'differs', device });
      const differing = [...log.place(run.place).differing, hash];
      log.remember(run.place, { ...log.place(run.place), differing });
      continue;
    }
    // What is confirmed is what others will read, not only what its maker says of it.
    if (!(await takePieces(run, snapshot))) continue;
    if ((await soundSnapshot(run, snapshot)) === undefined) continue;
    state(run, { does: 'confirm', snapshot: hash });
    return true;
  }
  return false;
}

/** All that it is made of was followed here, is the same history, and was applied. */
function isWhollyHere({ log }: Run, { act }: Snapshot): boolean {
  const { program, epoch } = act;
  if (log.epochKey(program, epoch) === undefined) return false;
  const base = log.base(program);
  const waiting = new Map(
    log
      .firstWaiting()
      .flatMap((each) => (each.program === program ? [[each.device, each.sequence]] : [])),
  );
  const isBaseWithin = [...(base?.log ?? [])].every(
    ([device, sequence]) => (act.log[device]?.[0] ?? 0) >= sequence,
  );
  return (
    isBaseWithin &&
    Object.entries(act.log).every(([device, [sequence, hash]]) => {
      const known = hashAt(log, device, sequence);
      const isSame = known !== undefined && sodium.to_hex(known) === hash;
      return isSame && (waiting.get(device) ?? Number.POSITIVE_INFINITY) > sequence;
    })
  );
}

async function makeOne(run: Run, doubtful: ReadonlySet<string>): Promise<void> {
  const { log, upkeep } = run;
  const { differing } = log.place(run.place);
  const standing = snapshotsHere(log).filter(({ snapshot }) => !differing.includes(snapshot.hash));
  for (const program of log.programsKept()) {
    if (doubtful.has(program)) continue;
    const { snapshot: newest, isConfirmed = false } = newestByProgram(standing).get(program) ?? {};
    const isOpen = newest !== undefined && !isConfirmed;
    const after = new Map(
      Object.entries(newest?.act.log ?? {}).map(([device, [sequence]]) => [device, sequence]),
    );
    if (!upkeep.isDue({ program, newest, isOpen, ...log.tailAfter(program, after) })) continue;
    const positions = positionsNow(run, program);
    const epochKey = log.sealingKey(program);
    if (positions === undefined || epochKey === undefined) continue;
    // Segments that never count are no reason for another.
    if (newest !== undefined && reachesAll(newest.act.log, positions)) continue;
    const sequence = (newestStatements(log.statements()).get(log.device) ?? 0) + 1;
    const at = new Map(
      Object.entries(positions).map(([device, [number]]) => [device, number] as const),
    );
    const epoch = epochName(epochKey);
    // Of one that was broken off some pieces may be here; no statement told of them.
    await log.forgetPieces({ device: log.device, sequence });
    const made = await log.makePieces({ program, at, epoch, sequence, ...telling(run) });
    if (made === undefined) continue;
    state(run, { does: 'snapshot', program, epoch, log: positions, ...made });
    return;
  }
}

function telling(run: Run) {
  const { signal, work } = run;
  const progress = (records: number) =>
    run.progress({ does: 'making', segments: records, of: records, bytes: work.bytesUp });
  return { signal, progress };
}

/** How far each log is applied here in a program; undefined while a part of a segment is, and the rest not. */
function positionsNow({ log }: Run, program: string): Positions | undefined {
  const waiting = new Map(
    log
      .firstWaiting()
      .flatMap((each) => (each.program === program ? [[each.device, each.sequence]] : [])),
  );
  const positions: Record<string, readonly [number, string]> = {};
  for (const [device, peer] of log.peers()) {
    const accepted = acceptedThrough(log, device, peer);
    if (accepted.state !== 'accepted') return undefined;
    const end = Math.min(log.end(device).sequence, accepted.through);
    const sequence = Math.min(end, (waiting.get(device) ?? Number.POSITIVE_INFINITY) - 1);
    if (sequence === 0) continue;
    const hash = hashAt(log, device, sequence);
    if (hash === undefined) return undefined;
    positions[device] = positionOf({ sequence, hash });
  }
  const at = new Map(Object.entries(positions).map(([device, [number]]) => [device, number]));
  const vector = vectorAt(log, program, at);
  // Of this laptop some may not be sealed yet: that is not within.
  const others = [...log.vector(program)].filter(([device]) => device !== log.device);
  const isWhole = others.every(([device, act]) => vector?.get(device) === act);
  return vector !== undefined && isWhole ? positions : undefined;
}

/** Signs and keeps a statement of this laptop; the next put tells it. */
function state(run: Run, act: StatementAct): void {
  const { log, agency } = run;
  const { device } = log;
  const sequence = (newestStatements(log.statements()).get(device) ?? 0) + 1;
  const file = sealStatement({ agency, device, sequence, act }, log.signSecretKey());
  const signPublicKey = log.peers().get(device)?.signPublicKey ?? new Uint8Array(32);
  const told = readStatement(file, { agency, device, sequence, signPublicKey });
  if (told.state !== 'read') throw new Error(`an own statement is ${told.reason}`);
  log.keepStatements([told.value]);
}

/** Pieces of snapshots in whose place this laptop stands on a newer one. */
async function forgetOldPieces({ log }: Run): Promise<void> {
  const based = log.basedOn();
  const all = log.statements().filter(isSnapshot);
  for (const each of supersededBy(all, (one) => based.has(one.hash))) {
    if (log.piecesKept(each) > 0) await log.forgetPieces(each);
  }
}
