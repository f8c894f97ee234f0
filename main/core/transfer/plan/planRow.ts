import type { ImportedPerson } from '../importedPerson.ts';
import { applyFact } from '../remarks/applyFact.ts';
import { type ProposedFact, readRemarks } from '../remarks/readRemarks.ts';
import { readAddress } from './readAddress.ts';
import {
  readGenderAndCountry,
  readInterpreter,
  readLanguages,
  readRelation,
  readStatus,
} from './readCodes.ts';
import { readContacts } from './readContacts.ts';
import { readDates } from './readDates.ts';
import { readIdentifiers } from './readIdentifiers.ts';
import { readNames } from './readNames.ts';
import { RowNotes, type RowProblem } from './rowNotes.ts';
import type { RowPlan } from './rowPlan.ts';
import { isSummaryLine } from './summaryLine.ts';

/** What one row would become. */
export interface PlannedRow {
  /** Null when the row is no person; `problems` says why. */
  readonly person: ImportedPerson | null;
  readonly problems: readonly RowProblem[];
  /** Every fact recognised in the row's remarks, accepted or not. */
  readonly facts: readonly ProposedFact[];
}

/**
 * Reads one row as a person. Pure: the same row, plan and choices give the same person. Every value
 * of a mapped column ends in a field or in the note at the top of the file; none is dropped.
 *
 * @param row 1-based data row
 */
export function planRow(row: number, cells: readonly string[], plan: RowPlan): PlannedRow {
  const notes = new RowNotes(row, cells, plan);
  if (isSummaryLine(cells, plan)) {
    notes.problem('summaryLine', null, cells.join(' ').trim());
    return { person: null, problems: notes.problems, facts: [] };
  }
  const names = readNames(notes, plan);
  const identifiers = readIdentifiers(notes, plan);
  const contactPoints = readContacts(notes, plan);
  const fileNumber = plan.columns('agencyFileNumber').map((column) => notes.line(column))[0] ?? '';
  const familyNumber = plan.columns('familyNumber').map((column) => notes.line(column))[0] ?? '';
  const fields: ImportedPerson['person'] = {
    fileNumber,
    noName: names.names.length === 0,
    ...readDates(notes, plan),
    ...readGenderAndCountry(notes, plan),
    ...readLanguages(notes, plan),
    ...readInterpreter(notes, plan),
    ...readAddress(notes, plan),
    ...readStatus(notes, plan),
  };
  const relation = readRelation(notes, plan);
  const known =
    names.names.length + identifiers.length + contactPoints.length > 0 ||
    fileNumber !== '' ||
    fields.birthYear !== undefined;
  if (!known) {
    notes.problem('nothingToImport', null, cells.join(' ').trim());
    return { person: null, problems: notes.problems, facts: [] };
  }
  if (names.names.length === 0) notes.problem('noName', null, '');
  if (!plan.households && familyNumber !== '') {
    for (const column of plan.columns('familyNumber')) notes.keep(column, notes.cell(column));
  }
  keepExtraCells(cells, notes, plan);
  const remarks = takeRemarks(notes, plan, { person: fields, contactPoints });
  return {
    person: {
      row,
      ...names,
      identifiers,
      person: { ...remarks.person, headerNote: notes.headerNote },
      contactPoints: remarks.contactPoints,
      consent: { purpose: 'keepFile', answer: 'notRecorded' },
      familyNumber: plan.households ? familyNumber : '',
      relation: plan.households ? relation : 'notAsked',
    },
    problems: notes.problems,
    facts: remarks.facts,
  };
}

/** Accepted facts become fields; every other clause stays a note. */
function takeRemarks(
  notes: RowNotes,
  plan: RowPlan,
  start: Pick<ImportedPerson, 'person' | 'contactPoints'>,
): Pick<ImportedPerson, 'person' | 'contactPoints'> & { readonly facts: ProposedFact[] } {
  let { person, contactPoints } = start;
  const facts: ProposedFact[] = [];
  for (const column of plan.columns('remarks')) {
    const remark = notes.cell(column);
    if (remark === '') continue;
    const kept: string[] = [];
    for (const clause of readRemarks(remark)) {
      facts.push(...clause.facts);
      let settled = clause.facts.length > 0;
      for (const fact of clause.facts) {
        const result = plan.isAccepted(fact.key)
          ? applyFact(fact, { person, contactPoints })
          : { person, contactPoints, applied: false };
        ({ person, contactPoints } = result);
        if (!result.applied) settled = false;
      }
      if (!settled) kept.push(clause.words);
    }
    notes.keepWords(kept.join('; '));
  }
  return { person, contactPoints, facts };
}

/** Cells beyond the last heading: most often a comma inside an unquoted remark. */
function keepExtraCells(cells: readonly string[], notes: RowNotes, plan: RowPlan): void {
  const width = plan.headings.length;
  if (width === 0 || cells.length <= width) return;
  const extra = cells
    .slice(width)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  if (extra.length === 0) return;
  notes.problem('extraCells', null, extra.join(' | '));
  notes.keepWords(extra.join(' | '));
}
