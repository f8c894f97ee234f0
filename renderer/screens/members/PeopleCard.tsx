import { useState } from 'react';
import type { MemberLine } from '../../../shared/contract/members.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ChangeMember } from './ChangeMember.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { MemberBlock } from './MemberBlock.tsx';
import type { Removal } from './RemoveDialog.tsx';
import { quietLaptops, useLaptopFares } from './useLaptopNews.ts';

/** Everybody with their laptops, and in one line whether all of them were heard from. */
export function PeopleCard({
  members,
  mayChange,
  isHeard,
  onRemove,
  onRecord,
}: {
  members: readonly MemberLine[];
  mayChange: boolean;
  /** Whether this laptop hears of the others at all. */
  isHeard: boolean;
  onRemove: (removal: Removal) => void;
  onRecord: (device: string) => void;
}) {
  const { members: words } = useMessages();
  const [inviting, setInviting] = useState(false);
  const [changing, setChanging] = useState<string | null>(null);
  const fareOf = useLaptopFares();
  const asked = useCall('members.invitations', mayChange ? {} : null, { kinds: ['members'] });
  // Who waits to be let in comes first on the page.
  const isWaiting = asked.data?.invitations.some(({ state }) => state === 'asked') ?? false;
  const quiet = quietLaptops(members, fareOf);
  const changed = members.find(({ id }) => id === changing);
  return (
    <Card
      title={words.list}
      action={
        mayChange ? (
          <Button
            kind={isWaiting ? 'plain' : 'go'}
            size="small"
            icon="plus"
            onPress={() => setInviting(true)}
          >
            {words.invite}
          </Button>
        ) : undefined
      }
    >
      {quiet === null || !isHeard ? null : (
        <div className="members-fare">
          {quiet > 0 ? (
            <Banner kind="care" title={words.quietTitle(quiet)}>
              {words.quietText}
            </Banner>
          ) : (
            <p className="dim">{words.allHeard}</p>
          )}
        </div>
      )}
      {members.map((member) => (
        <MemberBlock
          key={member.id}
          member={member}
          fareOf={fareOf}
          mayChange={mayChange}
          onChange={() => setChanging(member.id)}
          onRemove={onRemove}
          onRecord={onRecord}
        />
      ))}
      {inviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}
      {changed ? <ChangeMember member={changed} onClose={() => setChanging(null)} /> : null}
    </Card>
  );
}
