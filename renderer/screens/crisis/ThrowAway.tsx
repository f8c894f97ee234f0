import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';

/** Asks before what was typed is gone. */
export function ThrowAway({
  isOpen,
  onClose,
  onThrowAway,
}: {
  isOpen: boolean;
  onClose: () => void;
  onThrowAway: () => void;
}) {
  const { crisis } = useMessages();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      mustAnswer
      size="small"
      title={crisis.discardTitle}
      footer={
        <>
          <Button size="large" kind="danger" onPress={onThrowAway}>
            {crisis.discardYes}
          </Button>
          <Button size="large" kind="go" autoFocus onPress={onClose}>
            {crisis.discardNo}
          </Button>
        </>
      }
    >
      <p>{crisis.discardText}</p>
    </Dialog>
  );
}
