import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** Who interpreted. A child warns and asks for a reason. */
export const interpreterKinds = codeList([
  { code: 'none', en: 'No interpreter', fr: 'Aucun interprète' },
  {
    code: 'workerSpeaksIt',
    en: 'Worker speaks the language',
    fr: 'L’intervenant·e parle la langue',
  },
  { code: 'staff', en: 'Staff', fr: 'Personnel' },
  { code: 'telephoneService', en: 'Telephone service', fr: 'Service téléphonique' },
  { code: 'professional', en: 'Professional interpreter', fr: 'Interprète professionnel·le' },
  { code: 'volunteer', en: 'Volunteer', fr: 'Bénévole' },
  { code: 'adultRelative', en: 'Adult relative', fr: 'Proche adulte' },
  { code: 'child', en: 'Child', fr: 'Enfant' },
  ...notAskedOnly,
]);
export type InterpreterKind = CodeOf<typeof interpreterKinds>;
