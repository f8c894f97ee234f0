import '../start/start.css';
import './trips.css';
import { useCallback, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useHelpPlace } from '../../app/help/help.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/TextField.tsx';
import { PassphraseChoice } from '../start/PassphraseChoice.tsx';
import { RecoveryCheck } from '../start/RecoveryCheck.tsx';
import { RecoveryWords } from '../start/RecoveryWords.tsx';
import { StartLayout } from '../start/StartLayout.tsx';

type Found = CallOutput<'trips.look'>;
interface Opened {
  readonly fileId: string;
  readonly found: Found;
}

/** The pack's file and words; then a passphrase and recovery words for the laptop that travels with it. */
export default function OpenPackScreen({
  onDone,
  onCancel,
}: {
  onDone: () => void;
  onCancel: () => void;
}) {
  useHelpPlace('trips');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [words, setWords] = useState<readonly string[] | null>(null);
  const [checking, setChecking] = useState(false);
  if (opened === null) return <ChoosePack onOpened={setOpened} onBack={onCancel} />;
  if (words === null) {
    return <TakeIn opened={opened} onBack={() => setOpened(null)} onMade={setWords} />;
  }
  const { memberName, label } = opened.found;
  return (
    <StartLayout wide={!checking}>
      {checking ? (
        <RecoveryCheck onDone={onDone} onBack={() => setChecking(false)} />
      ) : (
        <RecoveryWords
          words={words}
          ownerName={memberName}
          laptop={label}
          telephone=""
          onDone={() => setChecking(true)}
        />
      )}
    </StartLayout>
  );
}

function ChoosePack({
  onOpened,
  onBack,
}: {
  onOpened: (opened: Opened) => void;
  onBack: () => void;
}) {
  const { trips, common } = useMessages();
  const pick = useSend('shell.pickPack');
  const look = useSend('trips.look');
  const [file, setFile] = useState<{ fileId: string; name: string } | null>(null);
  const [words, setWords] = useState('');

  async function choose() {
    const picked = await pick.send({});
    if (picked?.file) setFile(picked.file);
  }
  async function open() {
    if (file === null || words.trim() === '') return;
    const { fileId } = file;
    const found = await look.send({ fileId, words });
    if (found) onOpened({ fileId, found });
  }
  return (
    <StartLayout
      below={
        <Button kind="quiet" onPress={onBack}>
          {common.back}
        </Button>
      }
    >
      <h1>{trips.openTitle}</h1>
      <p className="start-text">{trips.openText}</p>
      <ErrorBanner error={pick.error} />
      {file === null ? (
        <div className="start-buttons">
          <Button kind="go" size="large" autoFocus onPress={() => void choose()}>
            {trips.openPick}
          </Button>
        </div>
      ) : (
        <Form submitOn="enter" onSubmit={() => void open()}>
          <p>
            <bdi dir="auto">{file.name}</bdi>{' '}
            <Button size="small" kind="quiet" onPress={() => void choose()}>
              {trips.openPick}
            </Button>
          </p>
          <TextField
            label={trips.openWords}
            hint={trips.openWordsHint}
            autoFocus
            autoComplete="off"
            spellCheck={false}
            value={words}
            onValue={setWords}
          />
          <ErrorBanner error={look.error} />
          <div className="start-buttons">
            <Button kind="go" size="large" type="submit" isDisabled={look.busy}>
              {look.busy ? trips.opening : trips.openDo}
            </Button>
          </div>
        </Form>
      )}
    </StartLayout>
  );
}

function TakeIn({
  opened: { fileId, found },
  onBack,
  onMade,
}: {
  opened: Opened;
  onBack: () => void;
  onMade: (recoveryWords: readonly string[]) => void;
}) {
  const { trips, common } = useMessages();
  const format = useFormat();
  const { language } = useLanguage();
  const begin = useSend('trips.begin');
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const change = useCallback((next: string | null) => setPassphrase(next), []);
  const { memberName, label, people, endsAt } = found;

  async function make() {
    setTried(true);
    if (passphrase === null) return;
    const made = await begin.send({ fileId, passphrase, recoveryLanguage: language });
    if (made) onMade(made.recoveryWords);
  }
  return (
    <StartLayout wide>
      <h1>{trips.openFound(format.isolate(memberName))}</h1>
      <p className="start-text">
        <bdi dir="auto">{label}</bdi>
        {'. '}
        {trips.openFacts(format.number(people), people === 1, format.longDay(format.dayOf(endsAt)))}
      </p>
      <Form submitOn="enter" onSubmit={() => void make()}>
        <div>
          <h2>{trips.openPassphrase}</h2>
          <p className="hint">{trips.openPassphraseWhy}</p>
        </div>
        <PassphraseChoice about={[memberName, label]} onChange={change} tried={tried} />
        <ErrorBanner error={begin.error} />
        <div className="start-buttons">
          <Button kind="go" size="large" type="submit" isDisabled={begin.busy}>
            {begin.busy ? trips.openMaking : trips.openMake}
          </Button>
          <Button kind="quiet" isDisabled={begin.busy} onPress={onBack}>
            {common.back}
          </Button>
        </div>
      </Form>
    </StartLayout>
  );
}
