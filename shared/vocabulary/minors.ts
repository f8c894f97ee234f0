import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** Who consented for a person under 18. */
export const minorConsents = codeList([
  { code: 'guardian', en: 'Guardian', fr: 'Tuteur ou tutrice' },
  { code: 'youngPerson', en: 'Young person', fr: 'Jeune' },
  { code: 'both', en: 'Both', fr: 'Les deux' },
  ...notAskedOnly,
]);
export type MinorConsent = CodeOf<typeof minorConsents>;
