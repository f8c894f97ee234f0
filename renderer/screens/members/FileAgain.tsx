import { useCall } from '../../app/bridge/useCall.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { HandOver } from '../joining/HandOver.tsx';

/** An invitation's file or the answer's once more: the first may have got lost on its way. */
export function FileAgain({
  id,
  is,
  onClose,
}: {
  id: string;
  is: 'invitation' | 'welcome';
  onClose: () => void;
}) {
  const { members, common } = useMessages();
  const { isolate } = useFormat();
  const invitation = useCall('members.invitationFile', is === 'invitation' ? { id } : null, {
    kinds: [],
  });
  const welcome = useCall('members.welcomeFile', is === 'welcome' ? { invitation: id } : null, {
    kinds: [],
  });
  const file = invitation.data ?? welcome.data;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={is === 'invitation' ? members.theFile : members.theAnswer}
    >
      <div className="stack-close">
        <p className="start-text">
          {is === 'invitation' ? members.inviteHow : members.approvedText}
        </p>
        <ErrorBanner error={invitation.error ?? welcome.error} />
        {file ? (
          <HandOver
            file={file}
            isGo
            words={{
              save: members.saveFile,
              copy: members.copyCode,
              savedAs: (name) => members.savedAs(isolate(name)),
            }}
          />
        ) : null}
        <div className="form-buttons">
          <Button onPress={onClose}>{common.done}</Button>
        </div>
      </div>
    </Dialog>
  );
}
