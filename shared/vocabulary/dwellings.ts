import { nonAnswerEntries } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** Where the person lives, when there is no postal code. */
export const dwellings = codeList([
  { code: 'postalCode', en: 'Postal code known', fr: 'Code postal connu' },
  { code: 'noFixedAddress', en: 'No fixed address', fr: 'Sans adresse fixe' },
  { code: 'stillAbroad', en: 'Still abroad', fr: 'Encore à l’étranger' },
  ...nonAnswerEntries,
]);
export type Dwelling = CodeOf<typeof dwellings>;
