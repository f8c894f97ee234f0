import { useState } from 'react';
import type { TripLine } from '../../../shared/contract/trips.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useNow } from '../../app/useNow.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { EndTrip } from './EndTrip.tsx';
import { MoreDays } from './MoreDays.tsx';

/** One trip: what went along, how it stands, and what can be done about it from here. */
export function TripRow({ trip }: { trip: TripLine }) {
  const { trips } = useMessages();
  const { me } = useWork();
  const format = useFormat();
  const toast = useToast();
  const now = useNow(false);
  const letIn = useSend('trips.letIn');
  const [asking, setAsking] = useState<'more' | 'end' | null>(null);
  const isOver = trip.backAt !== null;
  const day = format.longDay(format.dayOf(trip.endsAt));
  const label = format.isolate(trip.label);
  const mayLetIn = !trip.letIn && !isOver && me.member.role === 'administrator';

  async function admit() {
    if (await letIn.send({ id: trip.id })) toast({ message: trips.letInDone });
  }
  return (
    <section className="trip-row stack-close" aria-label={trip.label}>
      <div>
        <h3 className="trip-name">
          <bdi dir="auto">{trip.label}</bdi>
        </h3>
        <p className="dim">
          {trips.line(
            format.number(trip.people),
            trip.people === 1,
            format.isolate(trip.memberName),
          )}
          {', '}
          {trip.endsAt < now ? trips.overdue(day) : trips.until(day)}
          {trip.programs.length > 0 ? ` · ${trip.programs.filter(Boolean).join(', ')}` : ''}
        </p>
      </div>
      <p>
        {trips.states[trip.state]}
        {trip.letIn || isOver ? '' : ` ${trips.notLetIn}`}
        {trip.back && trip.back.changes + trip.back.drafts > 0
          ? ` ${trips.cameBack(format.number(trip.back.changes), format.number(trip.back.drafts))}`
          : ''}
        {trip.backAt === null ? '' : ` ${trips.overSince(format.dayAndTime(trip.backAt))}`}
      </p>
      {isOver ? null : (
        <p className="hint">
          {trip.isHomeHere ? trips.fromHere : trips.fromOther(format.isolate(trip.homeLabel))}
        </p>
      )}
      <ErrorBanner error={letIn.error} />
      {isOver ? null : (
        <div className="cluster">
          {mayLetIn ? (
            <Button
              size="small"
              kind="go"
              isDisabled={letIn.busy}
              aria-label={`${trips.letIn}: ${label}`}
              onPress={() => void admit()}
            >
              {trips.letIn}
            </Button>
          ) : null}
          {trip.mayExtend ? (
            <Button
              size="small"
              aria-label={`${trips.moreDays} ${label}`}
              onPress={() => setAsking('more')}
            >
              {trips.moreDays}
            </Button>
          ) : null}
          {trip.isHomeHere ? (
            <Button
              size="small"
              kind="quiet"
              aria-label={`${trips.end} ${label}`}
              onPress={() => setAsking('end')}
            >
              {trips.end}
            </Button>
          ) : null}
        </div>
      )}
      {asking === 'more' ? <MoreDays trip={trip} onClose={() => setAsking(null)} /> : null}
      {asking === 'end' ? <EndTrip trip={trip} onClose={() => setAsking(null)} /> : null}
    </section>
  );
}
