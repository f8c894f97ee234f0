import type { ImportedPerson } from '../importedPerson.ts';
import { readTelephones } from '../readTelephones.ts';
import type { RowNotes } from './rowNotes.ts';
import type { RowPlan } from './rowPlan.ts';

type ContactPoint = ImportedPerson['contactPoints'][number];

/** Ways to reach the person; what a list never says (may we leave a message?) stays "not asked". */
export function readContacts(notes: RowNotes, plan: RowPlan): ContactPoint[] {
  const points: ContactPoint[] = [];
  const columns = [...plan.columns('telephone'), ...plan.columns('telephone2')];
  for (const column of columns) {
    for (const { value, e164, note } of readTelephones(notes.line(column))) {
      if (e164 === '') notes.problem('telephoneDoubtful', column, value);
      points.push({ kind: 'telephone', value, e164, note, preferred: points.length === 0 });
    }
  }
  for (const column of plan.columns('email')) {
    for (const value of splitEmails(notes.line(column))) {
      if (!emailForm.test(value)) notes.problem('emailDoubtful', column, value);
      points.push({ kind: 'email', value });
    }
  }
  return points;
}

const emailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Several addresses in one cell; blanks divide only addresses, not words. */
function splitEmails(cell: string): string[] {
  const words = cell.split(/[;,\s]+/).filter((word) => word !== '');
  return words.every((word) => emailForm.test(word))
    ? words
    : cell.split(/\s*[;,]\s*/).filter((part) => part !== '');
}
