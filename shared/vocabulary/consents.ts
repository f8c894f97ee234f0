import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/**
 * Consent to keep a file. "No" makes the record anonymous. Imported people are "not recorded":
 * someone may have asked them once, and nobody wrote it down.
 */
export const consentAnswers = codeList([
  { code: 'notAsked', en: 'Not asked', fr: 'Non demandé' },
  { code: 'yes', en: 'Yes', fr: 'Oui' },
  { code: 'no', en: 'No', fr: 'Non' },
  { code: 'notRecorded', en: 'Not recorded', fr: 'Non consigné' },
  { code: 'withdrawn', en: 'Withdrawn', fr: 'Retiré' },
]);
export type ConsentAnswer = CodeOf<typeof consentAnswers>;

/** How it was given. */
export const consentWays = codeList([
  { code: 'spoken', en: 'Spoken', fr: 'De vive voix' },
  { code: 'written', en: 'Signed on paper', fr: 'Signature sur papier' },
  { code: 'message', en: 'By message', fr: 'Par message' },
  { code: 'electronic', en: 'Signed on screen', fr: 'Signature à l’écran' },
  ...notAskedOnly,
]);
export type ConsentWay = CodeOf<typeof consentWays>;

/** Through whom. */
export const consentThrough = codeList([
  { code: 'directly', en: 'Directly', fr: 'Directement' },
  { code: 'interpreter', en: 'Through an interpreter', fr: 'Avec interprète' },
  { code: 'relative', en: 'Through a relative', fr: 'Par un proche' },
  { code: 'guardian', en: 'By a guardian', fr: 'Par le tuteur ou la tutrice' },
  ...notAskedOnly,
]);
export type ConsentThrough = CodeOf<typeof consentThrough>;
