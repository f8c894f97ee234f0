import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChoiceSurvey, proposedChoices } from '../../../main/core/transfer/choiceSurvey.ts';
import { ColumnSurvey } from '../../../main/core/transfer/columnSurvey.ts';
import { type DataRow, DataRows } from '../../../main/core/transfer/dataRows.ts';
import { DryRun } from '../../../main/core/transfer/plan/dryRun.ts';
import { planRow } from '../../../main/core/transfer/plan/planRow.ts';
import { rowPlan } from '../../../main/core/transfer/plan/rowPlan.ts';
import { readTable } from '../../../main/core/transfer/table/readTable.ts';
import { defaultTableCaps } from '../../../main/core/transfer/table/tableCaps.ts';
import { toCandidate } from '../../../main/core/transfer/toCandidate.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { records } from '../../../shared/records/records.ts';
import { seeded } from '../random.ts';
import { damagedTable } from './sampleTable.ts';

const caps = { ...defaultTableCaps, milliseconds: 5000 };

/**
 * One damaged file, read and planned to the end. Resolves with what came of it: `rows`, or the code of
 * the refusal. Throws for anything else: an error of another class, a plan that the records refuse.
 */
export async function fuzzTransfer(seed: number, folder: string): Promise<string> {
  const { name, bytes } = damagedTable(seeded(seed));
  const path = join(folder, `${seed}-${name}`);
  writeFileSync(path, bytes);
  try {
    const data = new DataRows();
    const rows: DataRow[] = [];
    for await (const part of readTable(path, {}, caps)) {
      if (part.type === 'rows') rows.push(...data.add(part.rows));
    }
    rows.push(...data.end());
    planAll(data.headings, rows);
    return 'rows';
  } catch (error) {
    if (error instanceof CarnetError) return error.code;
    throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
  } finally {
    rmSync(path, { force: true });
  }
}

function planAll(headings: readonly string[], rows: readonly DataRow[]): void {
  const survey = new ColumnSurvey();
  for (const { cells } of rows) survey.add(cells);
  const columns = survey.columns(headings);
  const choices = new ChoiceSurvey(columns);
  for (const { cells } of rows) choices.add(cells);
  const plan = rowPlan(headings, columns, proposedChoices(choices.result()), '2026-11-22');
  const dryRun = new DryRun(plan);
  for (const { row, cells } of rows) {
    const planned = planRow(row, cells, plan);
    dryRun.add(row, planned);
    const { person } = planned;
    if (person === null) continue;
    records.person.schema.parse(person.person);
    for (const name of person.names) records.name.schema.parse(name);
    for (const identifier of person.identifiers) records.identifier.schema.parse(identifier);
    for (const point of person.contactPoints) records.contactPoint.schema.parse(point);
    toCandidate(person, String(row));
  }
  const counts = dryRun.counts();
  const left = counts.problems.reduce(
    (sum, { kind, count }) =>
      kind === 'summaryLine' || kind === 'nothingToImport' ? sum + count : sum,
    0,
  );
  if (counts.people + left !== rows.length)
    throw new Error('A row is neither a person nor a problem.');
}
