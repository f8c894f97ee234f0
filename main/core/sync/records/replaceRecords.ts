import { appendAudit } from '../../store/auditLog.ts';
import { type HeldRecord, readHeld } from '../../store/heldRecord.ts';
import { recordColumns } from '../../store/recordColumns.ts';
import type { UnitOfWork } from '../../store/unitOfWork.ts';
import type { Vector } from '../change.ts';
import type { RecordState } from '../merge/recordState.ts';
import { recordLine } from '../snapshots/recordLine.ts';
import { putRecord } from './putRecord.ts';
import { takeOut } from './takeOut.ts';

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
    if (state !== undefined && isHeld(held, state)) continue;
    takeOut(unit.writer, held, unit.touched);
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

/** Worked out to what it was: also its history says nothing of it then. */
function isHeld(
  { name: { kind, id }, clock, state: held }: HeldRecord,
  state: RecordState,
): boolean {
  if (clock === undefined || held.erased || state.erased) return false;
  return recordLine({ kind, id, state: held }) === recordLine({ kind, id, state });
}

function putIn(unit: UnitOfWork, { kind, name, row }: HeldRecord, state: RecordState): void {
  putRecord(unit, name, state);
  // What no other laptop knows of it: the import by which it came.
  const importId = row?.['importId'];
  if (kind !== undefined && typeof importId === 'string') {
    const { table } = recordColumns(kind);
    unit.writer.run(`UPDATE ${table} SET importId = ? WHERE id = ?`, [importId, name.id]);
  }
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
