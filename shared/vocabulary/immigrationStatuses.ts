import { nonAnswerEntries } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/**
 * Immigration category. The French labels name the status, not the person, so that they never
 * inflect for the client. Acronyms are those that workers write: GAR/RPG, PSR/RPSP, BVOR/RDBV,
 * CUAET/AVUCU.
 */
export const immigrationStatuses = codeList([
  { code: 'permanentResident', en: 'Permanent resident', fr: 'Résidence permanente' },
  {
    code: 'governmentAssisted',
    en: 'Government-assisted refugee (GAR)',
    fr: 'Prise en charge par le gouvernement (RPG)',
  },
  {
    code: 'privatelySponsored',
    en: 'Privately sponsored refugee (PSR)',
    fr: 'Parrainage par le secteur privé (RPSP)',
  },
  { code: 'blendedSponsorship', en: 'Blended sponsorship (BVOR)', fr: 'Parrainage mixte (RDBV)' },
  { code: 'protectedPerson', en: 'Protected person', fr: 'Personne protégée' },
  { code: 'refugeeClaimant', en: 'Refugee claimant', fr: 'Demande d’asile' },
  {
    code: 'cuaet',
    en: 'Canada-Ukraine emergency travel (CUAET)',
    fr: 'Voyage d’urgence Canada-Ukraine (AVUCU)',
  },
  { code: 'familySponsored', en: 'Family sponsored', fr: 'Regroupement familial' },
  { code: 'economic', en: 'Economic class', fr: 'Immigration économique' },
  { code: 'liveInCaregiver', en: 'Caregiver program', fr: 'Programme des aides familiaux' },
  { code: 'temporaryWorker', en: 'Temporary worker', fr: 'Permis de travail' },
  { code: 'seasonalWorker', en: 'Seasonal agricultural worker', fr: 'Travail agricole saisonnier' },
  { code: 'student', en: 'International student', fr: 'Permis d’études' },
  { code: 'visitor', en: 'Visitor', fr: 'Visite' },
  {
    code: 'temporaryResidentPermit',
    en: 'Temporary resident permit',
    fr: 'Permis de séjour temporaire',
  },
  {
    code: 'victimOfTrafficking',
    en: 'Victim of trafficking permit',
    fr: 'Permis pour victime de la traite',
  },
  { code: 'humanitarian', en: 'Humanitarian and compassionate', fr: 'Motifs d’ordre humanitaire' },
  { code: 'citizen', en: 'Canadian citizen', fr: 'Citoyenneté canadienne' },
  { code: 'bornInCanada', en: 'Born in Canada', fr: 'Naissance au Canada' },
  { code: 'withoutStatus', en: 'Without status', fr: 'Sans statut' },
  { code: 'other', en: 'Other', fr: 'Autre' },
  ...nonAnswerEntries,
]);
export type ImmigrationStatus = CodeOf<typeof immigrationStatuses>;
