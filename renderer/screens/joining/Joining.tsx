import './joining.css';
import { useState } from 'react';
import { useCall } from '../../app/bridge/useCall.ts';
import { useHelpPlace } from '../../app/help/help.ts';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { InvitationForm } from './InvitationForm.tsx';
import { Joined } from './Joined.tsx';
import { LetIn } from './LetIn.tsx';
import { Waiting } from './Waiting.tsx';

/**
 * From an invitation to belonging: open it, ask, compare six words, take the answer, the passphrase.
 * It goes on where it stands, also after a lock or another day.
 */
export function Joining({
  heading,
  onDone,
  instead,
}: {
  heading: 1 | 2;
  onDone: () => void;
  /** The way out while nothing was asked yet. */
  instead: { readonly label: string; readonly run: () => void };
}) {
  useHelpPlace('joining');
  const { data, error, reload } = useCall('join.state', {}, { kinds: ['members'] });
  const [joined, setJoined] = useState<string | null>(null);
  if (joined !== null) return <Joined heading={heading} agencyName={joined} onDone={onDone} />;
  if (!data) return <ErrorBanner error={error} onRetry={reload} />;
  switch (data.state) {
    case 'none':
      return <InvitationForm heading={heading} instead={instead} />;
    case 'asked':
      return <Waiting heading={heading} asked={data} />;
    case 'letIn':
      return (
        <LetIn
          heading={heading}
          agencyName={data.agencyName}
          onJoined={() => setJoined(data.agencyName)}
        />
      );
  }
}
