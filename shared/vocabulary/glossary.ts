import { type CodeEntry, type CodeOf, codeList } from './codeList.ts';

/**
 * A word that Carnet always uses for one thing, in both languages, and the words that it never
 * uses for it: pieces of regular expressions, without regard to case. Written before the
 * catalogues, and held against them by a test.
 */
export interface GlossaryEntry extends CodeEntry {
  readonly notEn?: readonly string[];
  readonly notFr?: readonly string[];
}

export const glossaryEntries = [
  // People and their files
  {
    code: 'client',
    en: 'client',
    fr: 'personne',
    notEn: ['customer', 'patient', 'beneficiary'],
    notFr: ['bénéficiaire', 'usagers?', 'usagère', 'clients?'],
  },
  { code: 'clients', en: 'clients', fr: 'clientèle' },
  { code: 'file', en: 'file', fr: 'dossier' },
  { code: 'household', en: 'household', fr: 'ménage', notFr: ['foyer', 'maisonnée'] },
  {
    code: 'guardian',
    en: 'guardian',
    fr: 'tuteur ou tutrice',
    notEn: ['custodian'],
    notFr: ['gardien'],
  },
  {
    code: 'worker',
    en: 'worker',
    fr: 'intervenant·e',
    notEn: ['caseworker', 'employee'],
    notFr: ['travailleu(r|se)s? soci', 'conseiller', 'employé·e'],
  },
  {
    code: 'supervisor',
    en: 'supervisor',
    fr: 'supervision',
    notFr: ['superviseure?(·e)?s?', 'gestionnaire'],
  },
  {
    code: 'interpreter',
    en: 'interpreter',
    fr: 'interprète',
    notEn: ['translator'],
    notFr: ['traduct(eur|rice)'],
  },
  { code: 'agency', en: 'agency', fr: 'organisme', notEn: ['organisation'], notFr: ['agence'] },
  { code: 'program', en: 'program', fr: 'programme' },
  { code: 'place', en: 'place', fr: 'lieu' },
  // Work
  { code: 'intake', en: 'intake', fr: 'accueil', notFr: ['admission', 'inscription initiale'] },
  {
    code: 'session',
    en: 'session',
    fr: 'rencontre',
    notFr: ['séance', 'une session', 'la session'],
  },
  { code: 'service', en: 'service', fr: 'service' },
  { code: 'note', en: 'note', fr: 'note' },
  { code: 'amendment', en: 'amendment', fr: 'complément', notFr: ['amendement', 'addenda'] },
  { code: 'followUp', en: 'follow-up', fr: 'suivi' },
  { code: 'draft', en: 'draft', fr: 'brouillon', notFr: ['ébauche'] },
  { code: 'timeline', en: 'timeline', fr: 'chronologie' },
  {
    code: 'referral',
    en: 'referral',
    fr: 'aiguillage',
    notFr: ['référencement', 'référence vers', 'référer', 'référé'],
  },
  { code: 'consent', en: 'consent', fr: 'consentement' },
  { code: 'channel', en: 'channel', fr: 'moyen' },
  { code: 'incident', en: 'incident', fr: 'incident' },
  // Reaching someone
  { code: 'text', en: 'text', fr: 'texto', notEn: ['SMS'], notFr: ['SMS'] },
  { code: 'email', en: 'e-mail', fr: 'courriel', notEn: ['email'], notFr: ['e-?mail', 'mél'] },
  { code: 'chat', en: 'chat', fr: 'clavardage', notFr: ['chat', 'tchat'] },
  { code: 'voicemail', en: 'voicemail', fr: 'message vocal', notFr: ['répondeur'] },
  { code: 'codeWord', en: 'code word', fr: 'mot convenu', notFr: ['mot de code'] },
  // Carnet itself
  { code: 'vault', en: 'vault', fr: 'coffre' },
  {
    code: 'passphrase',
    en: 'passphrase',
    fr: 'phrase de passe',
    notEn: ['pass phrase'],
    notFr: ['phrase secrète'],
  },
  {
    code: 'recoveryWords',
    en: 'recovery words',
    fr: 'mots de récupération',
    notEn: ['seed', 'mnemonic'],
  },
  {
    code: 'backup',
    en: 'backup',
    fr: 'copie de sauvegarde',
    notEn: ['back-up'],
    notFr: ['backups?', 'back-up'],
  },
  { code: 'trip', en: 'trip', fr: 'déplacement' },
  { code: 'pack', en: 'pack', fr: 'trousse' },
  { code: 'laptopAtHome', en: 'laptop at home', fr: 'ordinateur d’attache' },
  { code: 'newLock', en: 'new lock', fr: 'nouveau verrou', notFr: ['serrures?'] },
  { code: 'restore', en: 'restore', fr: 'restaurer' },
  {
    code: 'laptop',
    en: 'laptop',
    fr: 'ordinateur',
    notEn: ['workstation'],
    notFr: ['poste de travail', 'laptops?'],
  },
  { code: 'practiceAgency', en: 'practice agency', fr: 'organisme d’essai' },
  { code: 'import', en: 'import', fr: 'importation' },
  { code: 'duplicate', en: 'possible duplicate', fr: 'doublon possible' },
  { code: 'log', en: 'log', fr: 'journal' },
] as const satisfies readonly [GlossaryEntry, ...GlossaryEntry[]];

/** The words that Carnet always uses for the same thing. */
export const glossary = codeList(glossaryEntries);
export type GlossaryTerm = CodeOf<typeof glossary>;
