import { useEffect, useMemo, useRef, useState } from 'react';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { asCarnetError, call, onEvent } from '../../app/bridge/bridge.ts';
import { createDraftKeeper, type DraftKeeper } from './draftKeeper.ts';

type SaveInput = CallInput<'draft.save'>;

export interface KeptDraft {
  readonly id: string | null;
  readonly savedAt: number | null;
  readonly error: CarnetError | null;
  readonly change: (body: SaveInput['body'], caret?: SaveInput['caret']) => void;
  readonly flush: DraftKeeper['flush'];
  readonly settle: DraftKeeper['settle'];
  readonly resume: DraftKeeper['resume'];
  readonly discard: DraftKeeper['discard'];
  /** The draft's id as of now, without waiting for the next render. */
  readonly kept: DraftKeeper['id'];
  /** Nothing was typed yet: there is nothing to keep. */
  readonly isEmpty: DraftKeeper['isEmpty'];
  /** The draft became a record: nothing is kept any more. */
  readonly forget: DraftKeeper['forget'];
}

/** A draft that is kept as it is typed, and at once when the vault is about to lock or the screen goes. */
export function useDraft({
  kind,
  personId,
  draftId,
}: {
  kind: SaveInput['kind'];
  personId: string | null;
  draftId: string | null;
}): KeptDraft {
  const [state, setState] = useState<{
    id: string | null;
    savedAt: number | null;
    error: CarnetError | null;
  }>({ id: draftId, savedAt: null, error: null });
  const alive = useRef(true);
  const first = useRef({ kind, personId, id: draftId });

  const keeper = useMemo(
    () =>
      createDraftKeeper(first.current, {
        save: (input) => call('draft.save', input),
        discard: (id) => call('draft.discard', { id }),
        later: (run, ms) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
        onSaved: ({ id, savedAt }) => {
          if (alive.current) setState({ id, savedAt, error: null });
        },
        onFailed: (failure) => {
          if (alive.current) setState((old) => ({ ...old, error: asCarnetError(failure) }));
        },
      }),
    [],
  );

  useEffect(() => {
    alive.current = true;
    const stop = onEvent((event) => {
      if (event.type === 'flush') void keeper.flush();
    });
    return () => {
      stop();
      alive.current = false;
      void keeper.flush();
    };
  }, [keeper]);

  const acts = useMemo(
    () => ({
      change: (body: SaveInput['body'], caret: SaveInput['caret'] = null) =>
        keeper.change(body, caret),
      flush: keeper.flush,
      settle: keeper.settle,
      resume: keeper.resume,
      discard: keeper.discard,
      kept: keeper.id,
      isEmpty: keeper.isEmpty,
      forget: keeper.forget,
    }),
    [keeper],
  );
  return { ...state, ...acts };
}
