import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { call } from '../../app/bridge/bridge.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useOpenedInvitation } from '../../app/joining/useOpenedInvitation.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { FileOrCode } from './FileOrCode.tsx';
import { InvitationRead } from './InvitationRead.tsx';

type Look = CallOutput<'join.look'>;

/** Opens an invitation, shows whose it is, and asks to be let in with it. */
export function InvitationForm({
  heading,
  instead,
}: {
  heading: 1 | 2;
  instead: { readonly label: string; readonly run: () => void };
}) {
  const { joining, common } = useMessages();
  const { isolate } = useFormat();
  const look = useSend('join.look');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [read, setRead] = useState<Look | null>(null);
  const opened = useOpenedInvitation();
  useEffect(() => {
    if (opened === null) return;
    setText(opened.text);
    void look.send({ text: opened.text }).then(setRead);
    void call('shell.forgetInvitation', {}).catch(() => undefined);
    // Once for each file that Carnet is opened by.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [opened]);
  const Heading = heading === 1 ? 'h1' : 'h2';

  async function open(invitation: string) {
    setTried(true);
    if (invitation.trim() === '') return;
    setRead(await look.send({ text: invitation }));
  }

  if (read) {
    return (
      <InvitationRead
        heading={heading}
        invitation={read}
        text={text}
        onAnother={() => {
          setRead(null);
          setText('');
          setTried(false);
        }}
      />
    );
  }
  return (
    <>
      <Heading>{joining.title}</Heading>
      <p className="start-text">{joining.text}</p>
      <Form submitOn="button" onSubmit={() => void open(text)}>
        <FileOrCode
          autoFocus
          words={{
            open: joining.openFile,
            opened: (name) => joining.opened(isolate(name)),
            paste: joining.paste,
            pasteHint: joining.pasteHint,
          }}
          error={tried && text.trim() === '' && !look.error ? joining.missing : undefined}
          onText={(given, from) => {
            setText(given);
            look.clearError();
            // A file that was chosen says enough; what is typed may not be all yet.
            if (from === 'file') void look.send({ text: given }).then(setRead);
          }}
        />
        <ErrorBanner error={look.error} />
        <div className="start-buttons">
          <Button kind="go" size="large" type="submit" isDisabled={look.busy}>
            {common.next}
          </Button>
          <Button kind="quiet" onPress={instead.run}>
            {instead.label}
          </Button>
        </div>
      </Form>
    </>
  );
}
