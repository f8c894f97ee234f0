import { type CodeOf, codeList } from './codeList.ts';

/**
 * Numbers that a person is known by. The agency file number is for searching and is never
 * evidence that two records are one person. No social insurance number: Carnet does not ask.
 */
export const identifierKinds = codeList([
  { code: 'agencyFileNumber', en: 'Agency file number', fr: 'Numéro de dossier de l’organisme' },
  { code: 'uci', en: 'UCI', fr: 'IUC' },
  { code: 'applicationNumber', en: 'Application number', fr: 'Numéro de demande' },
  { code: 'prCard', en: 'PR card number', fr: 'Numéro de carte de RP' },
  { code: 'workPermit', en: 'Work permit number', fr: 'Numéro de permis de travail' },
  { code: 'studyPermit', en: 'Study permit number', fr: 'Numéro de permis d’études' },
  { code: 'passport', en: 'Passport number', fr: 'Numéro de passeport' },
  { code: 'unhcr', en: 'UNHCR number', fr: 'Numéro du HCR' },
  { code: 'healthCard', en: 'Health card number', fr: 'Numéro de carte d’assurance maladie' },
  { code: 'ifhp', en: 'IFHP number', fr: 'Numéro du PFSI' },
  { code: 'funderId', en: 'Funder’s client number', fr: 'Numéro du bailleur de fonds' },
  { code: 'other', en: 'Other', fr: 'Autre' },
]);
export type IdentifierKind = CodeOf<typeof identifierKinds>;
