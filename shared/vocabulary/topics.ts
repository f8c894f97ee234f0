import { type CodeOf, codeList } from './codeList.ts';

/** What a service or session was about. */
export const topics = codeList([
  { code: 'housing', en: 'Housing', fr: 'Logement' },
  { code: 'schooling', en: 'Schooling', fr: 'École' },
  { code: 'health', en: 'Health', fr: 'Santé' },
  { code: 'mentalHealth', en: 'Mental health', fr: 'Santé mentale' },
  { code: 'money', en: 'Money and benefits', fr: 'Argent et prestations' },
  { code: 'banking', en: 'Banking', fr: 'Services bancaires' },
  { code: 'tax', en: 'Taxes', fr: 'Impôts' },
  { code: 'legal', en: 'Legal', fr: 'Droit' },
  { code: 'immigration', en: 'Immigration', fr: 'Immigration' },
  { code: 'citizenship', en: 'Citizenship', fr: 'Citoyenneté' },
  { code: 'familyReunification', en: 'Family reunification', fr: 'Réunification familiale' },
  { code: 'language', en: 'Language', fr: 'Langue' },
  { code: 'employment', en: 'Employment', fr: 'Emploi' },
  { code: 'credentials', en: 'Credentials', fr: 'Reconnaissance des acquis' },
  { code: 'documents', en: 'Documents', fr: 'Documents' },
  { code: 'childCare', en: 'Child care', fr: 'Garde d’enfants' },
  { code: 'parenting', en: 'Parenting', fr: 'Vie de famille' },
  { code: 'food', en: 'Food', fr: 'Alimentation' },
  { code: 'clothing', en: 'Clothing and furniture', fr: 'Vêtements et meubles' },
  { code: 'transport', en: 'Transport', fr: 'Transport' },
  { code: 'safety', en: 'Safety', fr: 'Sécurité' },
  { code: 'discrimination', en: 'Discrimination', fr: 'Discrimination' },
  { code: 'disability', en: 'Disability', fr: 'Handicap' },
  { code: 'seniors', en: 'Older people', fr: 'Personnes âgées' },
  { code: 'youth', en: 'Youth', fr: 'Jeunes' },
  { code: 'community', en: 'Community life', fr: 'Vie communautaire' },
  { code: 'digital', en: 'Telephone and Internet', fr: 'Téléphone et Internet' },
  { code: 'other', en: 'Other', fr: 'Autre' },
]);
export type Topic = CodeOf<typeof topics>;
