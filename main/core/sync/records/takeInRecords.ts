import { type HeldRecord, readHeld } from '../../store/heldRecord.ts';
import { recordColumns } from '../../store/recordColumns.ts';
import type { Writer } from '../../store/sqlite.ts';
import type { Touched } from '../../store/touched.ts';
import type { Vector } from '../change.ts';
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
}

/**
 * Merges records of a snapshot with those that are here, and those that only are here. People's lines
 * are not brought in line: once all is in, that is done for each person once.
 */
export function takeInRecords(
  writer: Writer,
  { programId, here, theirs, now }: TakingIn,
  given: readonly SnapshotRecord[],
  onlyHeld: readonly { readonly kind: string; readonly id: string }[],
): Touched {
  const body = { through: 0, vector: new Map(), changes: [] };
  const applying = new Applying(writer, { programId, device: '', memberId: '', body });
  const all = [...given, ...onlyHeld.map((each) => ({ ...each, state: undefined }))];
  for (const { kind, id, state } of all) {
    const held = readHeld(writer, { kind, id, programId });
    const before = held.clock === undefined ? undefined : held.state;
    const next = mergeRecords({ record: before, vector: here }, { record: state, vector: theirs });
    if (before !== undefined && isSame(held, next)) continue;
    const isGone = !next.erased && stampsOf(next).length === 0;
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
  const times = given.flatMap(({ state }) => stampsOf(state).map(({ time }) => time));
  adoptTimes(writer, times, now);
  return applying.touched;
}

function isSame({ name: { kind, id }, state }: HeldRecord, next: RecordState): boolean {
  return recordLine({ kind, id, state }) === recordLine({ kind, id, state: next });
}

/** The clock's own stamp: the one that most of the record has. Of an erasure any that was applied. */
function restOf(state: RecordState, theirs: Vector): Stamp {
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
