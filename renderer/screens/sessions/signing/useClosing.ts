import { useState } from 'react';
import { attempts } from '../../../../shared/vocabulary/attempts.ts';
import type { CarnetError } from '../../../../shared/contract/errors.ts';
import type { SessionBody } from '../../../../shared/contract/work.ts';
import { asCarnetError, call } from '../../../app/bridge/bridge.ts';
import { useFormat } from '../../../app/language/useFormat.ts';
import { useLabels } from '../../../app/language/useLabels.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { useGo } from '../../../app/routing/useGo.ts';
import { useToast } from '../../../app/toasts/ToastProvider.tsx';
import { forSigning } from '../body/forSigning.ts';
import type { AttemptOutcome } from '../body/outcomeKeys.ts';
import type { KeptDraft } from '../../../app/drafts/useKeptDraft.ts';
import { tellRunningSessions } from '../side/runningSessions.ts';

export type ClosingDialog = 'sign' | 'discard' | AttemptOutcome;

export interface Closing {
  readonly dialog: ClosingDialog | null;
  readonly busy: boolean;
  readonly error: CarnetError | null;
  readonly ask: (dialog: ClosingDialog) => void;
  readonly close: () => void;
  readonly sign: () => Promise<void>;
  readonly closeAttempt: (outcome: AttemptOutcome, message: string) => Promise<void>;
  readonly park: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** The ways in which a session leaves the screen: signed, closed as an attempt, parked, discarded. */
export function useClosing({
  draft,
  getValues,
  set,
  name,
  onLeft,
}: {
  draft: KeptDraft;
  getValues: () => SessionBody;
  set: (values: Partial<SessionBody>) => void;
  /** Isolated. */
  name: string;
  /** Nothing more is kept: whoever comes back must find the session as the vault has it. */
  onLeft: () => void;
}): Closing {
  const { sessions } = useMessages();
  const format = useFormat();
  const label = useLabels();
  const go = useGo();
  const toast = useToast();
  const [dialog, setDialog] = useState<ClosingDialog | null>(() => {
    const { inHand } = getValues();
    return inHand?.is === 'attempt' ? inHand.outcome : null;
  });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CarnetError | null>(null);

  /** One at a time; what failed leaves the session as it is, with the reason in the dialog. */
  async function run(work: () => Promise<void>) {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await work();
      setDialog(null);
      void tellRunningSessions();
    } catch (failure) {
      setError(asCarnetError(failure));
    } finally {
      setBusy(false);
    }
  }

  /** Does something with the draft as it is now, in the vault; then nothing more is kept of it. */
  async function settled(act: (draftId: string) => Promise<void>): Promise<void> {
    draft.touch();
    try {
      const kept = await draft.settle();
      const id = draft.keptId();
      // What the vault does not hold must not be signed, closed or left behind.
      if (!kept || id === null) throw draft.failure() ?? new Error('The draft has no id.');
      await act(id);
      await draft.end();
    } catch (failure) {
      draft.resume();
      throw failure;
    }
  }

  const leave = (personId: string | null) => {
    go(personId === null ? '/sessions' : `/clients/${personId}`);
    onLeft();
  };

  const sign = () =>
    run(async () => {
      const before = getValues();
      const body = forSigning(before, format.now());
      set(body);
      try {
        await settled(async (draftId) => {
          await call('session.sign', { draftId });
          toast({
            message: sessions.signed,
            undo: async () => {
              await call('session.unsign', { draftId });
              go(`/sessions/${draftId}`);
              toast({ message: sessions.unsigned });
            },
          });
        });
        leave(body.personId);
      } catch (failure) {
        // Not signed: the timer goes on as it was.
        set({ endAt: before.endAt, clientMinutes: before.clientMinutes });
        throw failure;
      }
    });

  const closeAttempt = (outcome: AttemptOutcome, message: string) =>
    run(async () => {
      const body = getValues();
      await settled(async (draftId) => {
        const { id } = await call('session.closeAttempt', { draftId, outcome, message });
        // What was typed stays a draft of its own: read it again, with the attempt in it.
        leave(id === draftId ? null : body.personId);
      });
      toast({ message: sessions.closedFor(label(attempts, outcome), name) });
    });

  const park = () =>
    run(async () => {
      set({ parked: true });
      await settled(async () => leave(null)).catch((failure: unknown) => {
        set({ parked: false });
        throw failure;
      });
      toast({ message: sessions.parked });
    });

  const discard = () =>
    run(async () => {
      const { personId } = getValues();
      await draft.discard();
      leave(personId);
      toast({ message: sessions.discarded });
    });

  return {
    dialog,
    busy,
    error,
    ask: (next) => {
      setError(null);
      setDialog(next);
    },
    close: () => {
      setDialog(null);
      if (getValues().inHand !== null) set({ inHand: null });
    },
    sign,
    closeAttempt,
    park,
    discard,
  };
}
