import { candidateFrom } from '../casework/candidateFrom.ts';
import type { Candidate } from '../casework/duplicates/candidate.ts';
import type { ImportedPerson } from './importedPerson.ts';

/** What the duplicate matcher may know of an imported row; null for one without a name. */
export function toCandidate(imported: ImportedPerson, key: string): Candidate | null {
  const { person, names, contactPoints, identifiers, familyNumber } = imported;
  return candidateFrom(key, {
    person,
    names,
    contacts: contactPoints,
    identifiers,
    household: familyNumber,
  });
}
