import '../start/start.css';
import { useCallback, useState } from 'react';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { SubmitOrCancel } from '../../components/SubmitOrCancel.tsx';
import { PassphraseChoice } from '../start/PassphraseChoice.tsx';
import { PassphraseField } from '../start/PassphraseField.tsx';

export function ChangePassphrase({ onClose }: { onClose: () => void }) {
  const { settings, start } = useMessages();
  const { me } = useWork();
  const toast = useToast();
  const { send, busy, error } = useSend('vault.changePassphrase');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const change = useCallback((passphrase: string | null) => setNext(passphrase), []);

  async function save() {
    setTried(true);
    if (next === null || current === '') return;
    if (await send({ current, next })) {
      toast({ message: settings.passphraseChanged });
      onClose();
    }
  }

  return (
    <Dialog isOpen onClose={onClose} title={settings.changePassphrase}>
      <Form submitOn="enter" onSubmit={() => void save()}>
        <PassphraseField
          label={settings.currentPassphrase}
          value={current}
          onValue={setCurrent}
          autoFocus
          keyboardHints
        />
        <h2>{start.newPassphrase}</h2>
        <PassphraseChoice
          about={[me.member.name, me.agency.name, me.device.label]}
          onChange={change}
          tried={tried}
        />
        <ErrorBanner error={error} />
        <SubmitOrCancel
          submit={busy ? start.creating : settings.changePassphrase}
          isDisabled={busy}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
