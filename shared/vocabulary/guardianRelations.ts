import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** Who a guardian is to the young person. The labels say what the guardian is, never what the client is. */
export const guardianRelations = codeList([
  { code: 'mother', en: 'Mother', fr: 'Mère' },
  { code: 'father', en: 'Father', fr: 'Père' },
  { code: 'stepparent', en: 'Stepparent', fr: 'Beau-parent' },
  { code: 'grandparent', en: 'Grandparent', fr: 'Grand-parent' },
  { code: 'sibling', en: 'Adult brother or sister', fr: 'Frère ou sœur adulte' },
  { code: 'uncleAunt', en: 'Uncle or aunt', fr: 'Oncle ou tante' },
  { code: 'legalGuardian', en: 'Legal guardian', fr: 'Tuteur ou tutrice' },
  { code: 'fosterParent', en: 'Foster parent', fr: 'Famille d’accueil' },
  { code: 'childProtection', en: 'Child protection', fr: 'Protection de la jeunesse' },
  { code: 'other', en: 'Other', fr: 'Autre' },
  ...notAskedOnly,
]);
export type GuardianRelation = CodeOf<typeof guardianRelations>;

/** Who consented to what is done with a young person’s file. */
export const consentGivers = codeList([
  { code: 'guardian', en: 'Guardian', fr: 'Tuteur ou tutrice' },
  { code: 'youngPerson', en: 'Young person', fr: 'Jeune' },
  { code: 'both', en: 'Both', fr: 'Les deux' },
  ...notAskedOnly,
]);
export type ConsentGiver = CodeOf<typeof consentGivers>;
