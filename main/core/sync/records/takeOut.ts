import type { HeldRecord } from '../../store/heldRecord.ts';
import { forgetWords } from '../../store/noteSearch.ts';
import { recordColumns } from '../../store/recordColumns.ts';
import { putMark, putSiblings } from '../../store/siblings.ts';
import type { Writer } from '../../store/sqlite.ts';
import { personOf, touch, type Touched } from '../../store/touched.ts';

/** A row that is written anew, or is no more. */
export function takeOut(writer: Writer, { kind, name, row }: HeldRecord, touched: Touched): void {
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
