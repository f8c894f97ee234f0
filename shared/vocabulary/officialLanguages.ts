import { nonAnswerEntries } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** English, French or neither. */
export const officialLanguages = codeList([
  { code: 'english', en: 'English', fr: 'Anglais' },
  { code: 'french', en: 'French', fr: 'Français' },
  { code: 'both', en: 'Both', fr: 'Les deux' },
  { code: 'neither', en: 'Neither', fr: 'Ni l’un ni l’autre' },
  ...nonAnswerEntries,
]);
export type OfficialLanguage = CodeOf<typeof officialLanguages>;
