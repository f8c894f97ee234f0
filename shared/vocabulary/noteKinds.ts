import { type CodeOf, codeList } from './codeList.ts';

/** What a note is about. */
export const noteKinds = codeList([
  { code: 'session', en: 'Session note', fr: 'Note de rencontre' },
  { code: 'service', en: 'Service note', fr: 'Note de service' },
  { code: 'general', en: 'Note on the file', fr: 'Note au dossier' },
  {
    code: 'importedRemark',
    en: 'Remark from the agency’s list',
    fr: 'Remarque de la liste de l’organisme',
  },
]);
export type NoteKind = CodeOf<typeof noteKinds>;
