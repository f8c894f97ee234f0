import type { CallInput, CallName, CallOutput } from '../../../shared/contract/contract.ts';
import {
  CarnetError,
  fromWire,
  isErrorCode,
  type WireError,
} from '../../../shared/contract/errors.ts';
import type { CarnetEvent } from '../../../shared/contract/events.ts';

/** What the preload puts in the page, and nothing more. */
export interface CarnetBridge {
  call(name: string, input: unknown): Promise<{ ok: unknown } | { error: WireError }>;
  on(listener: (event: CarnetEvent) => void): () => void;
}

declare global {
  interface Window {
    readonly carnet: CarnetBridge;
  }
}

/**
 * Makes a call of the contract. The bridge has validated input and output, so the answer is what
 * the contract says. Throws a CarnetError, whose `code` has a sentence in the catalogue.
 */
export async function call<N extends CallName>(
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const answer = await window.carnet.call(name, input);
  if ('error' in answer) {
    if (isErrorCode(answer.error.code)) throw fromWire(answer.error);
    throw new CarnetError('contract.internal');
  }
  for (const watcher of answeredWatchers) watcher(name, input, answer.ok);
  return answer.ok as CallOutput<N>;
}

export type AnsweredListener = (name: CallName, input: unknown, output: unknown) => void;
const answeredWatchers = new Set<AnsweredListener>();

/** Hears of every call that succeeded, for a guide that follows what is really done. Returns the way to stop. */
export function onAnswered(listener: AnsweredListener): () => void {
  answeredWatchers.add(listener);
  return () => answeredWatchers.delete(listener);
}

/** Listens to what changed. Returns the way to stop. */
export function onEvent(listener: (event: CarnetEvent) => void): () => void {
  return window.carnet.on(listener);
}

/** What was thrown, as an error with a sentence. */
export function asCarnetError(error: unknown): CarnetError {
  return error instanceof CarnetError
    ? error
    : new CarnetError('contract.internal', {}, { cause: error });
}
