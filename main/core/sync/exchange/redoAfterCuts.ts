import { sodium } from '../../vault/sodium.ts';
import type { Body } from '../change.ts';
import { applyBody, emptyReplica, recordKey, type Replica } from '../merge/replica.ts';
import type { RecordState } from '../merge/recordState.ts';
import { longestSegment } from '../segments/caps.ts';
import { openSegment } from '../segments/openSegment.ts';
import { frameIsSigned, readFrame } from '../segments/segmentFrame.ts';
import { segmentName } from '../storeNames.ts';
import { frameOf } from './applyWaiting.ts';
import { acceptedThrough } from './cuts.ts';
import type { LocalLog, Waiting } from './localLog.ts';
import type { Run } from './run.ts';
import { sealOutgoing } from './sealOutgoing.ts';

/** Somebody may write while a program is worked out anew; then it is done again, so many times. */
const mostTries = 3;

/**
 * Where more was applied of a laptop than its removal accepts, what its refused changes touched is
 * worked out anew from all that is accepted (ADR 20, point 9): the values that they overwrote are no
 * longer in the records. Everything else stays as it is, and others may work meanwhile.
 */
export async function redoAfterCuts(run: Run): Promise<void> {
  const { log } = run;
  const beyond = [...log.peers()].flatMap(([device, peer]) => {
    const accepted = acceptedThrough(log, device, peer);
    if (accepted.state === 'notYet') return [];
    const through = accepted.state === 'fork' ? 0 : accepted.through;
    return Number.isFinite(through) ? log.appliedBeyond(device, through) : [];
  });
  for (const [program, refused] of Map.groupBy(beyond, (each) => each.program)) {
    for (let tries = 0; tries < mostTries; tries += 1) {
      if ((await redoProgram(run, program, refused)) !== 'moved') break;
    }
  }
}

async function redoProgram(
  run: Run,
  program: string,
  refused: readonly Waiting[],
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
  const replica = await replayed(run, program, refused, touched);
  const records = new Map<string, RecordState | undefined>();
  for (const key of touched) records.set(key, replica.records.get(key));
  return log.redo({ program, records, vector: replica.vector, refused });
}

/** A program from all its accepted segments, of its records only those that were touched. */
async function replayed(
  run: Run,
  program: string,
  refused: readonly Waiting[],
  touched: ReadonlySet<string>,
): Promise<Replica> {
  const { log, rules } = run;
  const isRefused = new Set(refused.map(keyOf));
  const accepted = log.appliedIn(program).filter((each) => !isRefused.has(keyOf(each)));
  const queues = Map.groupBy(accepted, ({ device }) => device);
  const bodies = new Map<string, Body>();
  // Nobody waits for what a removed laptop did after the last that is accepted of it.
  const lastActs = new Map<string, number>();
  for (const { device } of refused) {
    const last = queues.get(device)?.at(-1);
    const body = last && bodyOf(log, last);
    lastActs.set(device, body?.through ?? 0);
  }
  for (const [device, peer] of log.peers()) {
    if (peer.removed !== null && !lastActs.has(device)) {
      lastActs.set(device, log.vector(program).get(device) ?? 0);
    }
  }
  const here = log.vector(program);
  let replica = emptyReplica;
  for (let moved = true; moved; ) {
    moved = false;
    for (const [device, queue] of queues) {
      for (let next = queue[0]; next !== undefined; next = queue[0]) {
        const body = bodies.get(device) ?? bodyOf(log, next);
        if (body === undefined) throw new Error('a segment that was applied can no longer be read');
        bodies.set(device, body);
        if (!rules.isDeliverable(replica.vector, body, lastActs)) break;
        // Of a segment that was applied in part, that part.
        const through = Math.min(body.through, here.get(device) ?? 0);
        const changes = body.changes.filter(
          ({ act, kind, id }) => act <= through && touched.has(recordKey(kind, id)),
        );
        replica = applyBody(replica, device, { ...body, through, changes });
        bodies.delete(device);
        queue.shift();
        moved = true;
        await run.breathe();
      }
    }
  }
  const isWhole = queues.values().every((queue) => queue.length === 0);
  if (!isWhole) throw new Error('segments that were applied do not follow from each other');
  return replica;
}

function bodyOf(log: LocalLog, { device, sequence, program, epoch }: Waiting): Body | undefined {
  const key = log.epochKey(program, epoch);
  const frame = frameOf(log.segment(device, sequence)?.file);
  if (key === undefined || frame === undefined) return undefined;
  const opened = openSegment(frame, key);
  return opened.state === 'read' ? opened.value : undefined;
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
