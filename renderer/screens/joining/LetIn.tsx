import { useState } from 'react';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { PassphraseField } from '../start/PassphraseField.tsx';
import { useCountdown } from '../start/useCountdown.ts';
import { WrongSecret } from '../start/WrongSecret.tsx';
import { StopJoining } from './StopJoining.tsx';

/** The answer is here: the passphrase ends it. */
export function LetIn({
  heading,
  agencyName,
  onJoined,
}: {
  heading: 1 | 2;
  agencyName: string;
  onJoined: () => void;
}) {
  const { joining, start } = useMessages();
  const { isolate } = useFormat();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [wait, setWait] = useCountdown();
  const [error, setError] = useState<CarnetError | null>(null);
  const Heading = heading === 1 ? 'h1' : 'h2';

  async function finish() {
    if (busy || wait > 0 || passphrase === '') return;
    setBusy(true);
    setWrong(false);
    setError(null);
    try {
      await call('join.finish', { passphrase });
      onJoined();
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
    <>
      <Heading>{joining.letInTitle(isolate(agencyName))}</Heading>
      <p className="start-text">{joining.letInText}</p>
      <Form submitOn="enter" onSubmit={() => void finish()}>
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
        <div className="start-buttons">
          <Button kind="go" size="large" type="submit" isDisabled={busy || wait > 0}>
            {busy ? joining.finishing : joining.finish}
          </Button>
        </div>
      </Form>
      <StopJoining />
    </>
  );
}
