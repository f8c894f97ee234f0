import { ChoiceSurvey, proposedChoices } from '../../../../../main/core/transfer/choiceSurvey.ts';
import { ColumnSurvey } from '../../../../../main/core/transfer/columnSurvey.ts';
import { DataRows } from '../../../../../main/core/transfer/dataRows.ts';
import type { ImportedPerson } from '../../../../../main/core/transfer/importedPerson.ts';
import { DryRun, type DryRunCounts } from '../../../../../main/core/transfer/plan/dryRun.ts';
import { planRow } from '../../../../../main/core/transfer/plan/planRow.ts';
import type { RowProblem } from '../../../../../main/core/transfer/plan/rowNotes.ts';
import { rowPlan } from '../../../../../main/core/transfer/plan/rowPlan.ts';
import type { TableRow } from '../../../../../main/core/transfer/table/tablePart.ts';
import type { ImportChoices } from '../../../../../shared/contract/imports.ts';

export const today = '2026-11-22';

/** A list as it would be imported when every proposal is taken, but for `choices`. */
export function planList(
  rows: readonly TableRow[],
  choices: Partial<ImportChoices> = {},
): {
  people: (ImportedPerson | null)[];
  problems: RowProblem[];
  counts: DryRunCounts;
  headings: readonly string[];
} {
  const data = new DataRows();
  const found = [...data.add(rows), ...data.end()];
  const survey = new ColumnSurvey();
  for (const { cells } of found) survey.add(cells);
  const columns = survey.columns(data.headings);
  const asked = new ChoiceSurvey(columns);
  for (const { cells } of found) asked.add(cells);
  const taken = { ...proposedChoices(asked.result()), ...choices };
  const plan = rowPlan(data.headings, columns, taken, today);
  const dryRun = new DryRun(plan);
  const people: (ImportedPerson | null)[] = [];
  const problems: RowProblem[] = [];
  for (const { row, cells } of found) {
    const planned = planRow(row, cells, plan);
    problems.push(...dryRun.add(row, planned));
    people.push(planned.person);
  }
  return { people, problems, counts: dryRun.counts(), headings: data.headings };
}

export const table = (...rows: string[][]): TableRow[] =>
  rows.map((cells, at) => ({ at: at + 1, cells }));
