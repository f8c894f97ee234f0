import type { ImportState } from '../../../shared/contract/imports.ts';
import { ChoiceSurvey, proposedChoices } from '../transfer/choiceSurvey.ts';
import { putImport, readImport } from './importStates.ts';
import { type ImportWork, stagedRows } from './importWork.ts';

/** Looks at all rows under the guessed mapping, and proposes what they speak for. */
export function surveyTask(work: ImportWork): void {
  const state = readImport(work.connection, work.task.importId);
  const survey = surveyed(work, state);
  const choices = proposedChoices(survey);
  work.connection.write((writer) =>
    putImport(writer, { ...state, ...shown(survey, choices.acceptedFacts), choices }),
  );
}

/** What there is to decide under a mapping; also run again when the mapping was changed. */
export function surveyed(work: ImportWork, state: ImportState) {
  const survey = new ChoiceSurvey(state.columns);
  for (const { row, cells } of stagedRows(work)) {
    survey.add(cells);
    if (row % 2000 === 0) work.progress('surveying', row, state.rows);
  }
  return survey.result();
}

export function shown(
  survey: ReturnType<typeof surveyed>,
  accepted: readonly string[],
): Pick<ImportState, 'dateSurveys' | 'statuses' | 'remarks'> {
  return {
    dateSurveys: survey.dateSurveys,
    statuses: survey.statuses,
    remarks: survey.remarks.map((remark) => ({
      ...remark,
      accepted: accepted.includes(remark.fact),
    })),
  };
}
