import { type CodeOf, codeList } from './codeList.ts';

/** Whom the agency's crisis list names. */
export const crisisKinds = codeList([
  { code: 'emergency', en: 'Emergency', fr: 'Urgence' },
  {
    code: 'suicideHelpline',
    en: 'Suicide crisis helpline',
    fr: 'Ligne d’aide en cas de crise de suicide',
  },
  { code: 'childProtection', en: 'Child protection', fr: 'Protection de l’enfance' },
  { code: 'shelter', en: 'Shelter', fr: 'Maison d’hébergement' },
  { code: 'supervisor', en: 'Supervisor on call', fr: 'Superviseur·e de garde' },
  { code: 'police', en: 'Police', fr: 'Police' },
  { code: 'hospital', en: 'Hospital', fr: 'Hôpital' },
  { code: 'interpreterLine', en: 'Interpreter line', fr: 'Service d’interprètes par téléphone' },
  { code: 'other', en: 'Other', fr: 'Autre' },
]);
export type CrisisKind = CodeOf<typeof crisisKinds>;
