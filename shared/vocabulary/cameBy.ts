import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** How the person came to the agency. */
export const cameBy = codeList([
  { code: 'walkIn', en: 'Walk-in', fr: 'Sans rendez-vous' },
  { code: 'telephone', en: 'Telephone', fr: 'Téléphone' },
  { code: 'email', en: 'E-mail or message', fr: 'Courriel ou message' },
  { code: 'referral', en: 'Referral', fr: 'Aiguillage' },
  { code: 'familyOrFriend', en: 'Family or friend', fr: 'Famille ou entourage' },
  { code: 'outreach', en: 'Outreach', fr: 'Travail de proximité' },
  { code: 'airport', en: 'Airport reception', fr: 'Accueil à l’aéroport' },
  { code: 'website', en: 'Website', fr: 'Site Web' },
  { code: 'returning', en: 'Returning', fr: 'Retour' },
  { code: 'imported', en: 'From the agency’s list', fr: 'Liste de l’organisme' },
  { code: 'other', en: 'Other', fr: 'Autre' },
  ...notAskedOnly,
]);
export type CameBy = CodeOf<typeof cameBy>;
