import type { IntakeValues } from '../../../shared/contract/people.ts';
import { isAnswered } from '../../../shared/vocabulary/answer.ts';
import type { BirthDate, Candidate } from './duplicates/candidate.ts';

type Fields<Row> = { readonly [Key in keyof Row]?: Row[Key] | undefined };

/** A person as intake, import and store hold one: every part may be missing. */
export interface PersonParts {
  readonly person: Fields<IntakeValues['person']>;
  readonly names: readonly Fields<IntakeValues['names'][number]>[];
  readonly contacts: readonly Fields<IntakeValues['contacts'][number]>[];
  readonly identifiers: readonly Fields<IntakeValues['identifiers'][number]>[];
  /** What tells one household from another; a family number of a list, or an id. */
  readonly household: string | undefined;
}

/**
 * What the duplicate matcher may know of a person. The agency's own number stays out: it numbers
 * files, not people. Null without a name: such a person is never compared.
 */
export function candidateFrom(key: string, parts: PersonParts): Candidate | null {
  const { person } = parts;
  const [main] = parts.names.filter((name) => name.full);
  if (main === undefined) return null;
  const birth = birthOf(person);
  return {
    key,
    names: parts.names.flatMap((name) => (name.full ? [name.full] : [])),
    // A guardian's number says nothing about the child: brothers and sisters all have it.
    telephones: parts.contacts.flatMap(({ kind, value, e164, whose }) =>
      kind === 'email' || kind === 'other' || whose === 'guardian' || !value ? [] : [e164 || value],
    ),
    identifiers: parts.identifiers.flatMap(({ kind = 'other', value }) =>
      value ? [{ kind, value }] : [],
    ),
    ...(main.given ? { given: main.given } : {}),
    ...(main.family ? { family: main.family } : {}),
    ...(birth === undefined ? {} : { birth }),
    ...(isAnswered(person.speaksBest) ? { language: person.speaksBest } : {}),
    ...(isAnswered(person.country) ? { country: person.country } : {}),
    ...(isAnswered(person.gender) ? { gender: person.gender } : {}),
    ...(person.arrived ? { arrived: person.arrived } : {}),
    ...(parts.household ? { household: parts.household } : {}),
    address: {
      ...(person.street ? { street: person.street } : {}),
      ...(person.locality ? { locality: person.locality } : {}),
      ...(person.postalCode ? { postalCode: person.postalCode } : {}),
      ...(person.region ? { region: person.region } : {}),
    },
  };
}

function birthOf(person: PersonParts['person']): BirthDate | undefined {
  const { birthYear, birthMonth, birthDay, birthEstimated } = person;
  if (birthYear === null || birthYear === undefined) return undefined;
  return {
    year: birthYear,
    ...(birthMonth ? { month: birthMonth } : {}),
    ...(birthMonth && birthDay ? { day: birthDay } : {}),
    ...(birthEstimated === true ? { estimated: true } : {}),
  };
}
