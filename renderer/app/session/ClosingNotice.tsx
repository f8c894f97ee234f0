import { useEffect, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { call, onEvent } from '../bridge/bridge.ts';
import { useMessages } from '../language/useMessages.ts';

/** Carnet closes once its last backup is made: how long it takes so far, and the way out. */
export function ClosingNotice() {
  const { backups } = useMessages();
  const [seconds, setSeconds] = useState<number | null>(null);
  const [leaving, setLeaving] = useState(false);
  const shown = seconds !== null;
  useEffect(
    () =>
      onEvent((event) => {
        if (event.type === 'closing') setSeconds((now) => now ?? 0);
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
  return (
    <Dialog
      isOpen={shown}
      // Esc does not throw the backup away.
      onClose={() => undefined}
      title={backups.closing}
      size="small"
      mustAnswer
      footer={
        <Button isDisabled={leaving} onPress={leave}>
          {backups.closeWithout}
        </Button>
      }
    >
      <p>
        {backups.closingText}{' '}
        <span className="dim tabular" aria-hidden="true">
          {backups.closingSeconds(seconds ?? 0)}
        </span>
      </p>
    </Dialog>
  );
}
