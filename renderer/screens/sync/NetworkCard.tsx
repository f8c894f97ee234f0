import { useState } from 'react';
import type { SyncStatus } from '../../../shared/contract/sharing.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Card } from '../../components/Card.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';

/** What it costs: data used, and whether to ask before more is. */
export function NetworkCard({ status: { used, metered } }: { status: SyncStatus }) {
  const { sharing } = useMessages();
  const format = useFormat();
  const set = useSend('sync.setMetered');
  // Ticked at once; the status follows.
  const [chosen, setChosen] = useState<boolean | null>(null);
  async function choose(on: boolean) {
    setChosen(on);
    if (!(await set.send({ on }))) setChosen(null);
  }
  return (
    <Card title={sharing.network} padded>
      <div className="stack-close">
        <Checkbox
          label={sharing.metered}
          hint={sharing.meteredHint}
          checked={chosen ?? metered}
          onValue={(on) => void choose(on)}
        />
        <ErrorBanner error={set.error} />
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
