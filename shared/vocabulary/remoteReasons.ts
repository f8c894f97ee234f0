import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** Why this way: why a service was given at a distance. */
export const remoteReasons = codeList([
  { code: 'clientPrefers', en: 'Client prefers it', fr: 'Préférence de la personne' },
  { code: 'noChildCare', en: 'No child care', fr: 'Pas de garde d’enfants' },
  { code: 'distance', en: 'Distance', fr: 'Distance' },
  { code: 'hours', en: 'Hours', fr: 'Heures' },
  { code: 'mobility', en: 'Mobility', fr: 'Mobilité' },
  { code: 'health', en: 'Health', fr: 'Santé' },
  { code: 'safety', en: 'Safety', fr: 'Sécurité' },
  { code: 'weather', en: 'Weather or roads', fr: 'Météo ou état des routes' },
  { code: 'officeClosed', en: 'Office closed', fr: 'Bureau fermé' },
  ...notAskedOnly,
]);
export type RemoteReason = CodeOf<typeof remoteReasons>;
