import type { IntakeValues } from '../../../shared/contract/people.ts';
import { findRecord, readRecords } from '../store/recordReader.ts';
import type { Reader } from '../store/sqlite.ts';
import { candidateFrom } from './candidateFrom.ts';
import { blockingKeys } from './duplicates/blockingKeys.ts';
import type { Candidate } from './duplicates/candidate.ts';
import { Lexicon } from './duplicates/names/lexicon.ts';

/** Words of names compared so far; makes the next comparison quicker and changes no result. */
export const knownWords = new Lexicon();

/** What the duplicate matcher may know of a file: never notes, incidents or the agency's own number. */
export function candidateOf(reader: Reader, personId: string): Candidate | null {
  const person = findRecord(reader, 'person', personId);
  if (person === undefined || person.anonymous) return null;
  const household = reader.value<string>(
    'SELECT householdId FROM householdMember WHERE personId = ? AND deleted IS NOT 1 LIMIT 1',
    [personId],
  );
  return candidateFrom(personId, {
    person,
    names: readRecords(reader, 'name', 'personId = ?', [personId]),
    contacts: readRecords(reader, 'contactPoint', 'personId = ?', [personId]),
    identifiers: readRecords(reader, 'identifier', 'personId = ?', [personId]),
    household,
  });
}

/** An intake that is being typed, for comparison with the files that are there. */
export function candidateOfIntake(key: string, values: IntakeValues): Candidate | null {
  return candidateFrom(key, { ...values, household: undefined });
}

export function blockingKeysOf(reader: Reader, personId: string, words = knownWords): string[] {
  const candidate = candidateOf(reader, personId);
  return candidate === null ? [] : blockingKeys(candidate, words);
}
