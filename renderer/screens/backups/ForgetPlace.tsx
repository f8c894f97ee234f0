import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { LetGo } from './LetGo.tsx';

/** Stops copying to the second place, after saying that what is there stays there. */
export function ForgetPlace({ folder, onClose }: { folder: string; onClose: () => void }) {
  const { backups } = useMessages();
  const { isolate } = useFormat();
  const toast = useToast();
  const { send, busy, error } = useSend('backup.forgetSecondPlace');
  async function forget() {
    if (!(await send({}))) return;
    toast({ message: backups.forgotten });
    onClose();
  }
  return (
    <LetGo
      title={backups.forgetTitle}
      text={backups.forgetText(isolate(folder))}
      yes={backups.forget}
      busy={busy}
      error={error}
      onYes={forget}
      onClose={onClose}
    />
  );
}
