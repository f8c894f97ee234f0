import { useCallback, useEffect, useState } from 'react';
import { useHelpPlace } from '../../app/help/help.ts';
import { call, asCarnetError } from '../../app/bridge/bridge.ts';
import { useOpenedInvitation } from '../../app/joining/useOpenedInvitation.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { AgencyStep } from './AgencyStep.tsx';
import { CrisisStep } from './CrisisStep.tsx';
import { type Door, DoorsStep } from './DoorsStep.tsx';
import { JoinStep } from './JoinStep.tsx';
import { PassphraseChoice } from './PassphraseChoice.tsx';
import { SecondPlaceStep } from './SecondPlaceStep.tsx';
import { RecoverySteps } from './RecoverySteps.tsx';
import { SheetStep } from './SheetStep.tsx';
import { StartLayout } from './StartLayout.tsx';
import { WhoStep, type Who } from './WhoStep.tsx';
import { useStepWords } from './useStepWords.ts';

export interface FirstRunProps {
  /** From here on the vault that is made must not replace this screen before its words are shown. */
  onStart: () => void;
  onDone: () => void;
  /** "I have a backup": instead of a new vault. */
  onRestore: () => void;
  /** "Open a pack": this laptop travels. */
  onPack: () => void;
  /** Back to the lock screen; null on a laptop without a vault. */
  onCancel: (() => void) | null;
}

type Step =
  | { readonly is: 'doors' }
  | { readonly is: 'who' }
  | { readonly is: 'passphrase'; readonly who: Who }
  | { readonly is: 'recovery'; readonly who: Who; readonly words: readonly string[] }
  | { readonly is: 'agency' }
  | { readonly is: 'sheet' }
  | { readonly is: 'joining' }
  | { readonly is: 'crisis' }
  | { readonly is: 'place' };

/**
 * Who works here, passphrase, recovery words; then an agency of one's own with its sheet and whom to
 * call, or an invitation to one; a second place for backups: then Today.
 */
export default function FirstRun({ onStart, onDone, onRestore, onPack, onCancel }: FirstRunProps) {
  useHelpPlace('firstRun');
  const [step, setStep] = useState<Step>({ is: 'doors' });
  const [door, setDoor] = useState<Door>('found');
  const go = (next: Door, is: 'who' | 'agency' | 'joining') => {
    setDoor(next);
    setStep({ is });
  };
  const invitation = useOpenedInvitation();
  const [isLed, setLed] = useState(false);
  useEffect(() => {
    if (invitation === null || isLed || step.is !== 'doors') return;
    setLed(true);
    go('join', 'who');
  }, [invitation, isLed, step]);
  const [who, setWho] = useState<Who>({ name: '', laptop: '' });
  useEffect(() => {
    onStart();
    // Once: the parent's function may change with each of its renders.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  switch (step.is) {
    case 'doors':
      return (
        <DoorsStep
          onDoor={(next) => go(next, 'who')}
          onRestore={onRestore}
          onPack={onPack}
          onCancel={onCancel}
        />
      );
    case 'who':
      return (
        <WhoStep
          door={door}
          first={who}
          invitation={invitation?.name ?? null}
          onBack={() => setStep({ is: 'doors' })}
          onDone={(next) => {
            setWho(next);
            setStep({ is: 'passphrase', who: next });
          }}
        />
      );
    case 'passphrase':
      return (
        <PassphraseStep
          door={door}
          who={step.who}
          onBack={() => setStep({ is: 'who' })}
          onDone={(words) => setStep({ is: 'recovery', who: step.who, words })}
        />
      );
    case 'recovery':
      return (
        <RecoverySteps
          door={door}
          words={step.words}
          ownerName={step.who.name}
          laptop={step.who.laptop}
          onDone={() => setStep({ is: door === 'join' ? 'joining' : 'agency' })}
        />
      );
    case 'agency':
      return (
        <AgencyStep onDone={() => setStep({ is: 'sheet' })} onJoin={() => go('join', 'joining')} />
      );
    case 'sheet':
      return <SheetStep onDone={() => setStep({ is: 'crisis' })} />;
    case 'joining':
      return (
        <JoinStep onDone={() => setStep({ is: 'place' })} onFound={() => go('found', 'agency')} />
      );
    case 'crisis':
      return <CrisisStep onDone={() => setStep({ is: 'place' })} />;
    case 'place':
      return <SecondPlaceStep door={door} onDone={onDone} />;
  }
}

function PassphraseStep({
  door,
  who,
  onBack,
  onDone,
}: {
  door: Door;
  who: Who;
  onBack: () => void;
  onDone: (recoveryWords: readonly string[]) => void;
}) {
  const { start, common } = useMessages();
  const stepWords = useStepWords(door, 'passphrase');
  const { language } = useLanguage();
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CarnetError | null>(null);
  const change = useCallback((next: string | null) => setPassphrase(next), []);

  async function create() {
    setTried(true);
    if (passphrase === null || busy) return;
    setBusy(true);
    setError(null);
    try {
      const made = await call('vault.create', {
        ownerName: who.name,
        language,
        recoveryLanguage: language,
        passphrase,
        deviceLabel: who.laptop,
      });
      onDone(made.recoveryWords);
    } catch (failure) {
      setError(asCarnetError(failure));
      setBusy(false);
    }
  }

  return (
    <StartLayout wide step={stepWords}>
      <h1>{start.passphraseTitle}</h1>
      <p className="start-text">{start.passphraseWhy}</p>
      <Form submitOn="enter" onSubmit={() => void create()}>
        <PassphraseChoice about={[who.name, who.laptop]} onChange={change} tried={tried} />
        <ErrorBanner error={error} />
        <div className="start-buttons">
          <Button kind="go" size="large" type="submit" isDisabled={busy}>
            {busy ? start.creating : start.createVault}
          </Button>
          <Button kind="quiet" onPress={onBack} isDisabled={busy}>
            {common.back}
          </Button>
        </div>
      </Form>
    </StartLayout>
  );
}
