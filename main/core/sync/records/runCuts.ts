import { readPosition } from '../../store/position.ts';
import type { Reader, Writer } from '../../store/sqlite.ts';
import type { Vector } from '../change.ts';

/** Own acts up to `upTo`, and after the cut before, were done while just `vector` was applied. */
export interface RunCut {
  readonly upTo: number;
  readonly vector: Vector;
}

/** In their order. */
export function cutsOf(reader: Reader, programId: string): RunCut[] {
  return reader
    .rows<{ upTo: number; vector: string }>(
      'SELECT upTo, vector FROM cut WHERE programId = ? ORDER BY place',
      [programId],
    )
    .map(({ upTo, vector }) => ({
      upTo,
      vector: new Map(Object.entries(JSON.parse(vector) as Record<string, number>)),
    }));
}

/**
 * Before others' changes are applied: what waits was done without them, and must not be passed on as
 * if its author had seen them. `vector`: of others, as it stands.
 */
export function cutRun(writer: Writer, programId: string, vector: Vector): void {
  if (writer.row('SELECT 1 FROM outbox LIMIT 1') === undefined) return;
  const { act } = readPosition(writer);
  const last = cutsOf(writer, programId).at(-1);
  if (last !== undefined && last.upTo >= act) return;
  putCut(writer, programId, { upTo: act, vector });
}

export function putCut(writer: Writer, programId: string, { upTo, vector }: RunCut): void {
  writer.run('INSERT INTO cut (programId, upTo, vector) VALUES (?, ?, ?)', [
    programId,
    upTo,
    JSON.stringify(Object.fromEntries(vector)),
  ]);
}

/** Those of which nothing is left to pass on. */
export function forgetCuts(writer: Writer, programId: string, through: number): void {
  writer.run('DELETE FROM cut WHERE programId = ? AND upTo <= ?', [programId, through]);
}
