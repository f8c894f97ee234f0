import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** The program that carried a video or chat session. A telephone call has none. */
export const platforms = codeList([
  { code: 'zoom', en: 'Zoom', fr: 'Zoom' },
  { code: 'teams', en: 'Microsoft Teams', fr: 'Microsoft Teams' },
  { code: 'googleMeet', en: 'Google Meet', fr: 'Google Meet' },
  { code: 'whatsapp', en: 'WhatsApp', fr: 'WhatsApp' },
  { code: 'messenger', en: 'Messenger', fr: 'Messenger' },
  { code: 'facetime', en: 'FaceTime', fr: 'FaceTime' },
  { code: 'signal', en: 'Signal', fr: 'Signal' },
  { code: 'telegram', en: 'Telegram', fr: 'Telegram' },
  { code: 'viber', en: 'Viber', fr: 'Viber' },
  { code: 'wechat', en: 'WeChat', fr: 'WeChat' },
  { code: 'imo', en: 'imo', fr: 'imo' },
  { code: 'skype', en: 'Skype', fr: 'Skype' },
  { code: 'webex', en: 'Webex', fr: 'Webex' },
  { code: 'other', en: 'Other', fr: 'Autre' },
  ...notAskedOnly,
]);
export type Platform = CodeOf<typeof platforms>;
