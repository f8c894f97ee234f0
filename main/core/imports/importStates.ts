import { CarnetError } from '../../../shared/contract/errors.ts';
import { type ImportState, importState } from '../../../shared/contract/imports.ts';
import type { Reader, Writer } from '../store/sqlite.ts';
import { workedOn } from './workedOn.ts';

interface Row {
  readonly state: string;
  readonly stage: string;
}

const noUndo = { possible: false, edited: 0 };

function toState(reader: Reader, row: Row): ImportState {
  const state = importState.parse({ ...JSON.parse(row.state), stage: row.stage, undo: noUndo });
  if (state.stage !== 'published') return state;
  return { ...state, undo: { possible: true, edited: workedOn(reader, state.id).length } };
}

/** @throws CarnetError `record.notFound` */
export function readImport(reader: Reader, id: string): ImportState {
  const row = reader.row<Row>('SELECT state, stage FROM import WHERE id = ?', [id]);
  if (row === undefined) throw new CarnetError('record.notFound', { kind: 'import' });
  return toState(reader, row);
}

/** Newest first. */
export function readImports(reader: Reader): ImportState[] {
  return reader
    .rows<Row>('SELECT state, stage FROM import ORDER BY at DESC, id DESC')
    .map((row) => toState(reader, row));
}

/** Keeps an import's state; whether its records show is not part of it and is left as it was. */
export function putImport(writer: Writer, state: ImportState): void {
  writer.run(
    `INSERT INTO import (id, at, stage, visible, state) VALUES (?, ?, ?, 0, ?)
     ON CONFLICT (id) DO UPDATE SET stage = excluded.stage, state = excluded.state`,
    [state.id, state.at, state.stage, JSON.stringify(state)],
  );
}

/** The one write that shows, or hides, everything that an import brought. */
export function setVisible(writer: Writer, id: string, visible: boolean): void {
  writer.run('UPDATE import SET visible = ? WHERE id = ?', [visible ? 1 : 0, id]);
}
