import type { ImportState } from '../../../shared/contract/imports.ts';

/** The state of an import of which nothing is known yet but its file. */
export function newImport(id: string, fileName: string, at: number): ImportState {
  return {
    id,
    fileName,
    stage: 'reading',
    at,
    rows: 0,
    encoding: '',
    delimiter: '',
    sheet: '',
    sheets: [],
    columns: [],
    dateSurveys: [],
    statuses: [],
    remarks: [],
    choices: { dates: [], acceptedFacts: [], statuses: [], households: true },
    plan: null,
    error: null,
    undo: { possible: false, edited: 0 },
  };
}

/** As it is kept once its file is read no more: what was in the file is not part of it. */
export function withoutSamples(state: ImportState): ImportState {
  return {
    ...state,
    columns: state.columns.map((column) => ({ ...column, samples: [] })),
    remarks: state.remarks.map((remark) => ({ ...remark, samples: [] })),
  };
}
