import { sodium } from '../../vault/sodium.ts';
import { recordKey, type Replica } from '../merge/replica.ts';
import type { RecordState } from '../merge/recordState.ts';
import { longestSegment } from '../segments/caps.ts';
import { frameIsSigned, readFrame } from '../segments/segmentFrame.ts';
import { bodyOf, replay } from '../snapshots/replay.ts';
import { isSnapshot } from '../snapshots/statement.ts';
import { segmentName } from '../storeNames.ts';
import { acceptedThrough, beforeApart } from './cuts.ts';
import type { LocalLog, Waiting } from './localLog.ts';
import type { Run } from './run.ts';
import { sealOutgoing } from './sealOutgoing.ts';

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
    // What the base of a program holds of it stays.
    return log
      .appliedBeyond(device, through)
      .filter((each) => each.sequence > (log.base(each.program)?.log.get(device) ?? 0));
  });
  const byProgram = Map.groupBy(beyond, (each) => each.program);
  const taken = takenBeyond(log);
  for (const program of new Set([...byProgram.keys(), ...taken.keys()])) {
    const refused = byProgram.get(program) ?? [];
    const devices = taken.get(program) ?? new Set();
    for (let tries = 0; tries < mostTries; tries += 1) {
      if ((await redoProgram(run, program, refused, devices)) !== 'moved') break;
    }
  }
}

/**
 * By program, the removed laptops of which more is held than the segments here say: this laptop started
 * from a snapshot that reaches beyond the cut, before it heard of the removal. Some of the refused
 * segments were never here, so nothing says which records they touched.
 */
function takenBeyond(log: LocalLog): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [device, peer] of log.peers()) {
    if (peer.removed === null) continue;
    const accepted = acceptedThrough(log, device, peer);
    if (accepted.state !== 'accepted') continue;
    const reaching = log
      .statements()
      .filter(isSnapshot)
      .filter(({ act }) => (act.log[device]?.[0] ?? 0) > accepted.through);
    for (const program of new Set(reaching.map(({ act }) => act.program))) {
      const last = lastSaid(log, program, device);
      if (last === undefined || (log.vector(program).get(device) ?? 0) <= last) continue;
      found.set(program, (found.get(program) ?? new Set()).add(device));
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
  for (const each of refused) {
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

/**
 * Lets go of what a copy wrote in another laptop's name, once none of it is applied here any more: the
 * other's own log is followed from there.
 */
export function letGoOfCopies({ log }: Run): void {
  for (const [device, peer] of log.peers()) {
    const through = beforeApart(log, device, peer);
    if (!Number.isFinite(through) || log.appliedBeyond(device, through).length > 0) continue;
    log.forget(device, through + 1);
  }
}

/**
 * Of a removed laptop another history was taken than the one that was cut. Once the store has the one
 * that counts, it is followed from its start.
 */
export async function mendForks(run: Run): Promise<void> {
  const { log, agency } = run;
  for (const [device, peer] of log.peers()) {
    const { removed, signPublicKey } = peer;
    if (removed === null || acceptedThrough(log, device, peer).state !== 'fork') continue;
    const { sequence, hash } = removed;
    run.report({ about: 'fork', device, sequence });
    const got = await run.store.get(segmentName(agency, device, sequence), longestSegment);
    const frame = got.state === 'got' ? readFrame(got.bytes) : undefined;
    if (frame?.state !== 'read' || sodium.to_hex(frame.value.hash) !== hash) continue;
    if (frameIsSigned(frame.value, signPublicKey)) log.forget(device, 1);
  }
}

const keyOf = ({ device, sequence }: Pick<Waiting, 'device' | 'sequence'>) =>
  `${device}/${sequence}`;
