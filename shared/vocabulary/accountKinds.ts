import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** Whose account or telephone carried the session. */
export const accountKinds = codeList([
  { code: 'agency', en: 'Agency account', fr: 'Compte de l’organisme' },
  { code: 'personal', en: 'Worker’s own account', fr: 'Compte personnel de l’intervenant·e' },
  ...notAskedOnly,
]);
export type AccountKind = CodeOf<typeof accountKinds>;
