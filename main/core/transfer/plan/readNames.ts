import { nameScript } from '../../../../shared/names/nameScript.ts';
import { spellings } from '../../../../shared/names/spellings.ts';
import { splitName } from '../../../../shared/names/splitName.ts';
import { tidyName } from '../../../../shared/names/tidyName.ts';
import type { ImportedPerson } from '../importedPerson.ts';
import type { RowNotes } from './rowNotes.ts';
import type { RowPlan } from './rowPlan.ts';

type Names = Pick<ImportedPerson, 'names' | 'rawName'>;
type Name = ImportedPerson['names'][number];

/** What lists write where there is no name. */
const noNameWords =
  /^(?:n\/?a|none|unknown|no name(?: given)?|inconnue?|aucun|sans nom|-+|\?+|x+)$/i;

/** The names of a row: the main one as given, other spellings and the preferred one after it. */
export function readNames(notes: RowNotes, plan: RowPlan): Names {
  const main = mainName(notes, plan);
  const names: Name[] = [...main.names];
  for (const column of plan.columns('otherName')) {
    for (const full of spellings(notes.line(column))) names.push(named('otherSpelling', full));
  }
  for (const column of plan.columns('preferredName')) {
    names.push(named('preferred', tidyName(notes.line(column))));
  }
  const given = names.filter(({ full = '' }) => full !== '' && !noNameWords.test(full));
  for (const { full = '' } of given) {
    if (/\uFFFD|Ã[\u0080-\u00BF©¨]|\?\p{L}|\p{L}\?\p{L}/u.test(full)) {
      notes.problem('unreadableCharacters', nameColumn(plan), full);
    }
  }
  return { names: given, rawName: main.rawName };
}

function mainName(notes: RowNotes, plan: RowPlan): Names {
  const [column] = plan.columns('fullName');
  if (column !== undefined) {
    const [first = '', ...others] = spellings(notes.line(column));
    return {
      rawName: notes.raw(column),
      names: [named('asGiven', first), ...others.map((full) => named('otherSpelling', full))],
    };
  }
  const part = (target: 'givenName' | 'middleName' | 'familyName') =>
    tidyName(
      plan
        .columns(target)
        .map((at) => notes.line(at))
        .join(' '),
    );
  const given = [part('givenName'), part('middleName')].filter((word) => word !== '').join(' ');
  const family = part('familyName');
  const full = `${given} ${family}`.trim();
  return {
    rawName: full,
    names: [{ kind: 'asGiven', full, given, family, script: nameScript(full) }],
  };
}

function named(kind: 'asGiven' | 'otherSpelling' | 'preferred', full: string): Name {
  const split = kind === 'preferred' ? { given: '', family: '' } : splitName(full);
  return { kind, full, given: split.given, family: split.family, script: nameScript(full) };
}

function nameColumn(plan: RowPlan): number | null {
  const [column = null] = [
    ...plan.columns('fullName'),
    ...plan.columns('familyName'),
    ...plan.columns('givenName'),
  ];
  return column;
}
