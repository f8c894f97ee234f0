import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** Can the person talk freely now? */
export const safeToTalk = codeList([
  { code: 'yes', en: 'Yes', fr: 'Oui' },
  { code: 'no', en: 'No', fr: 'Non' },
  ...notAskedOnly,
]);
export type SafeToTalk = CodeOf<typeof safeToTalk>;
