import { type CodeOf, codeList } from './codeList.ts';

/** How far a service got. */
export const serviceStatuses = codeList([
  { code: 'complete', en: 'Complete', fr: 'Terminé' },
  { code: 'inProgress', en: 'In progress', fr: 'En cours' },
  { code: 'planned', en: 'Planned', fr: 'Prévu' },
  { code: 'noShow', en: 'Did not come', fr: 'Absence' },
  { code: 'cancelled', en: 'Cancelled', fr: 'Annulé' },
]);
export type ServiceStatus = CodeOf<typeof serviceStatuses>;
