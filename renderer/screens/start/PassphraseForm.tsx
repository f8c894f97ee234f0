import { type ReactNode, useState } from 'react';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { asCarnetError } from '../../app/bridge/bridge.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { useWrongSecret } from './useWrongSecret.ts';
import { WrongSecret } from './WrongSecret.tsx';

/** One passphrase, asked once more for a step that needs it; a wrong one is said at the field. */
export function PassphraseForm({
  doIt,
  doing,
  large = false,
  send,
  children,
}: {
  doIt: string;
  /** On the button while it runs. */
  doing: string;
  large?: boolean;
  /** Rejects when it was refused; whoever gave it takes this form away afterwards. */
  send: (passphrase: string) => Promise<void>;
  /** Further buttons. */
  children?: ReactNode;
}) {
  const { start } = useMessages();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CarnetError | null>(null);
  const secret = useWrongSecret();

  async function run() {
    if (busy || secret.wait > 0 || passphrase === '') return;
    setBusy(true);
    secret.clear();
    setError(null);
    try {
      await send(passphrase);
    } catch (failure) {
      const said = asCarnetError(failure);
      if (!secret.refuse(said)) setError(said);
      setBusy(false);
    }
  }

  return (
    <Form submitOn="enter" onSubmit={() => void run()}>
      <PassphraseField
        label={start.passphrase}
        value={passphrase}
        onValue={(typed) => {
          setPassphrase(typed);
          secret.typed();
        }}
        autoFocus
        keyboardHints
      />
      <WrongSecret wrong={secret.wrong} wait={secret.wait} words={start} />
      <ErrorBanner error={error} />
      <div className={large ? 'start-buttons' : 'form-buttons'}>
        <Button
          kind="go"
          size={large ? 'large' : 'regular'}
          type="submit"
          isDisabled={busy || secret.wait > 0}
        >
          {busy ? doing : doIt}
        </Button>
        {children}
      </div>
    </Form>
  );
}
