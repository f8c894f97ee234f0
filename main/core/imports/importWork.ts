import type { Connection } from '../store/sqlite.ts';
import type { Actor } from '../store/unitOfWork.ts';
import type { ImportTask } from './importTask.ts';

/** What every task of an import job works with. */
export interface ImportWork {
  readonly connection: Connection;
  readonly actor: Actor;
  readonly task: ImportTask;
  /** The worker's day, `2026-11-24`. */
  readonly today: string;
  progress(stage: string, done: number, total: number | null): void;
}

interface StagedRow {
  readonly row: number;
  readonly cells: string[];
}

/** How many staged rows are held at a time. */
const window = 1000;

/** The rows of an import in the order of its file. Other statements may run between two of them. */
export function* stagedRows({ connection, task }: ImportWork): Generator<StagedRow> {
  for (let after = 0; ; ) {
    const rows = connection.rows<{ row: number; cells: string }>(
      'SELECT row, cells FROM importRow WHERE importId = ? AND row > ? ORDER BY row LIMIT ?',
      [task.importId, after, window],
    );
    for (const { row, cells } of rows) {
      yield { row, cells: JSON.parse(cells) as string[] };
      after = row;
    }
    if (rows.length < window) return;
  }
}
