import { type CodeOf, codeList } from './codeList.ts';

/** The words that Carnet always uses for the same thing. */
export const glossary = codeList([
  { code: 'session', en: 'session', fr: 'rencontre' },
  { code: 'intake', en: 'intake', fr: 'accueil' },
  { code: 'referral', en: 'referral', fr: 'aiguillage' },
  { code: 'worker', en: 'worker', fr: 'intervenant·e' },
  { code: 'text', en: 'text', fr: 'texto' },
  { code: 'email', en: 'e-mail', fr: 'courriel' },
  { code: 'passphrase', en: 'passphrase', fr: 'phrase de passe' },
  { code: 'household', en: 'household', fr: 'ménage' },
  { code: 'client', en: 'client', fr: 'personne' },
  { code: 'service', en: 'service', fr: 'service' },
  { code: 'note', en: 'note', fr: 'note' },
  { code: 'program', en: 'program', fr: 'programme' },
  { code: 'place', en: 'place', fr: 'lieu' },
  { code: 'agency', en: 'agency', fr: 'organisme' },
  { code: 'interpreter', en: 'interpreter', fr: 'interprète' },
  { code: 'vault', en: 'vault', fr: 'coffre' },
  { code: 'recoveryWords', en: 'recovery words', fr: 'mots de récupération' },
  { code: 'backup', en: 'backup', fr: 'copie de sauvegarde' },
  { code: 'consent', en: 'consent', fr: 'consentement' },
  { code: 'import', en: 'import', fr: 'importation' },
  { code: 'duplicate', en: 'possible duplicate', fr: 'doublon possible' },
]);
export type GlossaryTerm = CodeOf<typeof glossary>;
