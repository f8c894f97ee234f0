import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** Whether the session was arranged beforehand. */
export const planning = codeList([
  { code: 'planned', en: 'Planned', fr: 'Prévue' },
  { code: 'unplanned', en: 'Not planned', fr: 'Non prévue' },
  ...notAskedOnly,
]);
export type Planning = CodeOf<typeof planning>;
