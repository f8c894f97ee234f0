import { useEffect, useState } from 'react';
import type { CarnetEvent } from '../../../shared/contract/events.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { call, onEvent } from '../bridge/bridge.ts';
import { useMessages } from '../language/useMessages.ts';

type Closing = Extract<CarnetEvent, { type: 'closing' }>;

/**
 * Carnet closes once what waits was passed on and its last backup is made: how long it takes so far, and
 * the way out; what was left waiting, for a moment.
 */
export function ClosingNotice() {
  const { backups, sharing } = useMessages();
  const [closing, setClosing] = useState<Closing | null>(null);
  const [seconds, setSeconds] = useState<number | null>(null);
  const [leaving, setLeaving] = useState(false);
  const shown = seconds !== null;
  useEffect(
    () =>
      onEvent((event) => {
        if (event.type !== 'closing') return;
        setClosing(event);
        setSeconds((now) => now ?? 0);
      }),
    [],
  );
  useEffect(() => {
    if (!shown) return;
    const timer = setInterval(() => setSeconds((now) => (now ?? 0) + 1), 1000);
    return () => clearInterval(timer);
  }, [shown]);
  function leave() {
    setLeaving(true);
    call('shell.quitNow', {}).catch(() => setLeaving(false));
  }
  const words = sharing.closing;
  const isLeft = closing?.waitingFor === 'nothing';
  const isBackup = closing?.waitingFor === 'backup';
  const title = isLeft ? words.left(closing.changes) : isBackup ? backups.closing : words.others;
  return (
    <Dialog
      isOpen={shown}
      // Esc does not throw the backup away.
      onClose={() => undefined}
      title={title}
      size="small"
      mustAnswer
      footer={
        <Button isDisabled={leaving} onPress={leave}>
          {isLeft ? words.closeNow : isBackup ? backups.closeWithout : words.closeWithout}
        </Button>
      }
    >
      <p>
        {isLeft ? words.leftText : backups.closingText}{' '}
        {isLeft ? null : (
          <span className="dim tabular" aria-hidden="true">
            {backups.closingSeconds(seconds ?? 0)}
          </span>
        )}
      </p>
    </Dialog>
  );
}
