import { useState } from 'react';
import type { TripHereStatus } from '../../../shared/contract/trips.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { showReceipt } from '../../app/trips/receipt.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';

/** Deletes the pack, once the laptop at home has said that it has everything. */
export function FinishTrip({ here }: { here: TripHereStatus }) {
  const { trips, common } = useMessages();
  const finish = useSend('trips.finish');
  const [asking, setAsking] = useState(false);
  async function go() {
    const done = await finish.send({});
    if (done) showReceipt(done.receipt);
  }
  return (
    <Card title={trips.finishTitle} padded>
      <div className="stack-close">
        <p className="dim">{here.mayFinish ? trips.finishText : trips.finishNot}</p>
        {here.mayFinish ? (
          <div>
            <Button onPress={() => setAsking(true)}>{trips.finish}</Button>
          </div>
        ) : null}
      </div>
      <Dialog
        isOpen={asking}
        mustAnswer
        size="small"
        onClose={() => setAsking(false)}
        title={trips.finishAsk}
        footer={
          <>
            <Button onPress={() => setAsking(false)}>{common.cancel}</Button>
            <Button kind="danger" isDisabled={finish.busy} onPress={() => void go()}>
              {trips.finishDo}
            </Button>
          </>
        }
      >
        <p>{trips.finishAskText}</p>
        <ErrorBanner error={finish.error} />
      </Dialog>
    </Card>
  );
}
