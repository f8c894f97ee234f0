import { type CodeOf, codeList } from './codeList.ts';

/**
 * Service types, after the streams of IRCC’s Settlement Program (needs assessment and referrals,
 * information and orientation, language, employment-related, community connections, support
 * services, indirect) and the Resettlement Assistance Program.
 */
export const serviceTypes = codeList([
  {
    code: 'needsAssessment',
    en: 'Needs assessment and referrals',
    fr: 'Évaluation des besoins et aiguillage',
  },
  {
    code: 'informationOrientation',
    en: 'Information and orientation',
    fr: 'Information et orientation',
  },
  { code: 'formFilling', en: 'Help with forms', fr: 'Aide aux formulaires' },
  { code: 'languageAssessment', en: 'Language assessment', fr: 'Évaluation linguistique' },
  { code: 'languageTraining', en: 'Language training', fr: 'Formation linguistique' },
  { code: 'employment', en: 'Employment-related services', fr: 'Services liés à l’emploi' },
  { code: 'communityConnections', en: 'Community connections', fr: 'Liens communautaires' },
  { code: 'caseManagement', en: 'Case management', fr: 'Gestion de cas' },
  {
    code: 'crisisCounselling',
    en: 'Short-term counselling',
    fr: 'Soutien psychosocial à court terme',
  },
  { code: 'interpretation', en: 'Interpretation', fr: 'Interprétation' },
  { code: 'translation', en: 'Translation', fr: 'Traduction' },
  { code: 'accompaniment', en: 'Accompaniment', fr: 'Accompagnement' },
  { code: 'childCare', en: 'Child care', fr: 'Garde d’enfants' },
  { code: 'transport', en: 'Transport', fr: 'Transport' },
  { code: 'digitalLiteracy', en: 'Digital skills', fr: 'Compétences numériques' },
  {
    code: 'youth',
    en: 'Youth and school settlement',
    fr: 'Jeunes et établissement dans les écoles',
  },
  { code: 'portOfEntry', en: 'Port-of-entry reception', fr: 'Accueil au point d’entrée' },
  { code: 'temporaryHousing', en: 'Temporary housing', fr: 'Hébergement temporaire' },
  { code: 'incomeSupport', en: 'Income support set-up', fr: 'Mise en place du soutien du revenu' },
  { code: 'lifeSkills', en: 'Life skills', fr: 'Aptitudes à la vie quotidienne' },
  { code: 'other', en: 'Other', fr: 'Autre' },
]);
export type ServiceType = CodeOf<typeof serviceTypes>;
