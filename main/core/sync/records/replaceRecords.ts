import { appendAudit } from '../../store/auditLog.ts';
import { type HeldRecord, readHeld } from '../../store/heldRecord.ts';
import { forgetWords, indexNote, wordsOf } from '../../store/noteSearch.ts';
import type { Row } from '../../store/pathValues.ts';
import { recordColumns } from '../../store/recordColumns.ts';
import { putMark, putSiblings } from '../../store/siblings.ts';
import { personOf, touch } from '../../store/touched.ts';
import type { UnitOfWork } from '../../store/unitOfWork.ts';
import { writeHeld } from '../../store/writeHeld.ts';
import type { Vector } from '../change.ts';
import { noRecord, type RecordState } from '../merge/recordState.ts';

/**
 * Puts records as they were worked out anew in the place of what is here, and how far the program
 * came: after a removal whose cut takes changes out that were applied (ADR 20, point 9). Records
 * are named `kind id`; undefined: without those changes there is no such record.
 */
export function replaceRecords(
  unit: UnitOfWork,
  programId: string,
  records: ReadonlyMap<string, RecordState | undefined>,
  vector: Vector,
): void {
  const { writer } = unit;
  for (const [key, state] of records) {
    const at = key.indexOf(' ');
    const held = readHeld(writer, { kind: key.slice(0, at), id: key.slice(at + 1), programId });
    takeOut(unit, held);
    if (state !== undefined) putIn(unit, held, state);
    noteAudit(unit, held);
  }
  writer.run('DELETE FROM applied WHERE programId = ?', [programId]);
  for (const [device, act] of vector) {
    writer.run('INSERT INTO applied (programId, device, act) VALUES (?, ?, ?)', [
      programId,
      device,
      act,
    ]);
  }
}

function takeOut({ writer, touched }: UnitOfWork, { kind, name, row }: HeldRecord): void {
  putSiblings(writer, name, []);
  putMark(writer, 'doubtfulDeletion', name, false);
  putMark(writer, 'notShown', name, false);
  if (kind === undefined) {
    writer.run('DELETE FROM asideRecord WHERE programId = ? AND kind = ? AND id = ?', [
      name.programId,
      name.kind,
      name.id,
    ]);
    return;
  }
  if (row === undefined) return;
  forgetWords(writer, kind, name.id, row);
  touch(touched, kind, name.id, personOf(kind, name.id, row));
  writer.run(`DELETE FROM ${recordColumns(kind).table} WHERE id = ?`, [name.id]);
}

function putIn({ writer, touched }: UnitOfWork, held: HeldRecord, state: RecordState): void {
  const { kind, name, row } = held;
  // The clock's own stamp is any of the record's: all others are named beside it.
  const stamp = state.acts[0] ?? [...state.values.values()].flat()[0];
  const rest = stamp ?? { device: '', act: 0, time: { wall: 0, counter: 0 } };
  const empty = { name, kind, row: undefined, clock: undefined, siblings: [], state: noRecord };
  writeHeld(writer, empty, state, rest);
  if (kind === undefined) return;
  const { table } = recordColumns(kind);
  // What no other laptop knows of it: the import by which it came.
  const importId = row?.['importId'];
  if (typeof importId === 'string') {
    writer.run(`UPDATE ${table} SET importId = ? WHERE id = ?`, [importId, name.id]);
  }
  const now = writer.row<Row>(`SELECT * FROM ${table} WHERE id = ?`, [name.id]) ?? {};
  const words = wordsOf(kind, now);
  if (!state.erased && words !== undefined && (kind === 'note' || kind === 'service')) {
    indexNote(writer, kind, name.id, words);
  }
  touch(touched, kind, name.id, personOf(kind, name.id, now));
}

function noteAudit({ writer, actor }: UnitOfWork, { name }: HeldRecord): void {
  appendAudit(writer, {
    at: actor.now(),
    memberId: actor.memberId,
    deviceId: actor.deviceId,
    act: 'change',
    kind: name.kind,
    recordId: name.id,
    fields: [],
    reason: 'removal',
  });
}
