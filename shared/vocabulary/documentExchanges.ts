import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** Documents that went through the channel. */
export const documentExchanges = codeList([
  { code: 'none', en: 'None', fr: 'Aucun' },
  { code: 'received', en: 'Received', fr: 'Reçus' },
  { code: 'sent', en: 'Sent', fr: 'Envoyés' },
  { code: 'both', en: 'Sent and received', fr: 'Envoyés et reçus' },
  ...notAskedOnly,
]);
export type DocumentExchange = CodeOf<typeof documentExchanges>;

/** Whether what was received is gone from the worker’s telephone. */
export const deletions = codeList([
  { code: 'yes', en: 'Deleted from the telephone', fr: 'Effacés du téléphone' },
  { code: 'no', en: 'Not yet deleted', fr: 'Pas encore effacés' },
  { code: 'notOnTelephone', en: 'Never on a telephone', fr: 'Jamais sur un téléphone' },
  ...notAskedOnly,
]);
export type Deletion = CodeOf<typeof deletions>;
