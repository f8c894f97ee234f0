import { covers, type Vector } from '../../change.ts';
import type { SoundSnapshot } from '../../snapshots/checkSnapshot.ts';
import type { SnapshotRecord } from '../../snapshots/recordLine.ts';
import { order, recordsAfter } from '../../snapshots/soundSnapshot.ts';
import { isSnapshot, type Snapshot } from '../../snapshots/statement.ts';
import { sealOutgoing } from '../sealOutgoing.ts';
import type { Run } from '../run.ts';
import type { RecordPlace } from './snapshotLog.ts';

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
  if (snapshot !== undefined) await mergeAll(run, snapshot, taking.sound, taking.after);
}

/**
 * Brings a program to what a snapshot holds, whose pieces are all here and sound: by merging its
 * records with those that are held, so that nothing of what this laptop alone knows is lost. What
 * waits here is sealed before, or where there is no key for it yet, cut off: it was done without it.
 */
export async function takeIn(run: Run, snapshot: Snapshot, sound: SoundSnapshot): Promise<void> {
  const { log } = run;
  const { program } = snapshot.act;
  const here = log.vector(program);
  const isNews = [...sound.vector].some(([device, act]) => !covers(here, { device, act }));
  if (!isNews) return;
  sealOutgoing(run, program);
  log.beginTaking(snapshot, sound);
  await mergeAll(run, snapshot, sound, undefined);
}

async function mergeAll(
  run: Run,
  snapshot: Snapshot,
  { vector, starts }: SoundSnapshot,
  began: RecordPlace | undefined,
): Promise<void> {
  const { log } = run;
  const { program, epoch, pieces } = snapshot.act;
  const epochKey = log.epochKey(program, epoch);
  if (epochKey === undefined) return;
  const pieceOf = (piece: number) => log.piece(snapshot, piece);
  let after = began;
  const sound = { snapshot, epochKey, starts, pieceOf };
  for (const { piece, records, left } of recordsAfter(sound, began, () => run.takingIn.slice)) {
    after = await mergeChunk(run, { program, vector }, records, after, records.at(-1));
    const { bytesDown: bytes } = run.work;
    const segments = left === 0 ? piece : piece - 1;
    run.progress({ does: 'applying', segments, of: pieces.length, bytes });
  }
  await mergeChunk(run, { program, vector }, [], after, undefined);
  await log.finishTaking(snapshot, vector, {
    slices: run.finishing,
    turn: () => run.turn(),
    progress: (done, of) =>
      run.progress({ does: 'finishing', segments: done, of, bytes: run.work.bytesDown }),
  });
}

/** Records of the snapshot from one place to another, together with those that are only held here. */
async function mergeChunk(
  run: Run,
  { program, vector }: { program: string; vector: Vector },
  chunk: readonly SnapshotRecord[],
  from: RecordPlace | undefined,
  upTo: RecordPlace | undefined,
): Promise<RecordPlace | undefined> {
  const { log, takingIn } = run;
  const most = Math.max(1, chunk.length, takingIn.slice);
  let after = from;
  let left = chunk;
  for (;;) {
    const held = log.placesHeld(program, after, upTo, most);
    const isRest = held.length < most;
    const until = isRest ? (upTo ?? held.at(-1)) : held.at(-1);
    if (until === undefined) return after;
    const given = isRest ? left : left.filter((each) => order(each, until) <= 0);
    const names = new Set(held.length === 0 ? [] : given.map(nameOf));
    const onlyHeld = held.filter((each) => !names.has(nameOf(each)));
    const isNone = held.length === 0;
    const { took } = log.mergeIn(program, vector, given, { onlyHeld, isNone, after, until });
    takingIn.heed(took, given.length + onlyHeld.length);
    left = left.slice(given.length);
    after = until;
    await run.turn();
    if (isRest) return after;
  }
}

const nameOf = ({ kind, id }: RecordPlace) => `${kind} ${id}`;
