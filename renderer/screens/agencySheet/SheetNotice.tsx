import { useCall } from '../../app/bridge/useCall.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';

/** Until a second administrator or a tested sheet exists: what nobody could mend. */
export function SheetNotice() {
  const { me } = useWork();
  // Nothing of a practice agency outlives the next lock.
  const isAsked = me.member.role === 'administrator' && !me.practice && !me.removed;
  const { data } = useCall('sheet.state', isAsked ? {} : null, { kinds: ['members'] });
  const { agencySheet } = useMessages();
  const go = useGo();
  if (!isAsked || !data || data.state !== 'kept' || data.otherAdministrators > 0) return null;
  return (
    <Banner
      kind="plain"
      title={agencySheet.noticeTitle}
      actions={
        <Button size="small" onPress={() => go('/settings/people')}>
          {agencySheet.noticeDo}
        </Button>
      }
    >
      {agencySheet.noticeText}
    </Banner>
  );
}
