import { type CodeOf, codeList } from './codeList.ts';

/** Where a task stands. */
export const taskStatuses = codeList([
  { code: 'open', en: 'To do', fr: 'À faire' },
  { code: 'done', en: 'Done', fr: 'Fait' },
  { code: 'dropped', en: 'Dropped', fr: 'Abandonné' },
]);
export type TaskStatus = CodeOf<typeof taskStatuses>;
