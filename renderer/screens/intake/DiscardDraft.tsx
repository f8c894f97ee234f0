import { useState } from 'react';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';

/** Throwing a draft away can't be taken back, so it is asked once. */
export function DiscardDraft({
  onDiscard,
  quiet = false,
}: {
  onDiscard: () => void | Promise<void>;
  quiet?: boolean;
}) {
  const { intake } = useMessages();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        kind={quiet ? 'quiet' : 'plain'}
        size={quiet ? 'regular' : 'small'}
        onPress={() => setAsking(true)}
      >
        {intake.discard}
      </Button>
      <Dialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        mustAnswer
        size="small"
        title={intake.discardTitle}
        footer={
          <>
            <Button
              kind="danger"
              onPress={() => {
                setAsking(false);
                void onDiscard();
              }}
            >
              {intake.discard}
            </Button>
            <Button kind="go" autoFocus onPress={() => setAsking(false)}>
              {intake.keepDraft}
            </Button>
          </>
        }
      >
        <p>{intake.discardText}</p>
      </Dialog>
    </>
  );
}
