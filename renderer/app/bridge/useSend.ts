import { useCallback, useRef, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/contract.ts';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { asCarnetError, call } from './bridge.ts';

export interface Sending<N extends CallName> {
  /** Sends once at a time. The answer, or null when it failed (then `error` says why). */
  readonly send: (input: CallInput<N>) => Promise<CallOutput<N> | null>;
  readonly busy: boolean;
  readonly error: CarnetError | null;
  readonly clearError: () => void;
}

/** A call that changes something, made from a button or a form. */
export function useSend<N extends CallName>(name: N): Sending<N> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CarnetError | null>(null);
  const running = useRef(false);
  const send = useCallback(
    async (input: CallInput<N>) => {
      if (running.current) return null;
      running.current = true;
      setBusy(true);
      setError(null);
      try {
        return await call(name, input);
      } catch (failure) {
        setError(asCarnetError(failure));
        return null;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [name],
  );
  return { send, busy, error, clearError: useCallback(() => setError(null), []) };
}
