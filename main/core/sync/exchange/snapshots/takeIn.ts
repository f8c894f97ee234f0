import { covers, type Vector } from '../../change.ts';
import { recordKey } from '../../merge/replica.ts';
import type { RecordState } from '../../merge/recordState.ts';
import type { SoundSnapshot } from '../../snapshots/checkSnapshot.ts';
import type { SnapshotRecord } from '../../snapshots/recordLine.ts';
import { order, recordsAfter, type Stretch } from '../../snapshots/soundSnapshot.ts';
import { isSnapshot, type Snapshot } from '../../snapshots/statement.ts';
import { sealOutgoing } from '../sealOutgoing.ts';
import type { Run } from '../run.ts';
import { afterRefused } from './afterRefused.ts';
import type { HeldMeanwhile, RecordPlace } from './snapshotLog.ts';

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
  const anew = await afterRefused(run, sound, vector);
  const given = { program, vector, anew };
  for (const { piece, records, left } of recordsAfter(sound, began, () => run.takingIn.slice)) {
    after = await mergeChunk(run, given, records, after);
    const { bytesDown: bytes } = run.work;
    const segments = left === 0 ? piece : piece - 1;
    run.progress({ does: 'applying', segments, of: pieces.length, bytes });
  }
  await mergeChunk(run, given, undefined, after);
  await log.finishTaking(snapshot, vector, {
    slices: run.finishing,
    turn: () => run.turn(),
    progress: (done, of) =>
      run.progress({ does: 'finishing', segments: done, of, bytes: run.work.bytesDown }),
  });
}

interface Merging {
  readonly program: string;
  readonly vector: Vector;
  /** What stands for these records of the snapshot (`recordKey`). */
  readonly anew: ReadonlyMap<string, RecordState>;
}

/**
 * A stretch of the snapshot after one place, together with what is only held here meanwhile. Undefined:
 * what is held here after its last record.
 */
async function mergeChunk(
  run: Run,
  { program, vector, anew }: Merging,
  stretch: Stretch | undefined,
  from: RecordPlace | undefined,
): Promise<RecordPlace | undefined> {
  const { log, takingIn } = run;
  const upTo = stretch?.last;
  const most = Math.max(1, stretch?.length ?? 0, takingIn.slice);
  let after = from;
  let left: readonly SnapshotRecord[] | undefined;
  for (;;) {
    const held = log.placesHeld(program, after, upTo, most);
    const isRest = held.length < most;
    const until = isRest ? (upTo ?? held.at(-1)) : held.at(-1);
    if (until === undefined) return after;
    const isNone = held.length === 0 && left === undefined && anew.size === 0;
    if (isNone && stretch !== undefined) {
      // Of a new laptop this is all of it: each record is read when it is merged, and forgotten.
      const { took } = log.mergeIn(program, vector, stretch, { ...nothingHeld(stretch), until });
      takingIn.heed(took, stretch.length);
      await run.turn();
      return until;
    }
    left ??= [...(stretch ?? [])].map((each) => {
      const state = anew.get(recordKey(each.kind, each.id));
      return state === undefined ? each : { ...each, state };
    });
    const given = isRest ? left : left.filter((each) => order(each, until) <= 0);
    const names = new Set(held.length === 0 ? [] : given.map(nameOf));
    const onlyHeld = held.filter((each) => !names.has(nameOf(each)));
    const { took } = log.mergeIn(program, vector, given, { onlyHeld, free: undefined, until });
    takingIn.heed(took, given.length + onlyHeld.length);
    left = left.slice(given.length);
    after = until;
    await run.turn();
    if (isRest) return after;
  }
}

function nothingHeld({ first, last }: Stretch): Omit<HeldMeanwhile, 'until'> {
  const isOfOneKind = first.kind === last.kind;
  return { onlyHeld: [], free: isOfOneKind ? { first, last } : undefined };
}

const nameOf = ({ kind, id }: RecordPlace) => `${kind} ${id}`;
