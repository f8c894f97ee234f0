import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { JobProgress } from '../backups/JobProgress.tsx';
import { ProblemBanner } from '../sync/ProblemBanner.tsx';
import { useSyncProgress } from '../sync/useSyncProgress.ts';

/** Hands over by a stick or a folder, and hears there what the laptop at home has. */
export function ComeHome() {
  const { trips, sharing } = useMessages();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [passed, setPassed] = useState<CallOutput<'sync.handOver'> | null>(null);
  const [error, setError] = useState<CarnetError | null>(null);
  const progress = useSyncProgress(busy);

  async function handOver() {
    setError(null);
    setPassed(null);
    try {
      const { folder } = await call('shell.pickFolder', {});
      if (!folder) return;
      setBusy(true);
      setPassed(await call('sync.handOver', { folderId: folder.folderId }));
    } catch (failure) {
      setError(asCarnetError(failure));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Card title={trips.homeTitle} padded>
      <div className="stack-close">
        <p className="dim">{trips.homeText}</p>
        <p className="dim">{trips.homeOften}</p>
        <ErrorBanner error={error} />
        {passed?.problem ? <ProblemBanner problem={passed.problem} announce="politely" /> : null}
        <p role="status">
          {passed && passed.problem === null
            ? passed.sent > 0
              ? trips.handed(format.number(passed.sent), passed.sent === 1)
              : trips.handedAll
            : ''}
        </p>
        {progress ? (
          <JobProgress
            progress={progress}
            stages={sharing.stages}
            label={trips.handing}
            onCancel={() => void call('sync.cancel', {}).catch(() => undefined)}
          />
        ) : (
          <div>
            <Button isDisabled={busy} onPress={() => void handOver()}>
              {trips.handOver}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
