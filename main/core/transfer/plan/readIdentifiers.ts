import type { IdentifierKind } from '../../../../shared/vocabulary/identifierKinds.ts';
import type { ImportedPerson } from '../importedPerson.ts';
import { headingWords } from '../mapping/headingWords.ts';
import type { RowNotes } from './rowNotes.ts';
import type { RowPlan } from './rowPlan.ts';

type Identifier = ImportedPerson['identifiers'][number];

/** Words of a heading that tell the kind of number below it. */
const kindWords: readonly (readonly [word: string, kind: IdentifierKind])[] = [
  ['passport', 'passport'],
  ['passeport', 'passport'],
  ['health', 'healthCard'],
  ['sante', 'healthCard'],
  ['maladie', 'healthCard'],
  ['unhcr', 'unhcr'],
  ['hcr', 'unhcr'],
  ['ifhp', 'ifhp'],
  ['pfsi', 'ifhp'],
  ['application', 'applicationNumber'],
  ['demande', 'applicationNumber'],
  ['pr', 'prCard'],
  ['work', 'workPermit'],
  ['travail', 'workPermit'],
  ['study', 'studyPermit'],
  ['etudes', 'studyPermit'],
  ['icare', 'funderId'],
];

/** A UCI has 8 or 10 digits, written 1234-5678 or 12-3456-7890 (IRCC). */
const uciForm = /^(?:\d{4}-?\d{4}|\d{2}-?\d{4}-?\d{4})$/;

/** Numbers that an authority gave. The agency's own number is no identifier: it stands on the file. */
export function readIdentifiers(notes: RowNotes, plan: RowPlan): Identifier[] {
  const identifiers: Identifier[] = [];
  for (const column of plan.columns('uci')) {
    const value = notes.line(column);
    if (value === '') continue;
    if (!uciForm.test(value.replace(/[\s–]/g, '-'))) notes.problem('uciDoubtful', column, value);
    identifiers.push({ kind: 'uci', value });
  }
  for (const column of plan.columns('otherIdentifier')) {
    const value = notes.line(column);
    if (value === '') continue;
    identifiers.push({ kind: kindOf(plan.headings[column] ?? ''), value });
  }
  return identifiers;
}

function kindOf(heading: string): IdentifierKind {
  const words = headingWords(heading);
  return kindWords.find(([word]) => words.includes(word))?.[1] ?? 'other';
}
