import type { CarnetError } from '../../../shared/contract/errors.ts';
import { useMessages } from './useMessages.ts';

export interface ErrorWords {
  /** What happened. */
  readonly what: string;
  /** What is safe, and what to do. */
  readonly next: string;
}

/** The sentences for an error, in the reader's language. */
export function useErrorWords(): (error: CarnetError) => ErrorWords {
  const { errors } = useMessages();
  return (error) => errors[error.code](error.params);
}
