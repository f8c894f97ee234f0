import { isYoung } from '../../../shared/people/isYoung.ts';
import type { IntakeForm } from './intakeForm.ts';

export type SectionName = 'who' | 'language' | 'reach' | 'status' | 'today' | 'consent';
export const sectionNames = [
  'who',
  'language',
  'reach',
  'status',
  'today',
  'consent',
] as const satisfies readonly SectionName[];

export type Ask =
  | 'name'
  | 'birth'
  | 'guardian'
  | 'direct'
  | 'givenBy'
  | 'language'
  | 'interpreter'
  | 'telephone'
  | 'safety'
  | 'status'
  | 'cameBy'
  | 'urgent'
  | 'consent';

const open = (code: string | undefined) => code === undefined || code === '' || code === 'notAsked';

/**
 * What nobody has asked yet, with the field that it goes to. "Does not know" is an answer. `today`
 * (`2026-11-24`) tells who is under 18.
 */
export function stillToAsk(
  form: IntakeForm,
  today: string,
): { ask: Ask; field: string; section: SectionName }[] {
  const { person, names, contacts, consent } = form;
  const asks: { ask: Ask; field: string; section: SectionName }[] = [];
  const refused = consent.answer === 'no';
  const add = (ask: Ask, field: string, section: SectionName, needed: boolean) => {
    if (needed) asks.push({ ask, field, section });
  };
  const young = isYoung(person, today);
  const guarded = (form.guardians ?? []).some(
    (guardian) =>
      (guardian.name ?? '').trim() !== '' || (guardian.guardianPersonId ?? null) !== null,
  );
  const named = names.some((name) => (name.full ?? '').trim() !== '');
  const reached = contacts.findIndex((contact) => (contact.value ?? '').trim() !== '');
  const unsafe = contacts.findIndex(
    (contact) =>
      (contact.value ?? '').trim() !== '' &&
      contact.kind !== 'email' &&
      (open(contact.voicemail) || open(contact.nameAgency)),
  );
  if (!refused) {
    add('name', 'names.0.full', 'who', !named && person.noName !== true);
    add('birth', 'person.birth', 'who', (person.birthAnswer ?? 'notAsked') === 'notAsked');
    add('guardian', 'guardians', 'who', young && !guarded && person.unaccompanied !== 'yes');
  }
  add('language', 'person.speaksBest', 'language', open(person.speaksBest));
  add('interpreter', 'person.interpreter', 'language', open(person.interpreter));
  if (!refused) {
    add('direct', 'person.mayContactDirectly', 'reach', young && open(person.mayContactDirectly));
    add('telephone', 'contacts.0.value', 'reach', reached < 0);
    add('safety', `contacts.${unsafe}.call`, 'reach', unsafe >= 0);
  }
  add('status', 'person.status', 'status', open(person.status));
  add('cameBy', 'person.cameBy', 'today', open(person.cameBy));
  add('urgent', 'person.urgent', 'today', (person.urgentAnswer ?? 'notAsked') === 'notAsked');
  add('consent', 'consent.answer', 'consent', open(consent.answer));
  const given = consent.answer === 'yes';
  add('givenBy', 'consent.givenBy', 'consent', young && given && open(consent.givenBy));
  return asks;
}

export type Missing = 'name' | 'oneMoreFact';

/**
 * What it takes to save: a name (or none given), and any one of birth year, telephone, language,
 * identifier, place of meeting. Nothing where consent was refused: that record is anonymous.
 */
export function missingForSave(form: IntakeForm): Missing[] {
  const { person, names, contacts, identifiers, consent } = form;
  if (consent.answer === 'no') return [];
  const missing: Missing[] = [];
  const filled = (text: string | undefined) => (text ?? '').trim() !== '';
  if (!names.some((name) => filled(name.full)) && person.noName !== true) missing.push('name');
  const known =
    typeof person.birthYear === 'number' ||
    contacts.some((contact) => filled(contact.value)) ||
    !open(person.speaksBest) ||
    identifiers.some((identifier) => filled(identifier.value)) ||
    filled(person.placeId ?? '');
  if (!known) missing.push('oneMoreFact');
  return missing;
}
