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
import type { KeptDraft } from '../draft/useKeptDraft.ts';
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
}: {
  draft: KeptDraft;
  getValues: () => SessionBody;
  set: (values: Partial<SessionBody>) => void;
  /** Isolated. */
  name: string;
}): Closing {
  const { sessions } = useMessages();
  const format = useFormat();
  const label = useLabels();
  const go = useGo();
  const toast = useToast();
  const [dialog, setDialog] = useState<ClosingDialog | null>(null);
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

  /** The draft as it is now, in the vault. */
  async function keptId(): Promise<string> {
    draft.touch();
    const id = await draft.flush();
    // What the vault does not hold must not be signed, closed or left behind.
    if (id === null) throw draft.failure() ?? new Error('The draft has no id.');
    return id;
  }

  const leave = (personId: string | null) =>
    go(personId === null ? '/sessions' : `/clients/${personId}`);

  const sign = () =>
    run(async () => {
      const before = getValues();
      const body = forSigning(before, format.now());
      set(body);
      try {
        const draftId = await keptId();
        await call('session.sign', { draftId });
        await draft.stop();
        leave(body.personId);
        toast({
          message: sessions.signed,
          undo: async () => {
            await call('session.unsign', { draftId });
            go(`/sessions/${draftId}`);
            toast({ message: sessions.unsigned });
          },
        });
      } catch (failure) {
        // Not signed: the timer goes on as it was.
        set({ endAt: before.endAt, clientMinutes: before.clientMinutes });
        throw failure;
      }
    });

  const closeAttempt = (outcome: AttemptOutcome, message: string) =>
    run(async () => {
      const body = getValues();
      const draftId = await keptId();
      const { id } = await call('session.closeAttempt', { draftId, outcome, message });
      await draft.stop();
      // What was typed stays a draft of its own: read it again, with the attempt in it.
      leave(id === draftId ? null : body.personId);
      toast({ message: sessions.closedFor(label(attempts, outcome), name) });
    });

  const park = () =>
    run(async () => {
      set({ parked: true });
      await keptId();
      await draft.stop();
      go('/sessions');
      toast({ message: sessions.parked });
    });

  const discard = () =>
    run(async () => {
      const { personId } = getValues();
      await draft.stop();
      if (draft.id !== null) await call('draft.discard', { id: draft.id });
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
    close: () => setDialog(null),
    sign,
    closeAttempt,
    park,
    discard,
  };
}
