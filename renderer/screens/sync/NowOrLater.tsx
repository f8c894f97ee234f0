import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';

/** "This needs about 180 kB: now or later?", over a network that costs money. */
export function NowOrLater({
  bytes,
  onNow,
  onLater,
}: {
  bytes: number | null;
  onNow: () => void;
  onLater: () => void;
}) {
  const { sharing } = useMessages();
  const format = useFormat();
  return (
    <Dialog
      isOpen
      mustAnswer
      size="small"
      onClose={onLater}
      title={sharing.askTitle}
      footer={
        <>
          <Button onPress={onLater}>{sharing.askLater}</Button>
          <Button kind="go" onPress={onNow}>
            {sharing.askNow}
          </Button>
        </>
      }
    >
      <p>{bytes === null ? sharing.askUnknown : sharing.askText(format.size(bytes))}</p>
    </Dialog>
  );
}
