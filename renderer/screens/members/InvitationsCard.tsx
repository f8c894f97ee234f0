import { useState } from 'react';
import { useCall } from '../../app/bridge/useCall.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { RowList } from '../../components/Row.tsx';
import { FileAgain } from './FileAgain.tsx';
import { InvitationRow } from './InvitationRow.tsx';
import { TakeRequest } from './TakeRequest.tsx';

const shown = 8;

/** Invitations that wait for an answer, and the latest that had one. */
export function InvitationsCard() {
  const { members } = useMessages();
  const { data, error, reload } = useCall('members.invitations', {}, { kinds: ['members'] });
  const [taking, setTaking] = useState(false);
  const [again, setAgain] = useState<{ id: string; is: 'invitation' | 'welcome' } | null>(null);
  // Those that ask stand above, to be decided.
  const rows = (data?.invitations ?? []).filter(({ state }) => state !== 'asked');
  return (
    <Card
      title={members.invitations}
      action={
        <Button size="small" onPress={() => setTaking(true)}>
          {members.takeRequest}
        </Button>
      }
    >
      <ErrorBanner error={error} onRetry={reload} />
      {data && rows.length === 0 ? (
        <EmptyState title={members.noInvitations}>{members.noInvitationsText}</EmptyState>
      ) : (
        <RowList label={members.invitations}>
          {rows.slice(0, shown).map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} onAgain={setAgain} />
          ))}
        </RowList>
      )}
      {taking ? <TakeRequest onClose={() => setTaking(false)} /> : null}
      {again ? <FileAgain {...again} onClose={() => setAgain(null)} /> : null}
    </Card>
  );
}
