import { useState } from 'react';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';

/** Takes an import back, after saying what goes and what stays. */
export function UndoImport({
  edited,
  busy,
  onUndo,
}: {
  edited: number;
  busy: boolean;
  onUndo: () => void;
}) {
  const { imports: words } = useMessages();
  const { number } = useFormat();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" isDisabled={busy} onPress={() => setAsking(true)}>
        {words.undo}
      </Button>
      <Dialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={words.undo}
        size="small"
        mustAnswer
        footer={
          <>
            <Button autoFocus onPress={() => setAsking(false)}>
              {words.keepList}
            </Button>
            <Button
              kind="danger"
              onPress={() => {
                setAsking(false);
                onUndo();
              }}
            >
              {words.undoSure}
            </Button>
          </>
        }
      >
        <p>{edited > 0 ? words.undoSome(number(edited)) : words.undoAll}</p>
      </Dialog>
    </>
  );
}
