import type { IntakeValues } from '../../../shared/contract/people.ts';
import { findRecord, readRecords } from '../store/recordReader.ts';
import type { Reader } from '../store/sqlite.ts';
import { blockingKeys } from './duplicates/blockingKeys.ts';
import type { BirthDate, Candidate } from './duplicates/candidate.ts';

interface Birth {
  readonly birthYear?: number | null | undefined;
  readonly birthMonth?: number | null | undefined;
  readonly birthDay?: number | null | undefined;
  readonly birthEstimated?: boolean | undefined;
}

/** What the duplicate matcher may know of a file: never notes, incidents or the agency's own number. */
export function candidateOf(reader: Reader, personId: string): Candidate | null {
  const person = findRecord(reader, 'person', personId);
  if (person === undefined || person.anonymous) return null;
  const household = reader.value<string>(
    'SELECT householdId FROM householdMember WHERE personId = ? AND deleted IS NOT 1 LIMIT 1',
    [personId],
  );
  return toCandidate(personId, {
    person,
    names: readRecords(reader, 'name', 'personId = ?', [personId]),
    contacts: readRecords(reader, 'contactPoint', 'personId = ?', [personId]),
    identifiers: readRecords(reader, 'identifier', 'personId = ?', [personId]),
    household,
  });
}

/** An intake that is being typed, for comparison with the files that are there. */
export function candidateOfIntake(key: string, values: IntakeValues): Candidate | null {
  return toCandidate(key, { ...values, household: undefined });
}

export function blockingKeysOf(reader: Reader, personId: string): string[] {
  const candidate = candidateOf(reader, personId);
  return candidate === null ? [] : blockingKeys(candidate);
}

function toCandidate(
  key: string,
  parts: Pick<IntakeValues, 'person' | 'names' | 'contacts' | 'identifiers'> & {
    household: string | undefined;
  },
): Candidate | null {
  const { person } = parts;
  const names = parts.names.flatMap((name) => (name.full ? [name.full] : []));
  if (names.length === 0) return null;
  const main = parts.names.find((name) => name.full === names[0]);
  const birth = birthOf(person);
  return {
    key,
    names,
    telephones: parts.contacts.flatMap((contact) =>
      contact.kind === 'email' || contact.kind === 'other' || !contact.value
        ? []
        : [contact.e164 || contact.value],
    ),
    identifiers: parts.identifiers.flatMap((identifier) =>
      identifier.value ? [{ kind: identifier.kind ?? 'other', value: identifier.value }] : [],
    ),
    ...(main?.given ? { given: main.given } : {}),
    ...(main?.family ? { family: main.family } : {}),
    ...(birth === undefined ? {} : { birth }),
    ...(isValue(person.speaksBest) ? { language: person.speaksBest } : {}),
    ...(isValue(person.country) ? { country: person.country } : {}),
    ...(person.arrived ? { arrived: person.arrived } : {}),
    ...(parts.household === undefined ? {} : { household: parts.household }),
    ...(isValue(person.gender) ? { gender: person.gender } : {}),
    address: {
      ...(person.street ? { street: person.street } : {}),
      ...(person.locality ? { locality: person.locality } : {}),
      ...(person.postalCode ? { postalCode: person.postalCode } : {}),
      ...(person.region ? { region: person.region } : {}),
    },
  };
}

function birthOf(person: Birth): BirthDate | undefined {
  if (person.birthYear === null || person.birthYear === undefined) return undefined;
  return {
    year: person.birthYear,
    ...(person.birthMonth ? { month: person.birthMonth } : {}),
    ...(person.birthMonth && person.birthDay ? { day: person.birthDay } : {}),
    ...(person.birthEstimated === true ? { estimated: true } : {}),
  };
}

const isValue = (code: string | undefined): code is string =>
  code !== undefined &&
  code !== '' &&
  code !== 'notAsked' &&
  code !== 'doesNotKnow' &&
  code !== 'declined';
