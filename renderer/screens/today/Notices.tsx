import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';

/** Steps of the set-up that stayed open, until they are done. */
export function Notices({ notices }: { notices: CallOutput<'today.get'>['notices'] }) {
  const { today } = useMessages();
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
      {notices.includes('diskNotEncrypted') ? (
        <Banner kind="plain" title={today.noticeDisk}>
          {today.noticeDiskText}
        </Banner>
      ) : null}
    </>
  );
}
