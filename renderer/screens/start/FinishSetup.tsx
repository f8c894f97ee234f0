import { useState } from 'react';
import { useHelpPlace } from '../../app/help/help.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { AgencyStep } from './AgencyStep.tsx';
import { CrisisStep } from './CrisisStep.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { RecoverySteps } from './RecoverySteps.tsx';
import { SecondPlaceStep } from './SecondPlaceStep.tsx';
import { StartLayout } from './StartLayout.tsx';
import { useStepWords } from './useStepWords.ts';

/** A first run that was cut short (a crash, a lock): what is left of it, in its order. */
export default function FinishSetup({
  onStep,
  onDone,
}: {
  onStep: () => void;
  onDone: () => void;
}) {
  useHelpPlace('firstRun');
  const { me } = useWork();
  const [words, setWords] = useState<readonly string[] | null>(null);
  if (me.setupLeft.length === 0) return <SecondPlaceStep onDone={onDone} />;
  if (!me.setupLeft.includes('recovery')) {
    if (me.setupLeft.includes('agency')) return <AgencyStep onDone={onStep} />;
    return <CrisisStep onDone={onStep} />;
  }
  return words ? (
    <RecoverySteps
      words={words}
      ownerName={me.member.name}
      laptop={me.device.label}
      onDone={onStep}
    />
  ) : (
    <NewWords onWords={setWords} />
  );
}

function NewWords({ onWords }: { onWords: (words: readonly string[]) => void }) {
  const { start } = useMessages();
  const stepWords = useStepWords('recovery');
  const { language } = useLanguage();
  const { send, busy, error } = useSend('vault.renewRecoveryWords');
  const [passphrase, setPassphrase] = useState('');
  async function renew() {
    const answer = await send({ passphrase, language });
    if (answer) onWords(answer.recoveryWords);
  }
  return (
    <StartLayout step={stepWords}>
      <h1>{start.recoveryLost}</h1>
      <p className="start-text">{start.recoveryLostText}</p>
      <Form submitOn="enter" onSubmit={() => void renew()}>
        <PassphraseField
          label={start.passphrase}
          value={passphrase}
          onValue={setPassphrase}
          autoFocus
          keyboardHints
        />
        <ErrorBanner error={error} />
        <Button kind="go" size="large" type="submit" isDisabled={busy || passphrase === ''}>
          {busy ? start.creating : start.makeNewWords}
        </Button>
      </Form>
    </StartLayout>
  );
}
