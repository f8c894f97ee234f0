import type { SyncStatus } from '../../../shared/contract/sharing.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Card } from '../../components/Card.tsx';
import { MeteredChoice } from './MeteredChoice.tsx';

/** What it costs: data used, and whether to ask before more is. */
export function NetworkCard({ status: { used, metered } }: { status: SyncStatus }) {
  const { sharing } = useMessages();
  const format = useFormat();
  return (
    <Card title={sharing.network} padded>
      <div className="stack-close">
        <MeteredChoice metered={metered} />
        <p>
          {sharing.used}{' '}
          <b className="tabular">
            {sharing.usedBoth(format.size(used.sent), format.size(used.received))}
          </b>{' '}
          {used.since === null ? null : (
            <span className="dim">{sharing.since(format.dayAndTime(used.since))}</span>
          )}
        </p>
      </div>
    </Card>
  );
}
