import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** What came of a session or service. */
export const outcomes = codeList([
  { code: 'informationGiven', en: 'Information given', fr: 'Information donnée' },
  { code: 'appointmentMade', en: 'Appointment made', fr: 'Rendez-vous pris' },
  { code: 'formCompleted', en: 'Form completed', fr: 'Formulaire rempli' },
  { code: 'referralMade', en: 'Referral made', fr: 'Aiguillage fait' },
  { code: 'needAssessed', en: 'Needs assessed', fr: 'Besoins évalués' },
  { code: 'goalSet', en: 'Goal or plan agreed', fr: 'Objectif ou plan convenu' },
  { code: 'problemSolved', en: 'Problem solved', fr: 'Problème réglé' },
  { code: 'followUpNeeded', en: 'Follow-up needed', fr: 'Suivi nécessaire' },
  { code: 'noChange', en: 'No change', fr: 'Aucun changement' },
  {
    code: 'crisisHandled',
    en: 'Urgent situation handled',
    fr: 'Situation urgente prise en charge',
  },
  { code: 'other', en: 'Other', fr: 'Autre' },
  ...notAskedOnly,
]);
export type Outcome = CodeOf<typeof outcomes>;
