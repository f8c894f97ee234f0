import { type CodeOf, codeList } from './codeList.ts';

/** How the worker made sure of whom they spoke with. */
export const identityChecks = codeList([
  { code: 'notChecked', en: 'Not checked', fr: 'Non vérifiée' },
  { code: 'knownVoice', en: 'Known voice', fr: 'Voix reconnue' },
  { code: 'codeWord', en: 'Code word', fr: 'Mot convenu' },
  { code: 'twoFacts', en: 'Two facts', fr: 'Deux renseignements' },
  { code: 'seenOnVideo', en: 'Seen on video', fr: 'Visage vu en vidéo' },
  { code: 'seenInPerson', en: 'Seen in person', fr: 'Visage vu en personne' },
  { code: 'document', en: 'Identity document', fr: 'Pièce d’identité' },
]);
export type IdentityCheck = CodeOf<typeof identityChecks>;

/** What the check showed. */
export const identityResults = codeList([
  { code: 'confirmed', en: 'Confirmed', fr: 'Identité confirmée' },
  { code: 'inDoubt', en: 'In doubt', fr: 'Identité incertaine' },
  { code: 'someoneElse', en: 'Someone else', fr: 'Une autre personne' },
  { code: 'notChecked', en: 'Not checked', fr: 'Non vérifiée' },
]);
export type IdentityResult = CodeOf<typeof identityResults>;
