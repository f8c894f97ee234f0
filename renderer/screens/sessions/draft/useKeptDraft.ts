import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CallInput } from '../../../../shared/contract/contract.ts';
import type { CarnetError } from '../../../../shared/contract/errors.ts';
import { asCarnetError, call, onEvent } from '../../../app/bridge/bridge.ts';
import { type Caret, readCaret } from './caret.ts';
import { type DraftKeeper, draftKeeper } from './draftKeeper.ts';

/** How long typing must rest before it is saved; the lock asks for the rest with `flush`. */
const delay = 200;

export interface KeptDraft {
  readonly id: string | null;
  /** When it was last saved (ms), or null. */
  readonly savedAt: number | null;
  readonly error: CarnetError | null;
  readonly touch: () => void;
  /** Saves at once; the draft's id, or null when what was typed last could not be kept. */
  readonly flush: () => Promise<string | null>;
  /** Why the last save failed, as soon as it has. */
  readonly failure: () => CarnetError | null;
  /** Saves no more: the draft was signed, closed, discarded. */
  readonly stop: () => Promise<void>;
  /** The draft is gone (it was logged); what is typed next is a new one. */
  readonly forget: () => void;
}

/**
 * Keeps what is typed in the vault: 200 ms after the last letter, when the vault is about to be
 * locked, and when the screen is left; the caret with it.
 *
 * @param read what the form holds now
 * @param root the element in which the caret is looked for
 */
export function useKeptDraft(options: {
  kind: CallInput<'draft.save'>['kind'];
  id: string | null;
  read: () => { personId: string | null; body: Record<string, unknown> };
  root: () => HTMLElement | null;
  onFirstSaved?: (id: string) => void;
}): KeptDraft {
  const [state, setState] = useState<{
    id: string | null;
    savedAt: number | null;
    error: CarnetError | null;
  }>({ id: options.id, savedAt: null, error: null });
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const id = useRef(options.id);
  const lastCaret = useRef<Caret | null>(null);
  const everSaved = useRef(options.id !== null);
  const lastFailure = useRef<CarnetError | null>(null);

  const [keeper] = useState<DraftKeeper>(() =>
    draftKeeper({
      delay,
      schedule(run, ms) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      async save() {
        const { kind, read, root, onFirstSaved } = latest.current;
        const caret = readCaret(root()) ?? lastCaret.current;
        lastCaret.current = caret;
        try {
          const saved = await call('draft.save', {
            ...(id.current === null ? {} : { id: id.current }),
            kind,
            ...read(),
            caret,
          });
          const first = id.current === null;
          id.current = saved.id;
          everSaved.current = true;
          lastFailure.current = null;
          setState({ id: saved.id, savedAt: saved.savedAt, error: null });
          if (first) onFirstSaved?.(saved.id);
          return true;
        } catch (failure) {
          const error = asCarnetError(failure);
          lastFailure.current = error;
          setState((old) => ({ ...old, error }));
          return false;
        }
      },
    }),
  );

  const flush = useCallback(async () => {
    return (await keeper.flush()) ? id.current : null;
  }, [keeper]);

  const failure = useCallback(() => lastFailure.current, []);

  const forget = useCallback(() => {
    id.current = null;
    everSaved.current = false;
    keeper.clean();
    setState({ id: null, savedAt: null, error: null });
  }, [keeper]);

  useEffect(() => {
    // The caret is read while the field still has the focus: by the time of the lock it may be gone.
    const remember = () => {
      lastCaret.current = readCaret(latest.current.root()) ?? lastCaret.current;
    };
    document.addEventListener('selectionchange', remember);
    document.addEventListener('focusin', remember);
    const stop = onEvent((event) => {
      if (event.type !== 'flush') return;
      // Also when only the caret moved: the worker returns to where they were.
      if (everSaved.current && lastCaret.current) keeper.touch();
      void keeper.flush();
    });
    return () => {
      document.removeEventListener('selectionchange', remember);
      document.removeEventListener('focusin', remember);
      stop();
      void keeper.flush();
    };
  }, [keeper]);

  return useMemo(
    () => ({ ...state, touch: keeper.touch, flush, failure, stop: keeper.stop, forget }),
    [state, keeper, flush, failure, forget],
  );
}
