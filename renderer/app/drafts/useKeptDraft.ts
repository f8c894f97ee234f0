import { useEffect, useMemo, useRef, useState } from 'react';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { asCarnetError, call, onEvent } from '../bridge/bridge.ts';
import { beforeLock } from './beforeLock.ts';
import { type Caret, caretIn, halfTypedIn } from './caret.ts';
import { forgetLeft, isStillUnkept, leaveUnkept } from './leftForms.ts';
import { createDraftKeeper, type DraftKeeper } from './draftKeeper.ts';

export interface KeptDraft
  extends Pick<DraftKeeper, 'touch' | 'flush' | 'settle' | 'resume' | 'renew' | 'end' | 'discard'> {
  readonly id: string | null;
  /** When it was last kept (ms), or null. */
  readonly savedAt: number | null;
  /** Why what was typed last is not kept. It is tried again by itself. */
  readonly error: CarnetError | null;
  /** The draft's id as of now, without waiting for the next render. */
  readonly keptId: () => string | null;
  /** `error`, as of now. */
  readonly failure: () => CarnetError | null;
}

export interface KeptForm {
  readonly kind: CallInput<'draft.save'>['kind'];
  /** The draft that the form was opened with; null for a new one. */
  readonly id: string | null;
  /** What the form holds now; also called after the form has left the screen. */
  readonly read: () => Pick<CallInput<'draft.save'>, 'personId' | 'body'>;
  /** The element in which the caret is looked for. */
  readonly root: () => HTMLElement | null;
  readonly onFirstKept?: (id: string) => void;
}

/**
 * Keeps a form in the vault while it is typed, and at once when the vault is about to be locked or
 * the form leaves the screen; the caret with it. The rules are the keeper's (`draftKeeper.ts`).
 */
export function useKeptDraft(form: KeptForm): KeptDraft {
  const [state, setState] = useState<Pick<KeptDraft, 'id' | 'savedAt' | 'error'>>({
    id: form.id,
    savedAt: null,
    error: null,
  });
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  });
  const now = useRef(state);
  const caret = useRef<Caret | null>(null);
  const caretSent = useRef('null');
  /** The form left the screen: what ends its listening, as soon as the vault has everything. */
  const whenKept = useRef<(() => void) | null>(null);

  const [keeper] = useState<DraftKeeper>(() =>
    createDraftKeeper(form.id, {
      send(id) {
        const { kind, read, root } = latest.current;
        caret.current = caretNow(root(), caret.current);
        caretSent.current = JSON.stringify(caret.current);
        return call('draft.save', {
          ...(id === null ? {} : { id }),
          kind,
          ...read(),
          caret: caret.current,
        });
      },
      discard: (id) => call('draft.discard', { id }),
      later(run, ms) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      told({ id, savedAt, failure }) {
        const first = now.current.id === null && id !== null;
        now.current = { id, savedAt, error: failure === null ? null : asCarnetError(failure) };
        setState(now.current);
        if (first) latest.current.onFirstKept?.(id);
        // Whoever opens the next vault must not find this text in it.
        if (now.current.error?.code === 'vault.locked') void keeper.end();
        if (failure === null) whenKept.current?.();
      },
    }),
  );

  useEffect(() => {
    whenKept.current = null;
    if (form.id !== null && isStillUnkept(form.id)) keeper.touch();
    const moved = () => {
      caret.current = caretNow(latest.current.root(), caret.current);
      return JSON.stringify(caret.current) !== caretSent.current;
    };
    // Where one was reading counts as well as where one was typing, once something was.
    const remember = () => {
      if (moved() && now.current.savedAt !== null) keeper.touch();
    };
    // Half a date is no value of the form yet, and is kept all the same.
    const typed = ({ target }: Event) => {
      if (target instanceof Node && latest.current.root()?.contains(target)) keeper.touch();
    };
    document.addEventListener('input', typed);
    document.addEventListener('selectionchange', remember);
    document.addEventListener('focusin', remember);
    const stopKeeping = beforeLock(() => {
      if (moved() && keeper.id() !== null) keeper.touch();
      return keeper.flush();
    });
    const stopHearing = onEvent((event) => {
      if (event.type !== 'vault' || event.open) return;
      void keeper.end();
      whenKept.current?.();
    });
    const stop = () => {
      stopKeeping();
      stopHearing();
    };
    return () => {
      document.removeEventListener('input', typed);
      document.removeEventListener('selectionchange', remember);
      document.removeEventListener('focusin', remember);
      leave(stop);
    };
    function leave(stopListening: () => void) {
      const done = () => {
        stopListening();
        const id = keeper.id();
        if (id !== null) forgetLeft(id);
      };
      whenKept.current = done;
      void keeper.flush().then((kept) => {
        if (kept) return done();
        const id = keeper.id();
        if (id === null || whenKept.current !== done) return;
        leaveUnkept(id, () => {
          void keeper.end();
          stopListening();
          const { personId = null, body } = latest.current.read();
          return { personId, body, caret: caret.current };
        });
      });
    }
    // The form's own id at its beginning; it never becomes another's.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [keeper]);

  const acts = useMemo(
    () => ({
      touch: keeper.touch,
      flush: keeper.flush,
      settle: keeper.settle,
      resume: keeper.resume,
      renew: keeper.renew,
      end: keeper.end,
      discard: keeper.discard,
      keptId: keeper.id,
      failure: () => now.current.error,
    }),
    [keeper],
  );
  return useMemo(() => ({ ...state, ...acts }), [state, acts]);
}

/** By the time of a lock the focus may be gone: then where it was counts. */
function caretNow(root: HTMLElement | null, before: Caret | null): Caret | null {
  const at = caretIn(root) ?? before;
  return at && { ...at, typed: root ? halfTypedIn(root) : (before?.typed ?? {}) };
}
