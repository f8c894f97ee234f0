import { nonAnswerEntries } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** Whether the person wants an interpreter. */
export const interpreterNeeds = codeList([
  { code: 'notAsked', en: 'Not asked', fr: 'Non demandé' },
  { code: 'no', en: 'No', fr: 'Non' },
  { code: 'yes', en: 'Yes', fr: 'Oui' },
  { code: 'sometimes', en: 'Sometimes', fr: 'Parfois' },
]);
export type InterpreterNeed = CodeOf<typeof interpreterNeeds>;

/** Whom the person would rather have as an interpreter. */
export const interpreterGenders = codeList([
  { code: 'noPreference', en: 'No preference', fr: 'Sans préférence' },
  { code: 'woman', en: 'A woman', fr: 'Une femme' },
  { code: 'man', en: 'A man', fr: 'Un homme' },
  ...nonAnswerEntries,
]);
export type InterpreterGender = CodeOf<typeof interpreterGenders>;
