import { useState } from 'react';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { ProblemBanner } from './ProblemBanner.tsx';
import type { SyncProblem } from '../../../shared/contract/sharing.ts';

/** One action after a place was emptied: put there again what this laptop knows. Asked first. */
export function Refill() {
  const { common, sharing } = useMessages();
  const toast = useToast();
  const refill = useSend('sync.refill');
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<SyncProblem | null>(null);
  async function fill() {
    const answer = await refill.send({});
    setProblem(answer?.problem ?? null);
    if (!answer || answer.problem !== null) return;
    setAsking(false);
    toast({ message: sharing.refilled });
  }
  return (
    <>
      <Button size="small" onPress={() => setAsking(true)}>
        {sharing.refill}
      </Button>
      <Dialog
        isOpen={asking}
        mustAnswer
        onClose={() => setAsking(false)}
        title={sharing.refillTitle}
        footer={
          <>
            <Button onPress={() => setAsking(false)}>{common.cancel}</Button>
            <Button kind="go" isDisabled={refill.busy} onPress={() => void fill()}>
              {sharing.refill}
            </Button>
          </>
        }
      >
        <div className="stack">
          <p>{sharing.refillText}</p>
          <ErrorBanner error={refill.error} />
          {problem ? <ProblemBanner problem={problem} announce="politely" /> : null}
        </div>
      </Dialog>
    </>
  );
}
