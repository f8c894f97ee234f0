import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/contract.ts';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import type { CarnetEvent } from '../../../shared/contract/events.ts';
import { asCarnetError, call, onEvent } from './bridge.ts';

export interface Read<T> {
  /** The last answer; stays while a newer one is on its way. Undefined before the first. */
  readonly data: T | undefined;
  readonly error: CarnetError | null;
  readonly loading: boolean;
  readonly reload: () => void;
}

export interface Watch {
  /** Kinds of record (`person`, `service`) whose change is read again; all kinds unless told. */
  readonly kinds?: readonly string[];
  /** Only these records. */
  readonly ids?: readonly string[];
}

/** Whether an event is about something that this reader shows. An event without ids means any record. */
export function concerns(event: CarnetEvent, watch: Watch): boolean {
  if (event.type !== 'changed') return false;
  const kind = !watch.kinds || event.kinds.some((one) => watch.kinds?.includes(one));
  const id =
    !watch.ids || event.ids.length === 0 || event.ids.some((one) => watch.ids?.includes(one));
  return kind && id;
}

/**
 * Reads through the contract and reads again when what it shows has changed.
 * `input: null` asks nothing (yet). An older answer never overwrites a newer one.
 */
export function useCall<N extends CallName>(
  name: N,
  input: CallInput<N> | null,
  watch: Watch = {},
): Read<CallOutput<N>> {
  const key = input === null ? null : JSON.stringify(input);
  const [state, setState] = useState<{
    key: string | null;
    data: CallOutput<N> | undefined;
    error: CarnetError | null;
    loading: boolean;
  }>({ key: null, data: undefined, error: null, loading: key !== null });
  const turn = useRef(0);
  const latest = useRef({ input, watch });
  useEffect(() => {
    latest.current = { input, watch };
  });

  const read = useCallback(() => {
    const asked = latest.current.input;
    if (key === null || asked === null) return;
    const mine = ++turn.current;
    setState((old) => ({ ...old, loading: true }));
    call(name, asked).then(
      (data) => {
        if (mine === turn.current) setState({ key, data, error: null, loading: false });
      },
      (error: unknown) => {
        if (mine !== turn.current) return;
        setState((old) => ({ ...old, error: asCarnetError(error), loading: false }));
      },
    );
  }, [name, key]);

  /** An answer on its way is no longer wanted. */
  const abandon = useCallback(() => {
    turn.current++;
  }, []);

  useEffect(() => {
    read();
    let waiting = false;
    const stop = onEvent((event) => {
      if (waiting || !concerns(event, latest.current.watch)) return;
      waiting = true;
      queueMicrotask(() => {
        waiting = false;
        read();
      });
    });
    return () => {
      stop();
      abandon();
    };
  }, [read, abandon]);

  return { data: state.data, error: state.error, loading: state.loading, reload: read };
}
