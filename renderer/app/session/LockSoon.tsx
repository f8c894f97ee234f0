import { useEffect, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { call, onEvent } from '../bridge/bridge.ts';
import { useMessages } from '../language/useMessages.ts';

/** The countdown before an idle lock while a session's timer runs. */
export function LockSoon() {
  const { common } = useMessages();
  const [seconds, setSeconds] = useState(0);
  useEffect(
    () =>
      onEvent((event) => {
        if (event.type === 'lockSoon') setSeconds(event.seconds);
        if (event.type === 'vault') setSeconds(0);
      }),
    [],
  );
  function stay() {
    setSeconds(0);
    call('shell.activity', {}).catch(() => {});
  }
  return (
    <Dialog
      isOpen={seconds > 0}
      onClose={stay}
      title={common.lockSoon}
      size="small"
      mustAnswer
      footer={
        <Button kind="go" autoFocus onPress={stay}>
          {common.stillHere}
        </Button>
      }
    >
      <p>{common.lockSoonText(seconds)}</p>
    </Dialog>
  );
}
