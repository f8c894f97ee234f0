import '../settings/settings.css';
import './sync.css';
import { useMessages } from '../../app/language/useMessages.ts';
import { useSyncStatus } from '../../app/sharing/useSyncStatus.ts';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { HandOver } from './HandOver.tsx';
import { HowItStands } from './HowItStands.tsx';
import { LaptopsCard } from './LaptopsCard.tsx';
import { NetworkCard } from './NetworkCard.tsx';
import { PlaceCard } from './PlaceCard.tsx';

/** Everything about passing changes between the agency's laptops, on one page. */
export function SharingPage() {
  const { sharing } = useMessages();
  const { data, error, reload } = useSyncStatus();
  return (
    <div className="settings-stack">
      <p className="dim">{sharing.sub}</p>
      <ErrorBanner error={error} onRetry={reload} />
      {data ? (
        <>
          {data.place === null ? null : <HowItStands status={data} />}
          <PlaceCard status={data} />
          <LaptopsCard />
          <HandOver />
          {data.place === null ? null : <NetworkCard status={data} />}
        </>
      ) : null}
    </div>
  );
}
