import { useEffect, useRef } from 'react';
import { call } from '../../app/bridge/bridge.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { JobProgress } from '../backups/JobProgress.tsx';
import { keptBackups } from '../backups/keptBackups.ts';
import { useJob, useProgressOf } from '../backups/useJob.ts';

/** After a new lock: the backups that the old passphrase still opens, once a new one is there. */
export function OlderBackups({ onClose }: { onClose: () => void }) {
  const { backups, common } = useMessages();
  const toast = useToast();
  const { data, error } = useCall('backup.state', {}, { kinds: ['backup'] });
  const forgetting = useSend('backup.forgetEarlierLock');
  const job = useJob();
  const others = useProgressOf(data?.running?.jobId ?? null);
  const progress = job.progress ?? others;

  // The backup that the change itself began does not know yet that the words were read back: one
  // more, so that what is restored asks for nothing twice.
  const { run } = job;
  const begun = useRef(false);
  const due = data !== undefined && data.running === null && data.changedSince;
  useEffect(() => {
    if (!due || begun.current) return;
    begun.current = true;
    void run((jobId) => call('backup.make', { jobId }));
  }, [due, run]);

  const old = keptBackups(
    (data?.backups ?? []).filter((line) => line.opensWith === 'earlierLock'),
  ).length;

  async function remove() {
    if (!(await forgetting.send({}))) return;
    toast({ message: backups.earlierLockDeleted(old) });
    onClose();
  }

  return (
    <div className="stack-close">
      <Banner kind="done" announce="politely">
        {backups.lockChanged}
      </Banner>
      {progress ? (
        <JobProgress progress={progress} stages={backups.stages} label={backups.busyTitle} />
      ) : null}
      {old > 0 ? (
        <div>
          <h2>{backups.earlierLockTitle(old)}</h2>
          <p className="dim">{backups.earlierLockText}</p>
        </div>
      ) : null}
      <ErrorBanner error={forgetting.error ?? error} />
      <div className="form-buttons">
        {old > 0 ? (
          <>
            <Button
              kind="danger"
              isDisabled={forgetting.busy || progress !== null}
              onPress={() => void remove()}
            >
              {backups.earlierLockDelete}
            </Button>
            <Button onPress={onClose}>{backups.earlierLockKeep}</Button>
          </>
        ) : (
          <Button kind="go" onPress={onClose}>
            {common.done}
          </Button>
        )}
      </div>
    </div>
  );
}
