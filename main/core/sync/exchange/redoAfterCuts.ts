import { recordKey, type Replica } from '../merge/replica.ts';
import type { RecordState } from '../merge/recordState.ts';
import { bodyOf, replay } from '../snapshots/replay.ts';
import { isSnapshot, type Snapshot } from '../snapshots/statement.ts';
import { acceptedThrough } from './cuts.ts';
import type { LocalLog, Waiting } from './localLog.ts';
import type { Run } from './run.ts';
import { sealOutgoing } from './sealOutgoing.ts';
import { isRefused } from './snapshots/whatStands.ts';

/** Somebody may write while a program is worked out anew; then it is done again, so many times. */
const mostTries = 3;

/**
 * Where more was applied of a laptop than counts, by its removal or because a copy of it wrote it, what its refused changes touched is
 * worked out anew from all that is accepted (ADR 20, point 9): the values that they overwrote are no
 * longer in the records. Everything else stays as it is, and others may work meanwhile.
 */
export async function redoAfterCuts(run: Run): Promise<void> {
  const { log } = run;
  const beyond = [...log.peers()].flatMap(([device, peer]) => {
    const accepted = acceptedThrough(log, device, peer);
    if (accepted.state === 'notYet') return [];
    const through = accepted.state === 'fork' ? 0 : accepted.through;
    if (!Number.isFinite(through)) return [];
    return appliedAfterBase(log, device, through);
  });
  const byProgram = Map.groupBy(beyond, (each) => each.program);
  const taken = takenBeyond(log);
  for (const program of new Set([...byProgram.keys(), ...taken.keys()])) {
    const refused = byProgram.get(program) ?? [];
    const { devices, snapshots } = taken.get(program) ?? nothingTaken;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const redone = await redoProgram(run, program, refused, devices);
      // Nothing of it is here any more.
      if (redone === 'done') for (const each of snapshots) await log.forgetPieces(each);
      if (redone !== 'moved') break;
    }
  }
}

/** What of a program came from snapshots that do not count. */
interface Taken {
  readonly devices: ReadonlySet<string>;
  /** Those that were read here and hold what a copy wrote in another laptop's name. */
  readonly snapshots: readonly Snapshot[];
}

const nothingTaken: Taken = { devices: new Set(), snapshots: [] };

/**
 * By program, the laptops of which more is held than the segments here say, or something else: this laptop
 * started from a snapshot that reaches beyond the cut, or holds what a copy wrote, before it heard of the
 * removal or the copy. Some of the refused segments were never here, so nothing says which records they
 * touched.
 */
function takenBeyond(log: LocalLog): ReadonlyMap<string, Taken> {
  const found = new Map<string, Taken>();
  const note = (program: string, device: string, snapshot?: Snapshot) => {
    const { devices, snapshots } = found.get(program) ?? nothingTaken;
    found.set(program, {
      devices: new Set([...devices, device]),
      snapshots: snapshot === undefined ? snapshots : [...snapshots, snapshot],
    });
  };
  const doubtful = [...log.peers()].filter(
    ([, { removed, apart }]) => removed !== null || apart.length > 0,
  );
  // As nearly always: an exchange that has nothing to do reads no statements.
  if (doubtful.length === 0) return found;
  const all = log.statements().filter(isSnapshot);
  const based = log.basedOn();
  for (const [device, peer] of doubtful) {
    const accepted = acceptedThrough(log, device, peer);
    if (accepted.state !== 'accepted') continue;
    const cut = peer.removed === null ? Number.POSITIVE_INFINITY : accepted.through;
    for (const snapshot of all) {
      const { program, log: positions } = snapshot.act;
      const position = positions[device];
      if (position === undefined) continue;
      if (position[0] > cut) {
        const last = lastSaid(log, program, device);
        const held = log.vector(program).get(device) ?? 0;
        if (last !== undefined && held > last) note(program, device);
      } else if (isRefused(log, device, peer, position)) {
        // The copy's acts have the numbers of the laptop's own: only that it was read tells.
        const isRead = log.piecesKept(snapshot) > 0 && !based.has(snapshot.hash);
        if (isRead) note(program, device, snapshot);
      }
    }
  }
  return found;
}

