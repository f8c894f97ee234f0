import { nonAnswerEntries } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** What the person can be reached with. */
export const deviceAccess = codeList([
  { code: 'own', en: 'Own device', fr: 'Appareil à soi' },
  { code: 'shared', en: 'Shared device', fr: 'Appareil partagé' },
  { code: 'loaned', en: 'Loaned device', fr: 'Appareil prêté' },
  { code: 'none', en: 'No device', fr: 'Aucun appareil' },
  ...nonAnswerEntries,
]);
export type DeviceAccess = CodeOf<typeof deviceAccess>;

/** How the person is connected. */
export const connections = codeList([
  { code: 'home', en: 'Internet at home', fr: 'Internet à domicile' },
  { code: 'mobileData', en: 'Mobile data', fr: 'Données mobiles' },
  { code: 'limitedData', en: 'Little data', fr: 'Peu de données' },
  { code: 'publicWifi', en: 'Public Wi-Fi only', fr: 'Wi-Fi public seulement' },
  { code: 'none', en: 'None', fr: 'Aucune connexion' },
  ...nonAnswerEntries,
]);
export type Connection = CodeOf<typeof connections>;

/** What the person can do without help. */
export const digitalSkills = codeList([
  { code: 'alone', en: 'Joins alone', fr: 'Se connecte sans aide' },
  { code: 'withHelp', en: 'Joins with help', fr: 'Se connecte avec de l’aide' },
  { code: 'cannot', en: 'Can’t yet', fr: 'Pas encore' },
  ...nonAnswerEntries,
]);
export type DigitalSkill = CodeOf<typeof digitalSkills>;
