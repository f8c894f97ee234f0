import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** What was given so that the person could take part. */
export const supports = codeList([
  { code: 'interpretation', en: 'Interpretation', fr: 'Interprétation' },
  { code: 'translation', en: 'Translation', fr: 'Traduction' },
  { code: 'childCare', en: 'Child care', fr: 'Garde d’enfants' },
  { code: 'transport', en: 'Transport', fr: 'Transport' },
  { code: 'digitalHelp', en: 'Help with devices', fr: 'Aide numérique' },
  { code: 'deviceLoan', en: 'Loan of a device', fr: 'Prêt d’un appareil' },
  { code: 'internetAccess', en: 'Internet access or data', fr: 'Accès à Internet ou données' },
  { code: 'disabilitySupport', en: 'Support for a disability', fr: 'Soutien lié à un handicap' },
  { code: 'counselling', en: 'Short-term counselling', fr: 'Soutien psychosocial à court terme' },
  { code: 'food', en: 'Food or a grocery card', fr: 'Nourriture ou carte d’épicerie' },
  { code: 'other', en: 'Other', fr: 'Autre' },
  ...notAskedOnly,
]);
export type Support = CodeOf<typeof supports>;
