import { type CodeOf, codeList } from './codeList.ts';

/** How a session or a contact took place. */
export const channels = codeList([
  { code: 'inPerson', en: 'In person', fr: 'En personne' },
  { code: 'telephone', en: 'Telephone', fr: 'Téléphone' },
  { code: 'video', en: 'Video', fr: 'Vidéo' },
  { code: 'text', en: 'Text message', fr: 'Texto' },
  { code: 'whatsapp', en: 'WhatsApp', fr: 'WhatsApp' },
  { code: 'messenger', en: 'Messenger', fr: 'Messenger' },
  { code: 'email', en: 'E-mail', fr: 'Courriel' },
  { code: 'other', en: 'Other', fr: 'Autre' },
]);
export type Channel = CodeOf<typeof channels>;
