import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';

type Notice = CallOutput<'today.get'>['notices'][number];

/**
 * What a lost laptop would take with it. The worst of the three about backups is said alone: who
 * mends it sees the others on the same page.
 */
export function BackupNotices({
  notices,
  onPutOff,
}: {
  notices: readonly Notice[];
  onPutOff: () => void;
}) {
  const worst = (['backupFailed', 'backupTooOld', 'noBackupPlace'] as const).find((one) =>
    notices.includes(one),
  );
  return (
    <>
      {worst ? <BackupNotice notice={worst} onPutOff={onPutOff} /> : null}
      {notices.includes('diskNotEncrypted') ? <DiskNotice onPutOff={onPutOff} /> : null}
    </>
  );
}

function BackupNotice({
  notice,
  onPutOff,
}: {
  notice: 'backupFailed' | 'backupTooOld' | 'noBackupPlace';
  onPutOff: () => void;
}) {
  const { backups } = useMessages();
  const format = useFormat();
  const go = useGo();
  const { data } = useCall('backup.state', {}, { kinds: ['backup'] });
  const latest = data?.lastGood.laptop;
  const words = {
    backupFailed: {
      title: backups.noticeFailed,
      text: latest
        ? `${backups.noticeOld(format.dayAndTime(latest.madeAt))}. ${backups.noticeOldText}`
        : backups.noticeOldText,
      action: backups.noticeFailedDo,
    },
    backupTooOld: {
      title: latest ? backups.noticeOld(format.dayAndTime(latest.madeAt)) : backups.noticeOldNone,
      text: backups.noticeOldText,
      action: backups.noticeFailedDo,
    },
    noBackupPlace: {
      title: backups.noticePlace,
      text: backups.noticePlaceText,
      action: backups.noticePlaceDo,
    },
  }[notice];
  return (
    <Banner
      kind={notice === 'backupFailed' ? 'wrong' : 'care'}
      title={words.title}
      actions={
        <>
          <Button size="small" onPress={() => go('/settings/backups')}>
            {words.action}
          </Button>
          {notice === 'backupFailed' ? null : (
            <PutOff notice={notice} words={backups.notNow} onPutOff={onPutOff} />
          )}
        </>
      }
    >
      {words.text}
    </Banner>
  );
}

function DiskNotice({ onPutOff }: { onPutOff: () => void }) {
  const { backups } = useMessages();
  const { data } = useCall('shell.appInfo', {}, { kinds: [] });
  const how = backups.noticeDiskHow;
  const platform = data?.platform;
  return (
    <Banner
      kind="care"
      title={backups.noticeDisk}
      actions={
        <PutOff notice="diskNotEncrypted" words={backups.noticeDiskLater} onPutOff={onPutOff} />
      }
    >
      {backups.noticeDiskText}{' '}
      {platform === 'win32' || platform === 'darwin' ? how[platform] : how.linux}
    </Banner>
  );
}

function PutOff({
  notice,
  words,
  onPutOff,
}: {
  notice: CallInput<'notice.putOff'>['notice'];
  words: string;
  onPutOff: () => void;
}) {
  const { send, busy, error } = useSend('notice.putOff');
  return (
    <>
      <Button
        size="small"
        kind="quiet"
        isDisabled={busy}
        onPress={() =>
          void send({ notice }).then((answer) => {
            if (answer) onPutOff();
          })
        }
      >
        {words}
      </Button>
      <ErrorBanner error={error} />
    </>
  );
}
