import type { Writer } from '../store/sqlite.ts';
import { putImport, readImports } from './importStates.ts';

/**
 * Takes out of the imports what they keep of the row that a file came from: its cells as they were
 * read, what was found in them, and the samples of columns and remarks, which may be this person's.
 */
export function forgetImported(writer: Writer, personId: string): void {
  const from = new Set(
    writer
      .rows<{ importId: string }>('SELECT importId FROM importRow WHERE personId = ?', [personId])
      .map((row) => row.importId),
  );
  if (from.size === 0) return;
  writer.run(
    `DELETE FROM importProblem WHERE (importId, row) IN
       (SELECT importId, row FROM importRow WHERE personId = ?)`,
    [personId],
  );
  writer.run(`UPDATE importRow SET cells = '[]', planned = NULL WHERE personId = ?`, [personId]);
  for (const state of readImports(writer)) {
    if (!from.has(state.id)) continue;
    putImport(writer, {
      ...state,
      columns: state.columns.map((column) => ({ ...column, samples: [] })),
      remarks: state.remarks.map((remark) => ({ ...remark, samples: [] })),
    });
  }
}
