import { afterFields } from '../body/blanks.ts';

const after: ReadonlySet<string> = new Set([...afterFields, 'fallback', 'documents', 'recording']);

/** Which part of the form a field is in: the folded part must open for the caret to return there. */
export function whereCaretWas(field: string): 'after' | 'before' {
  return after.has(field) ? 'after' : 'before';
}
