import { useState } from 'react';
import type { TripLine } from '../../../shared/contract/trips.ts';
import { endOfLocalDay } from '../../../shared/time/endOfLocalDay.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { ThreeBoxDate } from '../../components/ThreeBoxDate.tsx';
import { isWholeDay } from './isWholeDay.ts';

/** A code that is read out over the telephone and gives a pack a later end. */
export function MoreDays({ trip, onClose }: { trip: TripLine; onClose: () => void }) {
  const { trips, common } = useMessages();
  const format = useFormat();
  const extend = useSend('trips.extend');
  const [day, setDay] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<{ code: string; until: number } | null>(null);
  const isDay = day !== null && isWholeDay(day);

  async function make() {
    setTried(true);
    if (!isDay) return;
    setMade(await extend.send({ id: trip.id, until: endOfLocalDay(day) }));
  }
  return (
    <Dialog
      isOpen
      mustAnswer
      onClose={onClose}
      title={made ? trips.codeTitle : trips.moreTitle}
      footer={
        made ? (
          <Button kind="go" onPress={onClose}>
            {common.done}
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>{common.cancel}</Button>
            <Button kind="go" isDisabled={extend.busy} onPress={() => void make()}>
              {trips.moreDo}
            </Button>
          </>
        )
      }
    >
      <div className="stack-close">
        {made ? (
          <div role="status" className="stack-close">
            <p className="trip-code tabular">{made.code}</p>
            <p>{trips.codeUntil(format.longDay(format.dayOf(made.until)))}</p>
            <p className="hint">{trips.codeHow}</p>
          </div>
        ) : (
          <>
            <p>{trips.moreText}</p>
            <ThreeBoxDate
              label={trips.ends}
              value={day}
              onChange={setDay}
              error={tried && !isDay ? trips.endsMissing : undefined}
            />
            <ErrorBanner error={extend.error} />
          </>
        )}
      </div>
    </Dialog>
  );
}
