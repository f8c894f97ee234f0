import { useEffect, useState } from 'react';
import { useHelpPlace } from '../../app/help/help.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { AgencyStep } from './AgencyStep.tsx';
import { CrisisStep } from './CrisisStep.tsx';
import { JoinStep } from './JoinStep.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { RecoverySteps } from './RecoverySteps.tsx';
import { SecondPlaceStep } from './SecondPlaceStep.tsx';
import { SheetStep } from './SheetStep.tsx';
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
  const asked = useCall('join.state', {}, { kinds: ['members'] });
  // Stays until its last page was read, though this laptop is in the agency by then.
  const [isJoining, setJoining] = useState(false);
  const [isNamed, setNamed] = useState(false);
  const waits = asked.data !== undefined && asked.data.state !== 'none';
  useEffect(() => {
    if (waits) setJoining(true);
  }, [waits]);
  const door = isJoining || waits ? 'join' : 'found';

  if (!me.setupLeft.includes('recovery')) {
    if (asked.error) return <ErrorBanner error={asked.error} onRetry={asked.reload} />;
    if (!asked.data) return null;
    if (door === 'join') {
      return (
        <JoinStep
          onDone={() => {
            setJoining(false);
            onStep();
          }}
          onFound={() => setJoining(false)}
        />
      );
    }
    if (me.setupLeft.includes('agency')) {
      return (
        <AgencyStep
          onDone={() => {
            setNamed(true);
            onStep();
          }}
          onJoin={() => setJoining(true)}
        />
      );
    }
    if (isNamed) return <SheetStep onDone={() => setNamed(false)} />;
    if (me.setupLeft.length === 0) return <SecondPlaceStep door={door} onDone={onDone} />;
    return <CrisisStep onDone={onStep} />;
  }
  return words ? (
    <RecoverySteps
      door={door}
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
  const stepWords = useStepWords('found', 'recovery');
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
