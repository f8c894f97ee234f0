import { useState } from 'react';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';

/** Withdraws the request on this laptop, after a question. */
export function StopJoining() {
  const { joining } = useMessages();
  const { send, busy, error } = useSend('join.cancel');
  const [asking, setAsking] = useState(false);
  return (
    <div className="joining-stop">
      {asking ? (
        <Banner
          kind="plain"
          announce="politely"
          title={joining.cancelTitle}
          actions={
            <>
              <Button size="small" autoFocus onPress={() => setAsking(false)}>
                {joining.keepWaiting}
              </Button>
              <Button size="small" kind="quiet" isDisabled={busy} onPress={() => void send({})}>
                {joining.cancel}
              </Button>
            </>
          }
        >
          {joining.cancelText}
        </Banner>
      ) : (
        <Button kind="quiet" onPress={() => setAsking(true)}>
          {joining.cancel}
        </Button>
      )}
      <ErrorBanner error={error} />
    </div>
  );
}
