import { type CodeOf, codeList } from './codeList.ts';

/** What a name is to the person. */
export const nameKinds = codeList([
  { code: 'asGiven', en: 'Name as given', fr: 'Nom tel que donné' },
  { code: 'otherSpelling', en: 'Other spelling or script', fr: 'Autre graphie ou écriture' },
  { code: 'preferred', en: 'Preferred name', fr: 'Nom d’usage' },
  { code: 'former', en: 'Former name', fr: 'Ancien nom' },
  { code: 'onDocuments', en: 'Name on documents', fr: 'Nom sur les documents' },
]);
export type NameKind = CodeOf<typeof nameKinds>;
