import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** What can’t wait. */
export const urgentNeeds = codeList([
  { code: 'food', en: 'Food', fr: 'Nourriture' },
  { code: 'shelter', en: 'Shelter', fr: 'Hébergement' },
  { code: 'safety', en: 'Safety', fr: 'Sécurité' },
  { code: 'health', en: 'Health', fr: 'Santé' },
  { code: 'money', en: 'Money', fr: 'Argent' },
  { code: 'none', en: 'None', fr: 'Aucun' },
  ...notAskedOnly,
]);
export type UrgentNeed = CodeOf<typeof urgentNeeds>;
