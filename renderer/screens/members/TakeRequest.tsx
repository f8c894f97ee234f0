import { useState } from 'react';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { SubmitOrCancel } from '../../components/SubmitOrCancel.tsx';
import { FileOrCode } from '../joining/FileOrCode.tsx';
import { Deciding } from './Deciding.tsx';

/** Takes a request from the new laptop, and goes on to compare the words. */
export function TakeRequest({ onClose }: { onClose: () => void }) {
  const { members } = useMessages();
  const { isolate } = useFormat();
  const { send, busy, error, clearError } = useSend('members.takeRequest');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [invitation, setInvitation] = useState<string | null>(null);

  async function take(request: string) {
    setTried(true);
    if (request.trim() === '') return;
    const answer = await send({ text: request });
    if (answer) setInvitation(answer.id);
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={invitation === null ? members.takeRequest : members.decideTitle}
      size={invitation === null ? 'regular' : 'wide'}
    >
      {invitation === null ? (
        <Form submitOn="button" onSubmit={() => void take(text)}>
          <p className="start-text">{members.takeText}</p>
          <FileOrCode
            autoFocus
            words={{
              open: members.openFile,
              opened: (name) => members.opened(isolate(name)),
              paste: members.pasteCode,
            }}
            error={tried && text.trim() === '' && !error ? members.takeMissing : undefined}
            onText={(given, from) => {
              setText(given);
              clearError();
              if (from === 'file') void take(given);
            }}
          />
          <ErrorBanner error={error} />
          <SubmitOrCancel submit={members.take} isDisabled={busy} onCancel={onClose} />
        </Form>
      ) : (
        <Deciding invitation={invitation} onClose={onClose} />
      )}
    </Dialog>
  );
}
