import '../settings/settings.css';
import './members.css';
import { useState } from 'react';
import { useCall } from '../../app/bridge/useCall.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { SheetCard } from '../agencySheet/SheetCard.tsx';
import { FormerCard } from './FormerCard.tsx';
import { InvitationHere } from './InvitationHere.tsx';
import { InvitationsCard } from './InvitationsCard.tsx';
import { JoinCard } from './JoinCard.tsx';
import { JoinDialog } from './JoinDialog.tsx';
import { NobodyAdministers } from './NobodyAdministers.tsx';
import { PeopleCard } from './PeopleCard.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { RemoveDialog, type Removal } from './RemoveDialog.tsx';
import { StandingBanner } from './StandingBanner.tsx';
import { StepsOpen } from './StepsOpen.tsx';
import { WaitingCard } from './WaitingCard.tsx';

/** Who belongs to the agency, how their laptops fare, and how laptops come and go. */
export function MembersPage() {
  const { common } = useMessages();
  const { me } = useWork();
  const { data, error, reload } = useCall('members.list', {}, { kinds: memberKinds });
  const [removing, setRemoving] = useState<Removal | null>(null);
  const [recordOf, setRecordOf] = useState<string | null>(null);
  const [isJoining, setJoining] = useState(false);
  const mayChange = me.member.role === 'administrator' && data?.here === 'belongs';
  if (!data) {
    return error ? (
      <ErrorBanner error={error} onRetry={reload} />
    ) : (
      <p className="dim">{common.loading}</p>
    );
  }
  const isAlone = data.members.length === 1 && data.former.length === 0;
  const mayJoin = data.here !== 'belongs' || (isAlone && mayChange);
  return (
    <div className="settings-stack">
      <ErrorBanner error={error} onRetry={reload} />
      <InvitationHere mayJoin={mayJoin} onJoin={() => setJoining(true)} />
      {data.here === 'belongs' ? null : (
        <>
          <StandingBanner here={data.here} />
          {/* What can be done about it stands below it. */}
          <JoinCard isAgain onOpen={() => setJoining(true)} />
        </>
      )}
      {data.here === 'belongs' && !data.isAdministered ? <NobodyAdministers /> : null}
      {mayChange ? <WaitingCard /> : null}
      <PeopleCard
        members={data.members}
        mayChange={mayChange}
        isHeard={data.here === 'belongs'}
        onRemove={setRemoving}
        onRecord={setRecordOf}
      />
      {mayChange ? <InvitationsCard /> : null}
      {data.former.length > 0 ? (
        <FormerCard former={data.former} mayChange={mayChange} onRecord={setRecordOf} />
      ) : null}
      <SheetCard />
      {data.here === 'belongs' && mayJoin ? (
        <JoinCard isAgain={false} onOpen={() => setJoining(true)} />
      ) : null}
      <StepsOpen waiting={data.waiting} refused={data.refused} />
      {isJoining ? (
        <JoinDialog isAgain={data.here !== 'belongs'} onClose={() => setJoining(false)} />
      ) : null}
      {removing ? (
        <RemoveDialog
          removal={removing}
          onClose={() => setRemoving(null)}
          onRecord={(device) => {
            setRemoving(null);
            setRecordOf(device);
          }}
        />
      ) : null}
      {recordOf !== null ? (
        <RecordDialog device={recordOf} onClose={() => setRecordOf(null)} />
      ) : null}
    </div>
  );
}

/** What a list of members is made of. */
const memberKinds = ['members', 'member', 'device', 'program', 'sync'];
