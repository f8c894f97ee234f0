import { yesNo, yesNoNotAsked } from '../../../shared/vocabulary/answer.ts';
import { cameBy } from '../../../shared/vocabulary/cameBy.ts';
import { channels } from '../../../shared/vocabulary/channels.ts';
import type { CodeList } from '../../../shared/vocabulary/codeList.ts';
import {
  consentAnswers,
  consentThrough,
  consentWays,
} from '../../../shared/vocabulary/consents.ts';
import { contactOwners, contactPointKinds } from '../../../shared/vocabulary/contactPointKinds.ts';
import { countries } from '../../../shared/vocabulary/countries.ts';
import { deliveries } from '../../../shared/vocabulary/deliveries.ts';
import { genders } from '../../../shared/vocabulary/genders.ts';
import { consentGivers, guardianRelations } from '../../../shared/vocabulary/guardianRelations.ts';
import { householdRelations } from '../../../shared/vocabulary/householdRelations.ts';
import { identifierKinds } from '../../../shared/vocabulary/identifierKinds.ts';
import { immigrationStatuses } from '../../../shared/vocabulary/immigrationStatuses.ts';
import {
  interpreterGenders,
  interpreterNeeds,
} from '../../../shared/vocabulary/interpreterNeeds.ts';
import { languages } from '../../../shared/vocabulary/languages.ts';
import { officialLanguages } from '../../../shared/vocabulary/officialLanguages.ts';
import { serviceStatuses } from '../../../shared/vocabulary/serviceStatuses.ts';
import { serviceTypes } from '../../../shared/vocabulary/serviceTypes.ts';
import { urgentNeeds } from '../../../shared/vocabulary/urgentNeeds.ts';

/**
 * How a field is said and asked. `derived`: follows from another and is not shown; `only`: what is
 * there can be taken, a new one is written where the field has its own place.
 */
export type FieldKind =
  | { readonly is: 'line' | 'text' | 'bool' | 'day' | 'partialDay' | 'time' | 'minutes' }
  | { readonly is: 'few' | 'code' | 'codes'; readonly list: CodeList<string> }
  | { readonly is: 'words'; readonly words: 'verdicts' | 'nameKinds' | 'purposes' }
  | { readonly is: 'pointed' | 'instant' | 'derived' | 'only' };

const code = (list: CodeList<string>): FieldKind => ({ is: 'code', list });
const few = (list: CodeList<string>): FieldKind => ({ is: 'few', list });
const yesOrNo = few(yesNoNotAsked);
const plain = (is: 'line' | 'text' | 'bool' | 'day' | 'partialDay' | 'time' | 'minutes') => ({
  is,
});

const byKind: Readonly<Record<string, FieldKind>> = {
  'contactPoint.kind': code(contactPointKinds),
  'identifier.kind': code(identifierKinds),
  'name.kind': { is: 'words', words: 'nameKinds' },
  'consent.purpose': { is: 'words', words: 'purposes' },
  'samePerson.verdict': { is: 'words', words: 'verdicts' },
  'householdMember.relation': code(householdRelations),
  'guardian.relation': code(guardianRelations),
  'person.birthAnswer': { is: 'derived' },
  'person.urgentAnswer': { is: 'derived' },
  'person.status': code(immigrationStatuses),
  'contactPoint.text': yesOrNo,
  'contactPoint.note': plain('text'),
  'name.given': plain('line'),
  'service.status': code(serviceStatuses),
  'service.service': code(serviceTypes),
  'service.channel': code(channels),
  'session.service': code(serviceTypes),
  'session.channel': code(channels),
  'consent.answer': code(consentAnswers),
  'guardian.guardianPersonId': { is: 'pointed' },
};

const byField: Readonly<Record<string, FieldKind>> = {
  gender: code(genders),
  speaksBest: code(languages),
  language: code(languages),
  officialLanguage: code(officialLanguages),
  interpreter: code(interpreterNeeds),
  interpreterGender: code(interpreterGenders),
  country: code(countries),
  abroadCountry: code(countries),
  cameBy: code(cameBy),
  urgent: { is: 'codes', list: urgentNeeds },
  whose: code(contactOwners),
  how: code(consentWays),
  through: code(consentThrough),
  givenBy: code(consentGivers),
  delivery: code(deliveries),
  call: yesOrNo,
  whatsapp: yesOrNo,
  voicemail: yesOrNo,
  nameAgency: yesOrNo,
  monitored: yesOrNo,
  interpreterNotRelative: yesOrNo,
  mayContactDirectly: yesOrNo,
  unaccompanied: yesOrNo,
  firstServiceEver: few(yesNo),
  headerNote: plain('text'),
  note: plain('text'),
  crisisSteps: plain('text'),
  arrived: plain('partialDay'),
  date: plain('day'),
  on: plain('day'),
  until: plain('day'),
  dueOn: plain('day'),
  crisisReviewedOn: plain('day'),
  updateMinimum: { is: 'only' },
  updateOffers: { is: 'only' },
  updatePilots: { is: 'only' },
  updateApproved: { is: 'only' },
  runs: { is: 'derived' },
  dueAt: plain('time'),
  notBefore: plain('time'),
  notAfter: plain('time'),
  minutes: plain('minutes'),
  workerMinutes: plain('minutes'),
  clientMinutes: plain('minutes'),
  e164: { is: 'derived' },
  script: { is: 'derived' },
  startAt: { is: 'instant' },
  endAt: { is: 'instant' },
  doneAt: { is: 'instant' },
  createdAt: { is: 'instant' },
  addedAt: { is: 'instant' },
};

/** `value` tells what a field that is not in the table holds. */
export function fieldKind(kind: string, field: string, value: unknown): FieldKind {
  const known = byKind[`${kind}.${field}`] ?? byField[field];
  if (known !== undefined) return known;
  if (field.endsWith('Id')) return { is: 'pointed' };
  if (typeof value === 'boolean') return plain('bool');
  if (typeof value === 'string') return plain('line');
  return { is: 'only' };
}
