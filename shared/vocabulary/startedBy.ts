import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** Who started the session. */
export const startedBy = codeList([
  { code: 'client', en: 'Client', fr: 'La personne' },
  { code: 'worker', en: 'Worker', fr: 'Intervenant·e' },
  { code: 'relative', en: 'Relative or friend', fr: 'Proche' },
  { code: 'interpreter', en: 'Interpreter', fr: 'Interprète' },
  { code: 'otherAgency', en: 'Another organization', fr: 'Autre organisme' },
  { code: 'other', en: 'Someone else', fr: 'Quelqu’un d’autre' },
  ...notAskedOnly,
]);
export type StartedBy = CodeOf<typeof startedBy>;
