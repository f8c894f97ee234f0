import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';

/** Stops copying to the second place, after saying that what is there stays there. */
export function ForgetPlace({ folder, onClose }: { folder: string; onClose: () => void }) {
  const { backups, common } = useMessages();
  const { isolate } = useFormat();
  const toast = useToast();
  const { send, busy, error } = useSend('backup.forgetSecondPlace');
  async function forget() {
    if (!(await send({}))) return;
    toast({ message: backups.forgotten });
    onClose();
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={backups.forgetTitle}
      size="small"
      mustAnswer
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            {common.cancel}
          </Button>
          <Button kind="danger" isDisabled={busy} onPress={() => void forget()}>
            {backups.forget}
          </Button>
        </>
      }
    >
      <div className="stack-close">
        <p>{backups.forgetText(isolate(folder))}</p>
        <ErrorBanner error={error} />
      </div>
    </Dialog>
  );
}
