import { useEffect } from 'react';
import type { TripHereStatus } from '../../../shared/contract/trips.ts';
import { useCall } from '../bridge/useCall.ts';
import { useWork } from '../session/CurrentWork.tsx';

/** What moves it: everything that is written here, and what was handed over. */
const kinds = [
  'trips',
  'sync',
  'draft',
  'person',
  'contactPoint',
  'service',
  'session',
  'note',
  'task',
];

/** How often a window looks whether a day is over. */
const everyMinute = 60_000;

/** How the pack of this laptop stands; null on every laptop that is none that travels. */
export function useTripHere(): TripHereStatus | null {
  const { me } = useWork();
  const { data, reload } = useCall('trips.here', me.travelling ? {} : null, { kinds });
  useEffect(() => {
    if (!me.travelling) return undefined;
    const timer = setInterval(reload, everyMinute);
    return () => clearInterval(timer);
  }, [me.travelling, reload]);
  return data?.here ?? null;
}
