import type { ImportProblem } from '../../../../shared/vocabulary/importProblems.ts';
import type { PlannedRow } from './planRow.ts';
import type { RowProblem } from './rowNotes.ts';
import type { RowPlan } from './rowPlan.ts';

/** What an import would bring; duplicates are counted by the matcher. */
export interface DryRunCounts {
  readonly people: number;
  /** Rows with at least one problem. */
  readonly problemRows: number;
  readonly problems: { kind: ImportProblem; count: number }[];
  readonly contactPoints: number;
  readonly identifiers: number;
  /** Family numbers that two rows or more share. */
  readonly households: number;
  /** Recognised facts that the worker accepted. */
  readonly facts: number;
}

/** Counts planned rows, and finds what only the whole list shows. */
export class DryRun {
  readonly #plan: RowPlan;
  readonly #problems = new Map<ImportProblem, number>();
  readonly #families = new Map<string, number>();
  readonly #fileNumbers = new Set<string>();
  #people = 0;
  #problemRows = 0;
  #contactPoints = 0;
  #identifiers = 0;
  #facts = 0;

  constructor(plan: RowPlan) {
    this.#plan = plan;
  }

  /** Adds a row and gives all of its problems, those against earlier rows included. */
  add(row: number, { person, problems, facts }: PlannedRow): readonly RowProblem[] {
    const all = [...problems];
    if (person !== null) {
      this.#people += 1;
      this.#contactPoints += person.contactPoints.length;
      this.#identifiers += person.identifiers.length;
      this.#facts += facts.filter(({ key }) => this.#plan.isAccepted(key)).length;
      const { familyNumber } = person;
      if (familyNumber !== '') {
        this.#families.set(familyNumber, (this.#families.get(familyNumber) ?? 0) + 1);
      }
      const { fileNumber = '' } = person.person;
      if (fileNumber !== '' && this.#fileNumbers.has(fileNumber)) {
        const [column = null] = this.#plan.columns('agencyFileNumber');
        all.push({ row, kind: 'fileNumberTwice', column, value: fileNumber });
      }
      this.#fileNumbers.add(fileNumber);
    }
    if (all.length > 0) this.#problemRows += 1;
    for (const { kind } of all) this.#problems.set(kind, (this.#problems.get(kind) ?? 0) + 1);
    return all;
  }

  counts(): DryRunCounts {
    return {
      people: this.#people,
      problemRows: this.#problemRows,
      problems: [...this.#problems]
        .map(([kind, count]) => ({ kind, count }))
        .toSorted((a, b) => b.count - a.count),
      contactPoints: this.#contactPoints,
      identifiers: this.#identifiers,
      households: [...this.#families.values()].filter((members) => members > 1).length,
      facts: this.#facts,
    };
  }
}
