import type { HybridTime } from '../../../../shared/time/hybridClock.ts';
import { type HeldRecord, kindOfOthers, readHeld } from '../../store/heldRecord.ts';
import { recordColumns } from '../../store/recordColumns.ts';
import type { Writer } from '../../store/sqlite.ts';
import type { Touched } from '../../store/touched.ts';
import { covers, type Vector } from '../change.ts';
import { mergeRecords } from '../merge/mergeRecords.ts';
import { noRecord, type RecordState, type Stamp } from '../merge/recordState.ts';
import { recordLine, type SnapshotRecord, stampsOf } from '../snapshots/recordLine.ts';
import { adoptTimes } from './adoptTimes.ts';
import { Applying } from './applying.ts';
import { takeOut } from './takeOut.ts';

export interface TakingIn {
  readonly programId: string;
  /** What is applied here, and what the snapshot had applied. */
  readonly here: Vector;
  readonly theirs: Vector;
  readonly now: number;
  /** It is known that nothing of these records is held, in this program or another: they are not looked for. */
  readonly areNew?: boolean;
}

/**
 * Merges records of a snapshot with those that are here, and those that only are here. People's lines
 * are not brought in line: once all is in, that is done for each person once.
 */
export function takeInRecords(
  writer: Writer,
  { programId, here, theirs, now, areNew = false }: TakingIn,
  given: Iterable<SnapshotRecord>,
  onlyHeld: readonly { readonly kind: string; readonly id: string }[],
): Touched {
  const body = { through: 0, vector: new Map(), changes: [] };
  const applying = new Applying(writer, { programId, device: '', memberId: '', body });
  const times = new Map<number, HybridTime>();
  for (const { kind, id, state } of allOf(given, onlyHeld)) {
    if (state !== undefined) latestTimes(state, times);
    const name = { kind, id, programId };
    const held = areNew ? notHeld(name) : readHeld(writer, name);
    const before = held.clock === undefined ? undefined : held.state;
    const next =
      before === undefined && state !== undefined && isNews(state, here)
        ? state
        : mergeRecords({ record: before, vector: here }, { record: state, vector: theirs });
    if (before !== undefined && isSame(held, next)) continue;
    const isGone = !next.erased && hasNothing(next);
    if (isGone || (before !== undefined && !next.erased)) takeOut(writer, held, applying.touched);
    if (isGone) continue;
    const empty: HeldRecord = {
      ...held,
      row: undefined,
      clock: undefined,
      siblings: [],
      state: noRecord,
    };
    const importId = held.row?.['importId'];
    applying.put(next.erased ? held : empty, next, restOf(next, theirs));
    if (held.kind !== undefined && typeof importId === 'string' && !next.erased) {
      const { table } = recordColumns(held.kind);
      writer.run(`UPDATE ${table} SET importId = ? WHERE id = ?`, [importId, id]);
    }
  }
  applying.indexWords();
  adoptTimes(writer, [...times.values()], now);
  return applying.touched;
}

/** One after the other: none is kept for the next. */
function* allOf(
  given: Iterable<SnapshotRecord>,
  onlyHeld: readonly { readonly kind: string; readonly id: string }[],
): Generator<{ kind: string; id: string; state: RecordState | undefined }, void, undefined> {
  yield* given;
  for (const { kind, id } of onlyHeld) yield { kind, id, state: undefined };
}

/** Of what came at once, and was never here, the merge takes all. Most of what a new laptop takes is so. */
function isNews(state: RecordState, here: Vector): boolean {
  if (state.erased) return false;
  const only = onlyStamp(state);
  if (only === undefined || covers(here, only)) return false;
  const isOnly = (stamps: readonly Stamp[]) => stamps.length > 0 && stamps.every(isOf(only));
  return (
    state.values.values().every((live) => live.length > 0) &&
    state.elements.values().every((set) => set.size > 0 && set.values().every(isOnly))
  );
}

const notHeld = (name: HeldRecord['name']): HeldRecord => ({
  name,
  kind: kindOfOthers(name.kind),
  row: undefined,
  clock: undefined,
  siblings: [],
  state: noRecord,
});

const hasNothing = ({ acts, values, elements }: RecordState) =>
  acts.length === 0 && values.size === 0 && elements.size === 0;

/** Of each instant (ms) at which something was written the latest; what was taken away says nothing of a clock. */
function latestTimes(
  { acts, values, elements }: RecordState,
  times: Map<number, HybridTime>,
): void {
  const see = ({ time }: Stamp) => {
    if ((times.get(time.wall)?.counter ?? -1) < time.counter) times.set(time.wall, time);
  };
  acts.forEach(see);
  for (const live of values.values()) live.forEach(see);
  for (const set of elements.values()) for (const stamps of set.values()) stamps.forEach(see);
}

function isSame({ name: { kind, id }, state }: HeldRecord, next: RecordState): boolean {
  return recordLine({ kind, id, state }) === recordLine({ kind, id, state: next });
}

/** The clock's own stamp: the one that most of the record has. Of an erasure any that was applied. */
function restOf(state: RecordState, theirs: Vector): Stamp {
  const only = onlyStamp(state);
  if (only !== undefined) return only;
  const counts = new Map<string, { stamp: Stamp; count: number }>();
  const stamps = [...state.acts, ...[...state.values.values()].flat()];
  for (const { device, act, time } of stamps) {
    const key = `${device} ${act}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { stamp: { device, act, time }, count });
  }
  const [most] = [...counts.values()].toSorted((a, b) => b.count - a.count);
  if (most !== undefined) return most.stamp;
  const [element] = stampsOf(state);
  const [device = '', act = 1] = [...theirs][0] ?? [];
  return element ?? { device, act, time: { wall: 0, counter: 0 } };
}

const isOf =
  (one: Stamp) =>
  ({ device, act }: Stamp) =>
    act === one.act && device === one.device;

/** Of a record that was written once, that act's. Most are. */
function onlyStamp({ acts, values }: RecordState): Stamp | undefined {
  const [first, ...others] = acts;
  if (first === undefined || others.length > 0) return undefined;
  for (const live of values.values()) if (!live.every(isOf(first))) return undefined;
  const { device, act, time } = first;
  return { device, act, time };
}
