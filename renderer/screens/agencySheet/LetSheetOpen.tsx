import { useState } from 'react';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { PassphraseField } from '../start/PassphraseField.tsx';
import { useCountdown } from '../start/useCountdown.ts';
import { WrongSecret } from '../start/WrongSecret.tsx';

/** A vault from before the agency's sheet: its passphrase lets the sheet open it too. */
export function LetSheetOpen({ onClose }: { onClose: () => void }) {
  const { agencySheet, common, start } = useMessages();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [wait, setWait] = useCountdown();
  const [error, setError] = useState<CarnetError | null>(null);

  async function letOpen() {
    if (busy || wait > 0 || passphrase === '') return;
    setBusy(true);
    setWrong(false);
    setError(null);
    try {
      await call('sheet.openThisVault', { passphrase });
      onClose();
    } catch (failure) {
      const said = asCarnetError(failure);
      if (said.code === 'vault.wrongSecret' || said.code === 'vault.tooManyTries') {
        setWrong(true);
        setWait(Number(said.params['waitSeconds'] ?? 0));
      } else setError(said);
      setBusy(false);
    }
  }

  return (
    <Dialog isOpen onClose={onClose} title={agencySheet.slotDue} size="small">
      <p className="start-text">{agencySheet.slotDueText}</p>
      <Form submitOn="enter" onSubmit={() => void letOpen()}>
        <PassphraseField
          label={start.passphrase}
          value={passphrase}
          onValue={(typed) => {
            setPassphrase(typed);
            setWrong(false);
          }}
          autoFocus
          keyboardHints
        />
        <WrongSecret wrong={wrong} wait={wait} words={start} />
        <ErrorBanner error={error} />
        <div className="form-buttons">
          <Button kind="go" type="submit" isDisabled={busy || wait > 0}>
            {agencySheet.slotDo}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {common.cancel}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
