import { covers, type Vector } from '../../change.ts';
import { snapshotRecords } from '../../snapshots/readSnapshot.ts';
import type { SnapshotRecord } from '../../snapshots/recordLine.ts';
import { isSnapshot, type Snapshot } from '../../snapshots/statement.ts';
import { sealOutgoing } from '../sealOutgoing.ts';
import type { Run } from '../run.ts';
import type { RecordPlace } from './snapshotLog.ts';

/** Records merged in one transaction. */
const atOnce = 60;

/**
 * Goes on with a snapshot that was being taken in when this laptop stopped. Needs nothing of the store,
 * and comes before it is asked: nothing of the program is passed on before it is over, network or not.
 */
export async function resumeTaking(run: Run): Promise<void> {
  const taking = run.log.taking();
  if (taking === undefined) return;
  const snapshot = run.log
    .statements()
    .filter(isSnapshot)
    .find(({ hash }) => hash === taking.snapshot);
  if (snapshot !== undefined) await mergeAll(run, snapshot);
}

/**
 * Brings a program to what a snapshot holds, whose pieces are all here and sound: by merging its
 * records with those that are held, so that nothing of what this laptop alone knows is lost. What
 * waits here is sealed before, or where there is no key for it yet, cut off: it was done without it.
 */
export async function takeIn(run: Run, snapshot: Snapshot, vector: Vector): Promise<void> {
  const { log } = run;
  const { program } = snapshot.act;
  const here = log.vector(program);
  const isNews = [...vector].some(([device, act]) => !covers(here, { device, act }));
  if (!isNews) return;
  sealOutgoing(run, program);
  log.beginTaking(snapshot, vector);
  await mergeAll(run, snapshot);
}

async function mergeAll(run: Run, snapshot: Snapshot): Promise<void> {
  const { log } = run;
  const { program, epoch, pieces } = snapshot.act;
  const epochKey = log.epochKey(program, epoch);
  if (epochKey === undefined) return;
  const began = log.taking()?.after;
  const reading = snapshotRecords(snapshot, epochKey, (piece) => log.piece(snapshot, piece));
  let after = began;
  let piece = 0;
  let vector: Vector = new Map();
  for (let step = reading.next(); step.done !== true; step = reading.next()) {
    ({ vector } = step.value);
    const left = step.value.records.filter((each) => began === undefined || order(each, began) > 0);
    for (let at = 0; at < left.length; at += atOnce) {
      const chunk = left.slice(at, at + atOnce);
      after = await mergeChunk(run, { program, vector }, chunk, after, chunk.at(-1));
    }
    piece += 1;
    const { bytesDown: bytes } = run.work;
    run.progress({ does: 'applying', segments: piece, of: pieces.length, bytes });
    await run.turn();
  }
  await mergeChunk(run, { program, vector }, [], after, undefined);
  await log.finishTaking(snapshot, vector);
}

/** Records of the snapshot from one place to another, together with those that are only held here. */
async function mergeChunk(
  run: Run,
  { program, vector }: { program: string; vector: Vector },
  chunk: readonly SnapshotRecord[],
  from: RecordPlace | undefined,
  upTo: RecordPlace | undefined,
): Promise<RecordPlace | undefined> {
  const { log } = run;
  let after = from;
  let left = chunk;
  for (;;) {
    const held = log.placesHeld(program, after, upTo, atOnce);
    const isRest = held.length < atOnce;
    const until = isRest ? (upTo ?? held.at(-1)) : held.at(-1);
    if (until === undefined) return after;
    const given = left.filter((each) => order(each, until) <= 0);
    const names = new Set(given.map(({ kind, id }) => `${kind} ${id}`));
    const onlyHeld = held.filter(({ kind, id }) => !names.has(`${kind} ${id}`));
    log.mergeIn(program, vector, given, onlyHeld, until);
    left = left.slice(given.length);
    after = until;
    await run.turn();
    if (isRest) return after;
  }
}

/** By kind, then by the bytes of the id, as records stand in a snapshot. */
export function order(a: RecordPlace, b: RecordPlace): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  return a.id === b.id ? 0 : Buffer.compare(Buffer.from(a.id), Buffer.from(b.id));
}
