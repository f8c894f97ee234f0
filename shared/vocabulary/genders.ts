import { nonAnswerEntries } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** Gender, as the person says it. */
export const genders = codeList([
  { code: 'woman', en: 'Woman', fr: 'Femme' },
  { code: 'man', en: 'Man', fr: 'Homme' },
  { code: 'nonBinary', en: 'Non-binary', fr: 'Non binaire' },
  { code: 'twoSpirit', en: 'Two-Spirit', fr: 'Personne bispirituelle' },
  { code: 'another', en: 'Another', fr: 'Autre' },
  ...nonAnswerEntries,
]);
export type Gender = CodeOf<typeof genders>;
