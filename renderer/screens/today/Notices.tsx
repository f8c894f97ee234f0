import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { SheetNotice } from '../agencySheet/SheetNotice.tsx';
import { UpdateNotices } from '../updates/UpdateNotices.tsx';
import { BackupNotices } from './BackupNotices.tsx';

/** Steps of the set-up that stayed open, until they are done. */
export function Notices({
  notices,
  onPutOff,
}: {
  notices: CallOutput<'today.get'>['notices'];
  onPutOff: () => void;
}) {
  const { today, trips } = useMessages();
  const go = useGo();
  return (
    <>
      {notices.includes('recoveryWordsNotConfirmed') ? (
        <Banner
          kind="care"
          title={today.noticeRecovery}
          actions={
            <Button size="small" onPress={() => go('/settings/recovery')}>
              {today.noticeRecoveryDo}
            </Button>
          }
        >
          {today.noticeRecoveryText}
        </Banner>
      ) : null}
      {notices.includes('crisisListNotReviewed') ? (
        <Banner
          kind="plain"
          title={today.noticeCrisis}
          actions={
            <Button size="small" onPress={() => go('/settings/agency')}>
              {today.noticeCrisisDo}
            </Button>
          }
        >
          {today.noticeCrisisText}
        </Banner>
      ) : null}
      {notices.includes('tripToLetIn') ? (
        <Banner
          kind="plain"
          title={trips.notice}
          actions={
            <Button size="small" onPress={() => go('/settings/trips')}>
              {trips.noticeDo}
            </Button>
          }
        >
          {trips.noticeText}
        </Banner>
      ) : null}
      <UpdateNotices />
      <SheetNotice />
      <BackupNotices notices={notices} onPutOff={onPutOff} />
    </>
  );
}
