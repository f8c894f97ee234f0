import '../settings/settings.css';
import './updates.css';
import { useMessages } from '../../app/language/useMessages.ts';
import { useUpdateStatus } from '../../app/updates/useUpdateStatus.ts';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { AfterUpdate } from './AfterUpdate.tsx';
import { AgencyLaptops } from './AgencyLaptops.tsx';
import { AgencyReleases } from './AgencyReleases.tsx';
import { FromStick } from './FromStick.tsx';
import { OpenedFile } from './OpenedFile.tsx';
import { ThisLaptop } from './ThisLaptop.tsx';

/** Updates of Carnet: this laptop's, and for administrators what the agency decides. */
export function UpdatesPage() {
  const { updates } = useMessages();
  const { data, error, reload } = useUpdateStatus();
  return (
    <div className="settings-stack">
      <p className="dim">{updates.sub}</p>
      <ErrorBanner error={error} onRetry={reload} />
      {data ? (
        <>
          <AfterUpdate status={data} />
          <OpenedFile file={data.file} />
          <ThisLaptop status={data} />
          {data.state === 'off' ? null : <FromStick />}
          {data.mayDecide ? (
            <>
              <AgencyReleases status={data} />
              <AgencyLaptops />
            </>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
