import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/**
 * Relation to the person whom the household is filed under. French labels are epicene or double,
 * never inflected for one person.
 */
export const householdRelations = codeList([
  { code: 'self', en: 'Self', fr: 'Soi-même' },
  { code: 'spouse', en: 'Spouse or partner', fr: 'Conjoint·e' },
  { code: 'child', en: 'Child', fr: 'Enfant' },
  { code: 'stepchild', en: 'Stepchild', fr: 'Enfant du conjoint ou de la conjointe' },
  { code: 'parent', en: 'Parent', fr: 'Père ou mère' },
  { code: 'sibling', en: 'Brother or sister', fr: 'Frère ou sœur' },
  { code: 'grandparent', en: 'Grandparent', fr: 'Grand-parent' },
  { code: 'grandchild', en: 'Grandchild', fr: 'Petit-enfant' },
  { code: 'uncleAunt', en: 'Uncle or aunt', fr: 'Oncle ou tante' },
  { code: 'nieceNephew', en: 'Niece or nephew', fr: 'Nièce ou neveu' },
  { code: 'cousin', en: 'Cousin', fr: 'Cousin·e' },
  { code: 'inLaw', en: 'In-law', fr: 'Belle-famille' },
  { code: 'guardian', en: 'Guardian', fr: 'Tuteur ou tutrice' },
  { code: 'ward', en: 'Child in their care', fr: 'Enfant sous sa garde' },
  { code: 'sponsor', en: 'Sponsor', fr: 'Personne qui parraine' },
  { code: 'roommate', en: 'Shares the home', fr: 'Partage le logement' },
  { code: 'other', en: 'Other', fr: 'Autre' },
  ...notAskedOnly,
]);
export type HouseholdRelation = CodeOf<typeof householdRelations>;
