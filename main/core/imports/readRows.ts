import { CarnetError } from '../../../shared/contract/errors.ts';
import type { ImportState } from '../../../shared/contract/imports.ts';
import type { OpenCase } from '../openCase.ts';
import { ColumnSurvey } from '../transfer/columnSurvey.ts';
import { type DataRow, DataRows } from '../transfer/dataRows.ts';
import { parseFile } from '../transfer/parseFile.ts';
import { stageRows } from './stageRows.ts';

/**
 * Reads a file in a process without keys and keeps its rows; the state with what they look like.
 * `progress` is told hundredths.
 */
export async function readRows(
  open: OpenCase,
  started: ImportState,
  file: { readonly path: string; readonly sheet: string | undefined },
  signal: AbortSignal,
  progress: (hundredths: number) => void,
): Promise<ImportState> {
  let state = started;
  const survey = new ColumnSurvey();
  const dataRows = new DataRows();
  let rows = 0;
  const stage = async (found: readonly DataRow[]) => {
    for (const { cells } of found) survey.add(cells);
    await stageRows(open, state.id, found);
    rows += found.length;
  };
  const { path, sheet } = file;
  const init = { path, ...(sheet === undefined ? {} : { sheet }) };
  for await (const part of parseFile(open.jobs, init, signal)) {
    if (part.type === 'opened') {
      const { encoding, delimiter, sheets } = part;
      state = { ...state, encoding, delimiter, sheet: part.sheet, sheets: [...sheets] };
      continue;
    }
    await stage(dataRows.add(part.rows));
    progress(Math.round(part.progress * 100));
  }
  await stage(dataRows.end());
  if (rows === 0) throw new CarnetError('import.empty');
  return { ...state, stage: 'read', rows, columns: survey.columns(dataRows.headings) };
}
