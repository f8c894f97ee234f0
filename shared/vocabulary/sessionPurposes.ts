import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** Why a session was held. */
export const sessionPurposes = codeList([
  { code: 'intake', en: 'Intake', fr: 'Accueil' },
  { code: 'followUp', en: 'Follow-up', fr: 'Suivi' },
  { code: 'checkIn', en: 'Checking in', fr: 'Prise de nouvelles' },
  { code: 'formFilling', en: 'Forms and letters', fr: 'Formulaires et lettres' },
  { code: 'appointment', en: 'Arranging an appointment', fr: 'Prise de rendez-vous' },
  { code: 'counselling', en: 'Support and listening', fr: 'Soutien et écoute' },
  { code: 'urgent', en: 'Urgent help', fr: 'Aide urgente' },
  { code: 'referral', en: 'Referral', fr: 'Aiguillage' },
  { code: 'other', en: 'Other', fr: 'Autre' },
  ...notAskedOnly,
]);
export type SessionPurpose = CodeOf<typeof sessionPurposes>;
