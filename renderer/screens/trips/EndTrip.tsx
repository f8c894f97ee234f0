import { useState } from 'react';
import type { TripLine } from '../../../shared/contract/trips.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { RadioList } from '../../components/RadioList.tsx';

/** Ends a trip of which no last word came: because it was emptied, or because it never will be. */
export function EndTrip({ trip, onClose }: { trip: TripLine; onClose: () => void }) {
  const { trips, common } = useMessages();
  const end = useSend('trips.end');
  const [how, setHow] = useState<'saidSo' | 'givenUp'>('saidSo');
  async function go() {
    if (await end.send({ id: trip.id, how })) onClose();
  }
  return (
    <Dialog
      isOpen
      mustAnswer
      onClose={onClose}
      title={trips.endTitle}
      footer={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button kind="danger" isDisabled={end.busy} onPress={() => void go()}>
            {trips.endDo}
          </Button>
        </>
      }
    >
      <div className="stack-close">
        <p>{trips.endText}</p>
        <RadioList
          label={trips.endTitle}
          labelHidden
          options={[
            { value: 'saidSo', label: trips.endEmptied, hint: trips.endEmptiedHint },
            { value: 'givenUp', label: trips.endLost, hint: trips.endLostHint },
          ]}
          value={how}
          onChange={setHow}
        />
        <ErrorBanner error={end.error} />
      </div>
    </Dialog>
  );
}
