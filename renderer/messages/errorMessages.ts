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
