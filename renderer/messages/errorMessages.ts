import type { ErrorCode, ErrorParams } from '../../shared/contract/errors.ts';

/** What happened; then what is safe and what to do. */
export interface ErrorWords {
  readonly what: string;
  readonly next: string;
}

/** A sentence or two for every code: one that has none does not compile. */
export type ErrorMessages = { readonly [Code in ErrorCode]: (params: ErrorParams) => ErrorWords };

/** Words that depend on nothing but the code. */
export function say(what: string, next: string): () => ErrorWords {
  return () => ({ what, next });
}

/** The fields that an error names, apart by blanks, as the log of who did what calls them; each once. */
export function fieldNames(fields: unknown, labels: Readonly<Record<string, string>>): string {
  const names = typeof fields === 'string' ? fields.split(' ') : [];
  const known = names.map((field) => labels[field] ?? '').filter((label) => label !== '');
  return [...new Set(known)].join(', ');
}
