import { useEffect } from 'react';
import { call } from '../../app/bridge/bridge.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { JobProgress } from '../backups/JobProgress.tsx';
import { ChooseAgain } from '../sync/ChooseAgain.tsx';
import { ProblemBanner } from '../sync/ProblemBanner.tsx';
import { useSyncProgress } from '../sync/useSyncProgress.ts';

/**
 * What colleagues wrote comes over the place that the answer named: or it says why not yet, and lets
 * this laptop's own way there be chosen. A folder has another path on almost every laptop.
 */
export function FirstExchange() {
  const { joining, sharing } = useMessages();
  const { isolate } = useFormat();
  const { data } = useCall('sync.status', {}, { kinds: ['sync'] });
  const { send, busy, error } = useSend('sync.now');
  const exchange = () => void send({ anyway: false });
  useEffect(() => {
    exchange();
    // Once, when the page opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const isRunning = busy || data?.state === 'running';
  const progress = useSyncProgress(isRunning);
  if (!data) return null;
  const { place, problem, lastContactAt } = data;
  const choose = <ChooseAgain label={sharing.reach} whose="laptop" onChosen={exchange} />;
  if (place === null) {
    return (
      <Banner kind="plain" title={joining.noPlaceTitle} actions={choose}>
        {joining.noPlaceText}
      </Banner>
    );
  }
  if (progress) {
    return (
      <JobProgress
        progress={progress}
        stages={sharing.stages}
        label={sharing.syncing}
        onCancel={() => void call('sync.cancel', {}).catch(() => undefined)}
      />
    );
  }
  return (
    <div className="stack-close">
      <ErrorBanner error={error} />
      {problem ? (
        <>
          <ProblemBanner problem={problem} announce="politely" actions={choose} />
          {problem.code === 'gone' && place.kind === 'folder' ? (
            <p className="start-text">{joining.placeElsewhere(isolate(place.address))}</p>
          ) : null}
        </>
      ) : lastContactAt === null ? null : (
        <Banner kind="done" announce="politely">
          {joining.exchanged}
        </Banner>
      )}
    </div>
  );
}
