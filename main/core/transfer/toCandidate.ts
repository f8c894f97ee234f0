import { isAnswered } from '../../../shared/vocabulary/answer.ts';
import type { BirthDate, Candidate } from '../casework/duplicates/candidate.ts';
import type { ImportedPerson } from './importedPerson.ts';

/**
 * What the duplicate matcher may know of an imported row. The agency's file number stays out: it
 * numbers files, not people. Null for a row without a name, which is never compared.
 */
export function toCandidate(imported: ImportedPerson, key: string): Candidate | null {
  const { person, names, contactPoints, identifiers, familyNumber } = imported;
  const [main] = names;
  const allNames = names.flatMap(({ full = '' }) => (full === '' ? [] : [full]));
  if (main === undefined || allNames.length === 0) return null;
  const birth = birthOf(person);
  const { speaksBest, country, gender, arrived } = person;
  return {
    key,
    names: allNames,
    ...(main.given ? { given: main.given } : {}),
    ...(main.family ? { family: main.family } : {}),
    ...(birth === undefined ? {} : { birth }),
    telephones: contactPoints.flatMap(({ kind, value = '', e164 = '' }) =>
      kind === 'email' || value === '' ? [] : [e164 === '' ? value : e164],
    ),
    identifiers: identifiers.flatMap(({ kind = 'other', value = '' }) =>
      value === '' ? [] : [{ kind, value }],
    ),
    ...(isAnswered(speaksBest) ? { language: speaksBest } : {}),
    ...(isAnswered(country) ? { country } : {}),
    ...(isAnswered(gender) ? { gender } : {}),
    ...(arrived ? { arrived } : {}),
    ...(familyNumber === '' ? {} : { household: familyNumber }),
    address: {
      ...(person.street ? { street: person.street } : {}),
      ...(person.locality ? { locality: person.locality } : {}),
      ...(person.postalCode ? { postalCode: person.postalCode } : {}),
      ...(person.region ? { region: person.region } : {}),
    },
  };
}

function birthOf(person: ImportedPerson['person']): BirthDate | undefined {
  const { birthYear, birthMonth, birthDay, birthEstimated } = person;
  if (birthYear === null || birthYear === undefined) return undefined;
  return {
    year: birthYear,
    ...(birthMonth ? { month: birthMonth } : {}),
    ...(birthMonth && birthDay ? { day: birthDay } : {}),
    ...(birthEstimated === true ? { estimated: true } : {}),
  };
}
