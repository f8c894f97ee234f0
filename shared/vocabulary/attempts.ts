import { type CodeOf, codeList } from './codeList.ts';

/** A contact that did not become a conversation. */
export const attempts = codeList([
  { code: 'noAnswer', en: 'No answer', fr: 'Pas de réponse' },
  { code: 'wrongNumber', en: 'Wrong number', fr: 'Mauvais numéro' },
  { code: 'messageLeft', en: 'Message left', fr: 'Message laissé' },
  { code: 'callDropped', en: 'Call dropped', fr: 'Appel coupé' },
]);
export type Attempt = CodeOf<typeof attempts>;
