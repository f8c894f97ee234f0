import { recordKey, type Replica } from '../merge/replica.ts';
import type { RecordState } from '../merge/recordState.ts';
import { bodyOf, replay } from '../snapshots/replay.ts';
import type { Snapshot } from '../snapshots/statement.ts';
import { acceptedThrough } from './cuts.ts';
import type { LocalLog, Waiting } from './localLog.ts';
import type { Run } from './run.ts';
import { sealOutgoing } from './sealOutgoing.ts';
import { isFollowed, refusedOf } from './snapshots/doubtful.ts';

/** Somebody may write while a program is worked out anew; then it is done again, so many times. */
const mostTries = 3;

/**
 * Where more was applied of a laptop than counts, by its removal or because a copy of it wrote it, what its
 * refused changes touched is worked out anew from all that is accepted (ADR 20, point 9): the values that
 * they overwrote are no longer in the records. Everything else stays as it is, and others may work
 * meanwhile. Where a program began with a snapshot that counts no more, all of it is.
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
  const doubtful = Map.groupBy(run.rules.doubtful(log), ({ act }) => act.program);
  for (const program of new Set([...byProgram.keys(), ...doubtful.keys()])) {
    const refused = byProgram.get(program) ?? [];
    const without = doubtful.get(program) ?? [];
    for (let tries = 0; tries < mostTries; tries += 1) {
      const redone = await redoProgram(run, program, { refused, without });
      // Nothing of it is here any more.
      if (redone === 'done') for (const each of without) await log.forgetPieces(each);
      if (redone !== 'moved') break;
    }
  }
}

/** What of a program is not to be held any more. */
interface NotToBeHeld {
  readonly refused: readonly Waiting[];
  readonly without: readonly Snapshot[];
}

async function redoProgram(
  run: Run,
  program: string,
  { refused, without }: NotToBeHeld,
): Promise<'done' | 'moved' | 'later'> {
  const { log } = run;
  // Own work counts from its segments, as everyone's does.
  if (sealOutgoing(run, program) === 'later') return 'later';
  const isAll = without.length > 0;
  if (isAll && !isFollowed(log, program)) return 'later';
  const touched = new Set<string>();
  // Of what was taken in with a snapshot some acts may have counted as applied that never were.
  for (const each of isAll ? log.appliedIn(program) : refused) {
    const body = bodyOf(log, each);
    if (body === undefined) return 'later';
    for (const { kind, id } of body.changes) touched.add(recordKey(kind, id));
  }
  if (isAll) {
    const held = log.placesHeld(program, undefined, undefined, Number.MAX_SAFE_INTEGER);
    for (const { kind, id } of held) touched.add(recordKey(kind, id));
  }
  const redone = new Set(refused.map(({ device }) => device));
  for (const device of isAll ? refusedOf(log, without) : []) redone.add(device);
  const replica = await replayed(run, program, { refused, redone, touched });
  if (replica === undefined) return 'later';
  // What a snapshot brought of the others is not followed yet: nothing of it may go.
  const isWhole = [...log.vector(program)].every(([device, act]) => {
    const isOther = device !== log.device && !redone.has(device);
    return !isOther || (replica.vector.get(device) ?? 0) >= act;
  });
  if (!isAll && !isWhole) return 'later';
  const records = new Map<string, RecordState | undefined>();
  for (const key of touched) records.set(key, replica.records.get(key));
  const { vector } = replica;
  return log.redo({ program, records, vector, refused, without: without.map(({ hash }) => hash) });
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
