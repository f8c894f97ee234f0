import type { CarnetError } from '../../../shared/contract/errors.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';

/** Asks before something of the backups is let go, and says why it could not be. */
export function LetGo({
  title,
  text,
  yes,
  busy,
  error,
  onYes,
  onClose,
}: {
  title: string;
  text: string;
  yes: string;
  busy: boolean;
  error: CarnetError | null;
  onYes: () => Promise<void>;
  onClose: () => void;
}) {
  const { common } = useMessages();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      size="small"
      mustAnswer
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            {common.cancel}
          </Button>
          <Button kind="danger" isDisabled={busy} onPress={() => void onYes()}>
            {yes}
          </Button>
        </>
      }
    >
      <div className="stack-close">
        <p>{text}</p>
        <ErrorBanner error={error} />
      </div>
    </Dialog>
  );
}
