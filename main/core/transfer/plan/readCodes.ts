import { recogniseCountry } from '../../../../shared/vocabulary/countryAliases.ts';
import { recogniseGender } from '../../../../shared/vocabulary/genderAliases.ts';
import { recogniseHouseholdRelation } from '../../../../shared/vocabulary/householdRelationAliases.ts';
import { immigrationStatuses } from '../../../../shared/vocabulary/immigrationStatuses.ts';
import { recogniseImmigrationStatus } from '../../../../shared/vocabulary/immigrationStatusAliases.ts';
import { foldWords } from '../../../../shared/format/fold.ts';
import type { ImportProblem } from '../../../../shared/vocabulary/importProblems.ts';
import type { ImportTarget } from '../../../../shared/vocabulary/importTargets.ts';
import { recogniseLanguage } from '../../../../shared/vocabulary/languageAliases.ts';
import type { ImportedPerson } from '../importedPerson.ts';
import type { RowNotes } from './rowNotes.ts';
import type { RowPlan } from './rowPlan.ts';

type Person = ImportedPerson['person'];

/** A coded field from its column: the code, or nothing and the words set aside. */
function coded(
  target: ImportTarget,
  recognise: (text: string) => string | undefined,
  problem: ImportProblem,
  notes: RowNotes,
  plan: RowPlan,
): string | undefined {
  let found: string | undefined;
  for (const column of plan.columns(target)) {
    const value = notes.cell(column);
    if (value === '') continue;
    const code = recognise(value);
    if (code === undefined || found !== undefined) notes.setAside(problem, column);
    else found = code;
  }
  return found;
}

export function readGenderAndCountry(
  notes: RowNotes,
  plan: RowPlan,
): Pick<Person, 'gender' | 'country' | 'pronoun'> {
  const gender = coded('gender', recogniseGender, 'genderNotRecognised', notes, plan);
  const country = coded('country', recogniseCountry, 'countryNotRecognised', notes, plan);
  const [pronounColumn] = plan.columns('pronoun');
  return {
    ...(gender === undefined ? {} : { gender }),
    ...(country === undefined ? {} : { country }),
    ...(pronounColumn === undefined ? {} : { pronoun: notes.line(pronounColumn) }),
  };
}

export function readRelation(notes: RowNotes, plan: RowPlan): string {
  const read = recogniseHouseholdRelation;
  return coded('householdRelation', read, 'relationNotRecognised', notes, plan) ?? 'notAsked';
}

const yesWords = new Set([
  'yes',
  'y',
  'oui',
  'o',
  'x',
  'true',
  'vrai',
  '1',
  'needed',
  'required',
  'requis',
]);
const noWords = new Set(['no', 'n', 'non', 'false', 'faux', '0', 'none', 'aucun', 'not needed']);
const sometimesWords = new Set(['sometimes', 'parfois', 'at times', 'au besoin']);

export function readInterpreter(notes: RowNotes, plan: RowPlan): Pick<Person, 'interpreter'> {
  const read = (text: string) => {
    const words = foldWords(text);
    if (yesWords.has(words)) return 'yes';
    if (noWords.has(words)) return 'no';
    return sometimesWords.has(words) ? 'sometimes' : undefined;
  };
  const interpreter = coded('interpreter', read, 'interpreterNotRecognised', notes, plan);
  return interpreter === undefined ? {} : { interpreter };
}

/** "Arabic / Kurdish": the first is the one spoken best, the others are others. */
export function readLanguages(
  notes: RowNotes,
  plan: RowPlan,
): Pick<Person, 'speaksBest' | 'otherLanguages'> {
  const codes: string[] = [];
  for (const column of [...plan.columns('language'), ...plan.columns('otherLanguages')]) {
    // Single blanks: the pattern below would try a long run of them from each of its places.
    const value = notes.cell(column).replace(/\s+/g, ' ');
    if (value === '') continue;
    const whole = recogniseLanguage(value);
    const parts = whole === undefined ? value.split(/ ?(?:[,/;&+]|\band\b|\bet\b) ?/i) : [value];
    const read = parts.filter((part) => part !== '').map(recogniseLanguage);
    const known = read.filter((code) => code !== undefined);
    if (known.length < read.length) notes.setAside('languageNotRecognised', column);
    codes.push(...known);
  }
  const [first, ...others] = new Set(codes);
  const hasBest = plan.columns('language').some((column) => notes.cell(column) !== '');
  if (first === undefined) return {};
  return hasBest
    ? { speaksBest: first, otherLanguages: others }
    : { otherLanguages: [first, ...others] };
}

/** The code for a status, by the worker's own table first; the words themselves when no code fits. */
export function readStatus(notes: RowNotes, plan: RowPlan): Pick<Person, 'status' | 'statusText'> {
  for (const column of plan.columns('status')) {
    const words = notes.line(column);
    if (words === '') continue;
    const chosen = plan.statusCode(words);
    const code = chosen ?? recogniseImmigrationStatus(words);
    if (code !== undefined && immigrationStatuses.has(code)) return { status: code };
    notes.problem('statusNotRecognised', column, words);
    return { status: 'other', statusText: words };
  }
  return {};
}
