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
import { ProblemBanner } from './ProblemBanner.tsx';
import { useSyncProgress } from './useSyncProgress.ts';

type Receipt = CallOutput<'sync.handOver'>;

/** By stick: both ways at once, with a receipt of what was written and what was taken. */
export function HandOver({ title }: { title?: string }) {
  const { sharing } = useMessages();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const [error, setError] = useState<CarnetError | null>(null);
  const progress = useSyncProgress(busy);
  const changes = (count: number) => sharing.changes(format.number(count), count === 1);

  async function handOver() {
    setError(null);
    setReceipt(null);
    try {
      const { folder } = await call('shell.pickFolder', {});
      if (!folder) return;
      setBusy(true);
      setReceipt(await call('sync.handOver', { folderId: folder.folderId }));
    } catch (failure) {
      setError(asCarnetError(failure));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Card title={title ?? sharing.usb} padded>
      <div className="stack-close">
        <p className="dim">{sharing.usbText}</p>
        <ErrorBanner error={error} />
        {receipt?.problem ? <ProblemBanner problem={receipt.problem} announce="politely" /> : null}
        {receipt && receipt.problem === null ? (
          <div role="status" className="sharing-receipt">
            <b>{sharing.receipt}</b>{' '}
            <span className="dim">
              {sharing.receiptWhen(format.dayAndTime(receipt.at), format.isolate(receipt.label))}
            </span>
            <dl className="settings-facts">
              <div className="sharing-fact">
                <dt>{sharing.written}</dt>
                <dd>{changes(receipt.sent)}</dd>
              </div>
              <div className="sharing-fact">
                <dt>{sharing.taken}</dt>
                <dd>{changes(receipt.received)}</dd>
              </div>
            </dl>
            <p className="dim">{sharing.receiptNext}</p>
          </div>
        ) : null}
        {progress ? (
          <JobProgress
            progress={progress}
            stages={sharing.stages}
            label={sharing.usbBusy}
            onCancel={() => void call('sync.cancel', {}).catch(() => undefined)}
          />
        ) : (
          <div>
            <Button onPress={() => void handOver()}>{sharing.usbDo}</Button>
          </div>
        )}
      </div>
    </Card>
  );
}