/** The last act of a device in a program by its segments here; undefined where that can't be read. */
function lastSaid(log: LocalLog, program: string, device: string): number | undefined {
  const last = log.appliedIn(program).findLast((each) => each.device === device);
  const body = last && bodyOf(log, last);
  if (last !== undefined && body === undefined) return undefined;
  return Math.max(body?.through ?? 0, log.base(program)?.vector.get(device) ?? 0);
}

async function redoProgram(
  run: Run,
  program: string,
  refused: readonly Waiting[],
  taken: ReadonlySet<string>,
): Promise<'done' | 'moved' | 'later'> {
  const { log } = run;
  // Own work counts from its segments, as everyone's does.
  if (sealOutgoing(run, program) === 'later') return 'later';
  const touched = new Set<string>();
  // Of what was taken in with a snapshot some acts may have counted as applied that never were.
  const ofTaken = log.appliedIn(program).filter(({ device }) => taken.has(device));
  for (const each of [...refused, ...ofTaken]) {
    const body = bodyOf(log, each);
    if (body === undefined) return 'later';
    for (const { kind, id } of body.changes) touched.add(recordKey(kind, id));
  }
  if (taken.size > 0) {
    const held = log.placesHeld(program, undefined, undefined, Number.MAX_SAFE_INTEGER);
    for (const { kind, id } of held) touched.add(recordKey(kind, id));
  }
  const redone = new Set([...refused.map(({ device }) => device), ...taken]);
  const replica = await replayed(run, program, { refused, redone, touched });
  if (replica === undefined) return 'later';
  // What a snapshot brought of the others is not followed yet: nothing of it may go.
  const isWhole = [...log.vector(program)].every(([device, act]) => {
    const isOther = device !== log.device && !redone.has(device);
    return !isOther || (replica.vector.get(device) ?? 0) >= act;
  });
  if (!isWhole) return 'later';
  const records = new Map<string, RecordState | undefined>();
  for (const key of touched) records.set(key, replica.records.get(key));
  return log.redo({ program, records, vector: replica.vector, refused });
}

/** A program from all its accepted segments, of its records only those that were touched. */
async function replayed(
  run: Run,
  program: string,
  {
    refused,
    redone,
    touched,
  }: {
    readonly refused: readonly Waiting[];
    /** The devices of which less is held afterwards. */
    readonly redone: ReadonlySet<string>;
    readonly touched: ReadonlySet<string>;
  },
): Promise<Replica | undefined> {
  const { log, rules } = run;
  const isRefused = new Set(refused.map(keyOf));
  const segments = log.appliedIn(program).filter((each) => !isRefused.has(keyOf(each)));
  const base = log.base(program);
  // Nobody waits for what a removed laptop did after the last that is accepted of it.
  const lastActs = new Map<string, number>();
  for (const device of redone) {
    const last = segments.findLast((each) => each.device === device);
    const within = base?.vector.get(device) ?? 0;
    lastActs.set(device, Math.max(within, (last && bodyOf(log, last)?.through) ?? 0));
  }
  for (const [device, peer] of log.peers()) {
    if (peer.removed !== null && !lastActs.has(device)) {
      lastActs.set(device, log.vector(program).get(device) ?? 0);
    }
  }
  const { isDeliverable } = rules;
  const upTo = log.vector(program);
  const breathe = () => run.breathe();
  return replay(log, { program, segments, touched, upTo, lastActs, isDeliverable, breathe });
}

/** What of a log was applied beyond a segment. What the base of a program holds of it stays. */
export function appliedAfterBase(
  log: LocalLog,
  device: string,
  through: number,
): readonly Waiting[] {
  return log
    .appliedBeyond(device, through)
    .filter((each) => each.sequence > (log.base(each.program)?.log.get(device) ?? 0));
}

const keyOf = ({ device, sequence }: Pick<Waiting, 'device' | 'sequence'>) =>
  `${device}/${sequence}`;
