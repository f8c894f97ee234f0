import { readHeld } from '../../store/heldRecord.ts';
import { indexNote, wordsOf } from '../../store/noteSearch.ts';
import type { Row } from '../../store/pathValues.ts';
import { recordColumns } from '../../store/recordColumns.ts';
import type { RecordName } from '../../store/siblings.ts';
import { personOf, touch } from '../../store/touched.ts';
import type { UnitOfWork } from '../../store/unitOfWork.ts';
import { writeHeld } from '../../store/writeHeld.ts';
import { noRecord, type RecordState } from '../merge/recordState.ts';

/**
 * Puts a record, as it was worked out or held elsewhere, where there is none: row, clock, what stands
 * beside, words to be found by. Nothing of it waits to be passed on.
 */
export function putRecord(
  { writer, touched }: UnitOfWork,
  name: RecordName,
  state: RecordState,
): void {
  const { kind } = readHeld(writer, name);
  // The clock's own stamp is any of the record's: all others are named beside it.
  const stamp = state.acts[0] ?? [...state.values.values()].flat()[0];
  const rest = stamp ?? { device: '', act: 0, time: { wall: 0, counter: 0 } };
  const empty = { name, kind, row: undefined, clock: undefined, siblings: [], state: noRecord };
  writeHeld(writer, empty, state, rest);
  if (kind === undefined) return;
  const { table } = recordColumns(kind);
  const now = writer.row<Row>(`SELECT * FROM ${table} WHERE id = ?`, [name.id]) ?? {};
  const words = wordsOf(kind, now);
  if (!state.erased && words !== undefined && (kind === 'note' || kind === 'service')) {
    indexNote(writer, kind, name.id, words);
  }
  touch(touched, kind, name.id, personOf(kind, name.id, now));
}
