import './start.css';
import { useEffect, useState } from 'react';
import { useHelpPlace } from '../../app/help/help.ts';
import type { VaultList } from '../../app/App.tsx';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { call, asCarnetError } from '../../app/bridge/bridge.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { PracticeOffer } from '../../app/practice/PracticeStart.tsx';
import { Button } from '../../components/Button.tsx';
import { Form } from '../../components/Form.tsx';
import { Icon } from '../../components/Icon.tsx';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { RecoverBySheet } from './RecoverBySheet.tsx';
import { RecoverVault } from './RecoverVault.tsx';
import { StartLayout } from './StartLayout.tsx';
import { UnlockTrouble } from './UnlockTrouble.tsx';
import { UnreadableVault } from './UnreadableVault.tsx';
import { useTicking } from './useTicking.ts';
import { useWrongSecret } from './useWrongSecret.ts';
import { WhoAreYou } from './WhoAreYou.tsx';
import { WrongSecret } from './WrongSecret.tsx';

export interface LockScreenProps {
  list: VaultList;
  /** The vault that was open last. */
  lastId: string | null;
  onOpened: () => void;
  onNewVault: () => void;
  /** From a backup: of this vault, or of a file when null. */
  onRestore: (vault: VaultList['vaults'][number] | null) => void;
}

/** Owner's name, time, passphrase. No agency, no client, no count: anyone may see this screen. */
export default function LockScreen({
  list,
  lastId,
  onOpened,
  onNewVault,
  onRestore,
}: LockScreenProps) {
  useHelpPlace('lock');
  const first = list.vaults.find((vault) => vault.id === lastId) ?? list.vaults[0];
  const [chosenId, setChosenId] = useState(first?.id ?? '');
  const [view, setView] = useState<'unlock' | 'who' | 'recover' | 'sheet'>('unlock');
  const { setLanguage } = useLanguage();
  const vault = list.vaults.find((one) => one.id === chosenId) ?? first;
  if (!vault) return null;
  if (view === 'who') {
    return (
      <WhoAreYou
        vaults={list.vaults}
        onChoose={(id) => {
          setChosenId(id);
          const language = list.vaults.find((one) => one.id === id)?.language;
          if (language) setLanguage(language);
          setView('unlock');
        }}
        onNew={onNewVault}
        onRestore={() => onRestore(null)}
        onBack={() => setView('unlock')}
      />
    );
  }
  if (!vault.readable) {
    return (
      <UnreadableVault
        vault={vault}
        onRestore={() => onRestore(vault)}
        onSomeoneElse={() => setView('who')}
      />
    );
  }
  if (view === 'recover') {
    return (
      <RecoverVault
        vault={vault}
        onOpened={onOpened}
        onRestore={() => onRestore(vault)}
        onSheet={() => setView('sheet')}
        onBack={() => setView('unlock')}
      />
    );
  }
  if (view === 'sheet') {
    return (
      <RecoverBySheet
        vault={vault}
        onOpened={onOpened}
        onRestore={() => onRestore(vault)}
        onBack={() => setView('recover')}
      />
    );
  }
  return (
    <Unlock
      key={vault.id}
      vault={vault}
      runningSince={list.sessionRunningSince}
      onOpened={onOpened}
      onSomeoneElse={() => setView('who')}
      onForgotten={() => setView('recover')}
      onRestore={() => onRestore(vault)}
    />
  );
}

function Unlock({
  vault,
  runningSince,
  onOpened,
  onSomeoneElse,
  onForgotten,
  onRestore,
}: {
  vault: VaultList['vaults'][number];
  runningSince: number | null;
  onOpened: () => void;
  onSomeoneElse: () => void;
  onForgotten: () => void;
  onRestore: () => void;
}) {
  const { start } = useMessages();
  const format = useFormat();
  const now = useTicking();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CarnetError | null>(null);
  const { wrong, wait, ...secret } = useWrongSecret();

  async function unlock() {
    if (busy || wait > 0 || passphrase === '') return;
    setBusy(true);
    secret.clear();
    setError(null);
    try {
      await call('vault.unlock', { id: vault.id, passphrase });
      setPassphrase('');
      onOpened();
    } catch (failure) {
      const known = asCarnetError(failure);
      setBusy(false);
      if (!secret.refuse(known)) setError(known);
    }
  }

  useEffect(() => {
    // A dialog that was open at the lock takes the focus away as it goes.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body)
        document.querySelector<HTMLInputElement>('.start input')?.focus();
    }, 150);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    if (wrong && wait === 0) document.querySelector<HTMLInputElement>('.start input')?.select();
  }, [wrong, wait]);

  return (
    <StartLayout
      below={
        <>
          <Button kind="quiet" onPress={onForgotten}>
            {start.cantRemember}
          </Button>
          <Button kind="quiet" onPress={onSomeoneElse}>
            {start.someoneElse}
          </Button>
          <PracticeOffer />
        </>
      }
    >
      <div className="lock-head">
        <h1>
          <bdi dir="auto">{vault.ownerName}</bdi>
        </h1>
        <time className="lock-time">{format.time(now)}</time>
      </div>
      {runningSince === null ? (
        <p className="sub">{start.locked}</p>
      ) : (
        <p className="lock-running tabular">
          <Icon name="clock" />
          {start.sessionRunning(format.timer(now - runningSince))}
        </p>
      )}
      <Form submitOn="enter" onSubmit={() => void unlock()}>
        <PassphraseField
          label={start.passphrase}
          value={passphrase}
          onValue={(value) => {
            setPassphrase(value);
            secret.typed();
          }}
          autoFocus
          keyboardHints
        />
        <WrongSecret wrong={wrong} wait={wait} words={start} />
        <UnlockTrouble error={error} onRestore={onRestore} />
        <Button kind="go" size="large" type="submit" isDisabled={busy || wait > 0}>
          {busy ? start.unlocking : start.unlock}
        </Button>
      </Form>
    </StartLayout>
  );
}
