import { type CodeOf, codeList } from './codeList.ts';

/** What is to be done next. */
export const followUpKinds = codeList([
  { code: 'call', en: 'Call', fr: 'Appeler' },
  { code: 'text', en: 'Send a text', fr: 'Envoyer un texto' },
  { code: 'email', en: 'Send an e-mail', fr: 'Envoyer un courriel' },
  { code: 'meet', en: 'Meet', fr: 'Rencontrer' },
  { code: 'findOut', en: 'Find out', fr: 'Se renseigner' },
  { code: 'prepareDocument', en: 'Prepare a document', fr: 'Préparer un document' },
  { code: 'refer', en: 'Refer', fr: 'Aiguiller' },
  { code: 'other', en: 'Other', fr: 'Autre' },
]);
export type FollowUpKind = CodeOf<typeof followUpKinds>;
