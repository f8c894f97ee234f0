import '../settings/settings.css';
import './trips.css';
import { useState } from 'react';
import { useCall } from '../../app/bridge/useCall.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Card } from '../../components/Card.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { HandOver } from '../sync/HandOver.tsx';
import { PrepareTrip } from './PrepareTrip.tsx';
import { TripRow } from './TripRow.tsx';

/** At home: who travels with what, what came back, and the next trip. */
export function TripsPage() {
  const { trips, common } = useMessages();
  const { data, error, reload } = useCall('trips.list', {}, { kinds: tripKinds });
  const underWay = data?.trips.filter(({ backAt }) => backAt === null) ?? [];
  const over = data?.trips.filter(({ backAt }) => backAt !== null) ?? [];
  const isHome = underWay.some(({ isHomeHere }) => isHomeHere);
  // What ends the last trip is said on this card: it stays for as long as the page does.
  const [takes, setTakes] = useState(false);
  if (isHome && !takes) setTakes(true);
  return (
    <div className="settings-stack">
      <p className="dim">{trips.sub}</p>
      <ErrorBanner error={error} onRetry={reload} />
      {!data && !error ? <p className="dim">{common.loading}</p> : null}
      {data ? (
        <Card title={trips.underWay}>
          {underWay.length === 0 ? <p className="trips-none dim">{trips.none}</p> : null}
          {underWay.map((trip) => (
            <TripRow key={trip.id} trip={trip} />
          ))}
        </Card>
      ) : null}
      {takes ? <HandOver title={trips.take} /> : null}
      <PrepareTrip />
      {over.length > 0 ? (
        <Card title={trips.over}>
          {over.map((trip) => (
            <TripRow key={trip.id} trip={trip} />
          ))}
        </Card>
      ) : null}
    </div>
  );
}

const tripKinds = ['trips', 'device', 'members', 'member', 'program', 'sync'];
