import '../start/start.css';
import { useState } from 'react';
import { useSend } from '../../app/bridge/useSend.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { SubmitOrCancel } from '../../components/SubmitOrCancel.tsx';
import { PassphraseField } from '../start/PassphraseField.tsx';
import { RecoveryCheck } from '../start/RecoveryCheck.tsx';
import { RecoveryWords } from '../start/RecoveryWords.tsx';

/** Passphrase, new words, two of them read back. Until then the old words stay in force. */
export function RenewRecovery({ onClose }: { onClose: () => void }) {
  const { settings, start } = useMessages();
  const { me } = useWork();
  const { language } = useLanguage();
  const toast = useToast();
  const { send, busy, error } = useSend('vault.renewRecoveryWords');
  const [passphrase, setPassphrase] = useState('');
  const [words, setWords] = useState<readonly string[] | null>(null);
  const [checking, setChecking] = useState(false);

  async function renew() {
    const answer = await send({ passphrase, language });
    if (!answer) return;
    setPassphrase('');
    setWords(answer.recoveryWords);
  }

  return (
    <Dialog isOpen onClose={onClose} title={settings.renewRecovery} size="wide">
      {words === null ? (
        <Form submitOn="enter" onSubmit={() => void renew()}>
          <p className="dim">{settings.renewWhy}</p>
          <PassphraseField
            label={start.passphrase}
            value={passphrase}
            onValue={setPassphrase}
            autoFocus
            keyboardHints
          />
          <ErrorBanner error={error} />
          <SubmitOrCancel
            submit={busy ? start.creating : start.makeNewWords}
            isDisabled={busy || passphrase === ''}
            onCancel={onClose}
          />
        </Form>
      ) : checking ? (
        <RecoveryCheck
          heading={2}
          onBack={() => setChecking(false)}
          onDone={() => {
            toast({ message: settings.recoveryRenewed });
            onClose();
          }}
        />
      ) : (
        <RecoveryWords
          heading={2}
          words={words}
          ownerName={me.member.name}
          laptop={me.device.label}
          telephone={me.agency.telephone}
          onDone={() => setChecking(true)}
        />
      )}
    </Dialog>
  );
}
