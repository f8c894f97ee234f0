import { useCall } from '../../app/bridge/useCall.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { LeftPrograms } from './LeftPrograms.tsx';
import { NewsCard } from './NewsCard.tsx';
import { NobodyAdministers } from './NobodyAdministers.tsx';
import { StandingBanner } from './StandingBanner.tsx';

/** On Today: whether this laptop belongs and anybody administers, who asks to be let in, programs that went, and what changed among the members. */
export function MembersNotices() {
  const { members } = useMessages();
  const { me } = useWork();
  const go = useGo();
  const list = useCall('members.list', {}, { kinds: ['members'] });
  const here = list.data?.here;
  return (
    <>
      {here === 'removed' || here === 'notLetIn' ? (
        <StandingBanner
          here={here}
          actions={
            <Button size="small" onPress={() => go('/settings/people')}>
              {members.removedDo}
            </Button>
          }
        />
      ) : null}
      {here === 'belongs' && list.data?.isAdministered === false ? (
        <NobodyAdministers
          actions={
            <Button size="small" onPress={() => go('/settings/people')}>
              {members.nobodyDo}
            </Button>
          }
        />
      ) : null}
      {me.member.role === 'administrator' && here === 'belongs' ? <AskingNotice /> : null}
      <LeftPrograms />
      <NewsCard />
    </>
  );
}

/** Somebody waits at the other end. */
function AskingNotice() {
  const { members } = useMessages();
  const go = useGo();
  const { data } = useCall('members.invitations', {}, { kinds: ['members'] });
  const asked = (data?.invitations ?? []).filter(({ state }) => state === 'asked').length;
  if (asked === 0) return null;
  return (
    <Banner
      kind="plain"
      announce="politely"
      title={members.askingNotice(asked)}
      actions={
        <Button size="small" onPress={() => go('/settings/people')}>
          {members.compare}
        </Button>
      }
    />
  );
}
