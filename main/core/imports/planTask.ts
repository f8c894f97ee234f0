import type { ImportState } from '../../../shared/contract/imports.ts';
import { findPairs } from '../casework/duplicates/findPairs.ts';
import type { Candidate } from '../casework/duplicates/candidate.ts';
import { toReasons } from '../calls/likelyPairs.ts';
import { findLikely, rememberedFiles } from '../casework/findLikely.ts';
import type { Writer } from '../store/sqlite.ts';
import { DryRun } from '../transfer/plan/dryRun.ts';
import { planRow, type PlannedRow } from '../transfer/plan/planRow.ts';
import type { RowProblem } from '../transfer/plan/rowNotes.ts';
import { rowPlan } from '../transfer/plan/rowPlan.ts';
import { proposedChoices } from '../transfer/choiceSurvey.ts';
import { toCandidate } from '../transfer/toCandidate.ts';
import { forgetFindings } from './forgetRows.ts';
import { putImport, readImport } from './importStates.ts';
import { type ImportWork, stagedRows } from './importWork.ts';
import { shown, surveyed } from './surveyTask.ts';

interface Planned {
  readonly row: number;
  readonly plan: PlannedRow;
  readonly problems: readonly RowProblem[];
}

/** Rows written in one transaction. */
const chunk = 200;

/** The dry run: what each row would become, what is wrong with it, and who may be the same person. */
export async function planTask(work: ImportWork): Promise<void> {
  const { connection, task } = work;
  const before = readImport(connection, task.importId);
  const survey = surveyed(work, before);
  const state = withNewQuestions(before, proposedChoices(survey));
  await forgetFindings(connection, task.importId);
  const headings = state.columns.map((column) => column.heading);
  const plan = rowPlan(headings, state.columns, state.choices, work.today);
  const dryRun = new DryRun(plan);
  const candidates: Candidate[] = [];
  let waiting: Planned[] = [];
  const flush = () => {
    connection.write((writer) => {
      for (const planned of waiting) keepPlanned(writer, task.importId, headings, planned);
    });
    waiting = [];
  };
  for (const { row, cells } of stagedRows(work)) {
    const planned = planRow(row, cells, plan);
    waiting.push({ row, plan: planned, problems: dryRun.add(row, planned) });
    const candidate = planned.person && toCandidate(planned.person, String(row));
    if (candidate !== null) candidates.push(candidate);
    if (waiting.length >= chunk) flush();
    if (row % 500 === 0) work.progress('planning', row, state.rows);
  }
  flush();
  const duplicatesInside = pairsInside(work, candidates);
  const duplicatesAgainst = pairsAgainst(work, candidates);
  connection.write((writer) =>
    putImport(writer, {
      ...state,
      ...shown(survey, state.choices.acceptedFacts),
      stage: 'planned',
      plan: { ...dryRun.counts(), duplicatesInside, duplicatesAgainst },
    }),
  );
}

/** A column that became a date only now has no answer yet: it takes what its rows speak for. */
function withNewQuestions(
  state: ImportState,
  proposed: ReturnType<typeof proposedChoices>,
): ImportState {
  const answered = new Set(state.choices.dates.map(({ column }) => column));
  const missing = proposed.dates.filter(({ column }) => !answered.has(column));
  return { ...state, choices: { ...state.choices, dates: [...state.choices.dates, ...missing] } };
}

function keepPlanned(
  writer: Writer,
  importId: string,
  headings: readonly string[],
  { row, plan, problems }: Planned,
): void {
  writer.run('UPDATE importRow SET planned = ? WHERE importId = ? AND row = ?', [
    plan.person === null ? null : JSON.stringify(plan.person),
    importId,
    row,
  ]);
  for (const problem of problems) {
    writer.run(
      'INSERT INTO importProblem (importId, row, kind, col, heading, value) VALUES (?, ?, ?, ?, ?, ?)',
      [
        importId,
        row,
        problem.kind,
        problem.column,
        problem.column === null ? '' : (headings[problem.column] ?? ''),
        problem.value,
      ],
    );
  }
}

interface FoundPair {
  readonly rowA: number;
  readonly rowB: number | null;
  readonly personId: string | null;
  readonly score: number;
  readonly reasons: string;
}

function keepPairs({ connection, task }: ImportWork, pairs: readonly FoundPair[]): void {
  for (let from = 0; from < pairs.length; from += chunk) {
    connection.write((writer) => {
      for (const { rowA, rowB, personId, score, reasons } of pairs.slice(from, from + chunk)) {
        writer.run(
          'INSERT INTO importPair (importId, rowA, rowB, personId, score, reasons) VALUES (?, ?, ?, ?, ?, ?)',
          [task.importId, rowA, rowB, personId, score, reasons],
        );
      }
    });
  }
}

function pairsInside(work: ImportWork, candidates: readonly Candidate[]): number {
  const pairs: FoundPair[] = [];
  for (const step of findPairs(candidates)) {
    if ('progress' in step) {
      work.progress('comparing', step.progress.done, step.progress.total);
      continue;
    }
    const [rowA = 0, rowB = 0] = [Number(step.pair.a.key), Number(step.pair.b.key)].toSorted(
      (a, b) => a - b,
    );
    const { score, reasons } = step.pair;
    pairs.push({
      rowA,
      rowB,
      personId: null,
      score,
      reasons: JSON.stringify(toReasons(reasons)),
    });
  }
  keepPairs(work, pairs);
  return pairs.length;
}

function pairsAgainst(work: ImportWork, candidates: readonly Candidate[]): number {
  const pairs: FoundPair[] = [];
  const files = rememberedFiles(work.connection);
  for (const [index, candidate] of candidates.entries()) {
    if (index % 200 === 0) work.progress('comparingWithVault', index, candidates.length);
    for (const { personId, score, reasons } of findLikely(work.connection, candidate, 3, files)) {
      pairs.push({
        rowA: Number(candidate.key),
        rowB: null,
        personId,
        score,
        reasons: JSON.stringify(toReasons(reasons)),
      });
    }
  }
  keepPairs(work, pairs);
  return pairs.length;
}
