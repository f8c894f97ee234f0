import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { SubmitOrCancel } from '../../components/SubmitOrCancel.tsx';
import { TextField } from '../../components/TextField.tsx';
import { HandOver } from '../joining/HandOver.tsx';

/** Makes an invitation, and says how it is handed over and what comes back. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { members, joining, common } = useMessages();
  const format = useFormat();
  const { send, busy, error } = useSend('members.invite');
  const [forWhom, setForWhom] = useState('');
  const [made, setMade] = useState<CallOutput<'members.invite'> | null>(null);
  return (
    <Dialog isOpen onClose={onClose} title={made ? members.inviteReady : members.invite}>
      {made ? (
        <div className="stack-close">
          <p className="start-text">{members.inviteHow}</p>
          <HandOver
            file={made.file}
            isGo
            words={{
              save: members.saveFile,
              copy: members.copyCode,
              savedAs: (name) => members.savedAs(format.isolate(name)),
            }}
          />
          <Banner kind="plain">{members.inviteNext}</Banner>
          <p className="dim">{joining.goodUntil(format.fullDay(format.dayOf(made.expiresAt)))}</p>
          <div className="form-buttons">
            <Button onPress={onClose}>{common.done}</Button>
          </div>
        </div>
      ) : (
        <Form
          submitOn="enter"
          onSubmit={() => void send({ forWhom: forWhom.trim() }).then(setMade)}
        >
          <TextField
            label={members.inviteFor}
            labelNote={common.optional}
            hint={members.inviteForHint}
            value={forWhom}
            onValue={setForWhom}
            maxLength={200}
            autoFocus
          />
          <ErrorBanner error={error} />
          <SubmitOrCancel submit={members.inviteMake} isDisabled={busy} onCancel={onClose} />
        </Form>
      )}
    </Dialog>
  );
}
