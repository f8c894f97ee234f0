import { useState } from 'react';
import type { BackupState } from '../../../shared/contract/backups.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { keptBackups } from './keptBackups.ts';

/** Backups that the passphrase someone may know still opens: delete them, or keep them knowingly. */
export function EarlierLock({ state }: { state: BackupState }) {
  const { backups } = useMessages();
  const toast = useToast();
  const { send, busy, error } = useSend('backup.forgetEarlierLock');
  const [kept, setKept] = useState(false);
  const old = keptBackups(state.backups.filter((line) => line.opensWith === 'earlierLock'));
  if (old.length === 0 || kept) return null;
  async function remove() {
    const answer = await send({});
    if (answer) toast({ message: backups.earlierLockDeleted(old.length) });
  }
  return (
    <>
      <Banner
        kind="care"
        title={backups.earlierLockTitle(old.length)}
        actions={
          <>
            <Button size="small" kind="danger" isDisabled={busy} onPress={() => void remove()}>
              {backups.earlierLockDelete}
            </Button>
            <Button size="small" kind="quiet" onPress={() => setKept(true)}>
              {backups.earlierLockKeep}
            </Button>
          </>
        }
      >
        {backups.earlierLockText}
      </Banner>
      <ErrorBanner error={error} />
    </>
  );
}
