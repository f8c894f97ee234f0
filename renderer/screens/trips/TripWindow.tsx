import './trips.css';
import { lazy, type ReactNode, Suspense } from 'react';
import type { TripHereStatus } from '../../../shared/contract/trips.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { useTripHere } from '../../app/trips/useTripHere.ts';
import { Icon } from '../../components/Icon.tsx';

const LockedPack = lazy(() => import('./LockedPack.tsx'));

/** The frame; on a laptop that travels with the pack's days over it, or, once it is locked, no frame. */
export function TripWindow({ children }: { children: ReactNode }) {
  const { me } = useWork();
  const here = useTripHere();
  if (!me.travelling) return children;
  // What may be shown is known before anything is.
  if (here === null) return null;
  if (here.phase === 'locked') {
    return (
      <Suspense fallback={null}>
        <LockedPack here={here} />
      </Suspense>
    );
  }
  return (
    <div className="trip-window">
      <TripStrip here={here} />
      {children}
    </div>
  );
}

function TripStrip({ here }: { here: TripHereStatus }) {
  const { trips } = useMessages();
  const format = useFormat();
  const day = (at: number) => format.longDay(format.dayOf(at));
  const isLate = here.phase === 'readOnly' || here.warn !== null || here.clockIsBack;
  return (
    <aside className={`trip-strip ${isLate ? 'trip-strip-late' : ''}`} aria-label={trips.strip}>
      <Icon name={isLate ? 'warning' : 'trip'} />
      <p>
        <b>{trips.strip}</b>{' '}
        {here.phase === 'readOnly'
          ? trips.stripReadOnly(format.dayAndTime(here.locksAt))
          : trips.stripOpen(day(here.endsAt))}
        {here.warn === null ? '' : ` ${trips.stripWarn[here.warn]}`}
        {here.clockIsBack ? ` ${trips.clockBack}` : ''}
      </p>
      <a className="button button-small" href="#/settings/trips">
        {trips.stripHome}
      </a>
    </aside>
  );
}
