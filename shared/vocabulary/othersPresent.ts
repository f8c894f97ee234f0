import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** Anyone else there? */
export const othersPresent = codeList([
  { code: 'alone', en: 'Alone', fr: 'Personne d’autre' },
  { code: 'partner', en: 'Partner or spouse', fr: 'Conjoint·e' },
  { code: 'children', en: 'Children', fr: 'Enfants' },
  { code: 'relative', en: 'Other relative', fr: 'Autre proche' },
  { code: 'friend', en: 'Friend', fr: 'Ami·e' },
  { code: 'interpreter', en: 'Interpreter', fr: 'Interprète' },
  { code: 'otherWorker', en: 'Another worker', fr: 'Autre intervenant·e' },
  { code: 'employer', en: 'Employer', fr: 'Employeur' },
  { code: 'unknownPerson', en: 'Someone unknown', fr: 'Personne inconnue' },
  ...notAskedOnly,
]);
export type OthersPresent = CodeOf<typeof othersPresent>;
