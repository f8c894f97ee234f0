import '../settings/settings.css';
import './backups.css';
import { useCall } from '../../app/bridge/useCall.ts';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { EarlierLock } from './EarlierLock.tsx';
import { KeptBackups } from './KeptBackups.tsx';
import { LatestBackup } from './LatestBackup.tsx';
import { RehearseCard } from './RehearseCard.tsx';
import { SecondPlace } from './SecondPlace.tsx';
import { SetAside } from './SetAside.tsx';

/** What would bring everything back: the latest backup, its second place, those kept, a rehearsal. */
export function BackupsPage() {
  const { data, error, reload } = useCall('backup.state', {}, { kinds: ['backup'] });
  return (
    <div className="settings-stack">
      <ErrorBanner error={error} onRetry={reload} />
      {data ? (
        <>
          <LatestBackup state={data} />
          <EarlierLock state={data} />
          <SecondPlace state={data} />
          <RehearseCard state={data} />
          <KeptBackups state={data} />
          <SetAside state={data} />
        </>
      ) : null}
    </div>
  );
}
