import type { IntakeValues } from '../../../shared/contract/people.ts';

/**
 * What an intake still lacks to be saved: a name (or "No name given"), and any one of birth year,
 * telephone, language, identifier, place of meeting (CASEWORK, Intake).
 */
export function missingForSave(values: IntakeValues): ('name' | 'oneMoreFact')[] {
  const { person, names, contacts, identifiers } = values;
  const missing: ('name' | 'oneMoreFact')[] = [];
  const named = names.some((name) => (name.full ?? '').trim() !== '');
  if (!named && person.noName !== true && values.consent.answer !== 'no') missing.push('name');
  const known =
    (person.birthYear ?? null) !== null ||
    contacts.some((contact) => (contact.value ?? '').trim() !== '') ||
    (person.speaksBest !== undefined && person.speaksBest !== 'notAsked') ||
    identifiers.some((identifier) => (identifier.value ?? '').trim() !== '') ||
    (person.placeId ?? null) !== null;
  if (!known) missing.push('oneMoreFact');
  return missing;
}
