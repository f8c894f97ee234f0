import { type CodeOf, codeList } from './codeList.ts';

/** Consent to use this channel, today. */
export const channelConsents = codeList([
  { code: 'notAskedToday', en: 'Not asked today', fr: 'Non demandé aujourd’hui' },
  { code: 'yes', en: 'Yes', fr: 'Oui' },
  { code: 'no', en: 'No', fr: 'Non' },
  { code: 'onFile', en: 'Given earlier, on file', fr: 'Donné auparavant, au dossier' },
]);
export type ChannelConsent = CodeOf<typeof channelConsents>;
