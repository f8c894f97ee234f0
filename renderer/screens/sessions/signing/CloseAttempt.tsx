import { useState } from 'react';
import type { CarnetError } from '../../../../shared/contract/errors.ts';
import { draftWindow } from '../../../app/drafts/draftWindow.ts';
import { useFormat } from '../../../app/language/useFormat.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorBanner } from '../../../components/ErrorBanner.tsx';
import { Form } from '../../../components/Form.tsx';
import { TextField } from '../../../components/TextField.tsx';
import type { AttemptOutcome } from '../body/outcomeKeys.ts';
import { useSessionForm } from '../form.ts';

/** The second keystroke of Alt+1 to Alt+4: Enter closes. A message that was left is asked for in words. */
export function CloseAttempt({
  outcome,
  hasText,
  begun,
  busy,
  error,
  onTyped,
  onClose,
  onDone,
}: {
  outcome: AttemptOutcome;
  hasText: boolean;
  /** The message as it was half-typed earlier. */
  begun: string;
  busy: boolean;
  error: CarnetError | null;
  onTyped: (message: string) => void;
  onClose: () => void;
  onDone: (message: string) => void;
}) {
  const { sessions, common } = useMessages();
  const format = useFormat();
  const { contact } = useSessionForm();
  const [message, setMessage] = useState(begun);
  const asks = outcome === 'messageLeft';
  const unnamed = contact.point?.nameAgency !== 'yes';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="small"
      title={sessions.closeTitle[outcome]}
      footer={
        <>
          <Button size="large" onPress={onClose}>
            {common.cancel}
          </Button>
          <Button
            size="large"
            kind="go"
            keys="enter"
            autoFocus={!asks}
            isDisabled={busy}
            onPress={() => onDone(message)}
          >
            {sessions.close}
          </Button>
        </>
      }
    >
      <div {...draftWindow}>
        <Form submitOn="enter" onSubmit={() => onDone(message)}>
          {asks ? (
            <div data-field="attempt.message">
              <TextField
                label={sessions.message}
                hint={unnamed ? sessions.messageHintUnnamed : sessions.messageHint}
                autoFocus
                value={message}
                onValue={(next) => {
                  setMessage(next);
                  onTyped(next);
                }}
              />
            </div>
          ) : null}
          <p className="dim">
            {hasText ? sessions.closeTextTyped : sessions.closeText(format.time(format.now()))}
          </p>
          <ErrorBanner error={error} />
        </Form>
      </div>
    </Dialog>
  );
}
