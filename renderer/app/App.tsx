import './app.css';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../shared/contract/contract.ts';
import type { CarnetError } from '../../shared/contract/errors.ts';
import { ErrorBanner } from '../components/ErrorBanner.tsx';
import { asCarnetError, call, onEvent } from './bridge/bridge.ts';
import { answerFlush } from './drafts/beforeLock.ts';
import { HelpHost } from './help/HelpHost.tsx';
import { ErrorBoundary } from './layout/ErrorBoundary.tsx';
import { useLanguage } from './language/LanguageProvider.tsx';
import { forgetWork } from './session/forgetWork.ts';
import { Cover } from './session/Cover.tsx';
import { OpenVault } from './session/OpenVault.tsx';
import { ClosingNotice } from './session/ClosingNotice.tsx';
import { PracticeStarting } from './practice/PracticeStart.tsx';
import { forgetPracticeEnded, notePractice, usePractice } from './practice/practice.ts';
import { useReceipt } from './trips/receipt.ts';
import { handleKeyDown } from './shortcuts/shortcuts.ts';

const FirstRun = lazy(() => import('../screens/start/FirstRun.tsx'));
const LockScreen = lazy(() => import('../screens/start/LockScreen.tsx'));
const OpenPackScreen = lazy(() => import('../screens/trips/OpenPackScreen.tsx'));
const ReceiptScreen = lazy(() => import('../screens/trips/ReceiptScreen.tsx'));
const RestoreScreen = lazy(() => import('../screens/restore/RestoreScreen.tsx'));

export type VaultList = CallOutput<'vault.list'>;

/** Which of the three it is: nobody's vault yet, locked, or open. */
export function App() {
  const { setLanguage } = useLanguage();
  const [list, setList] = useState<VaultList | null>(null);
  const [error, setError] = useState<CarnetError | null>(null);
  const practice = usePractice();
  const [founding, setFounding] = useState(false);
  // Stays until its last page was read, though the vault is open by then.
  const [restoring, setRestoring] = useState<{ vault: VaultList['vaults'][number] | null } | null>(
    null,
  );
  // The same with a pack that is being opened, until its recovery words were read back.
  const [openingPack, setOpeningPack] = useState(false);
  const receipt = useReceipt();
  const [lastId, setLastId] = useState<string | null>(null);
  const lastOpened = useRef<string | null>(null);
  const wasOpen = useRef(false);

  const load = useCallback(async () => {
    try {
      const next = await call('vault.list', {});
      setList(next);
      notePractice(next.practice);
      setError(null);
      if (next.openId !== null) {
        if (lastOpened.current !== null && lastOpened.current !== next.openId) forgetWork();
        lastOpened.current = next.openId;
        // Whoever was about to set up a vault of their own has gone to try it first.
        if (next.practice) setFounding(false);
        else setLastId(next.openId);
        forgetPracticeEnded();
        wasOpen.current = true;
      } else if (wasOpen.current) {
        // Locked in the middle of a first run or a restore: what was on screen does not stay there.
        wasOpen.current = false;
        setFounding(false);
        setRestoring(null);
        setOpeningPack(false);
      }
      return next;
    } catch (failure) {
      setError(asCarnetError(failure));
      return null;
    }
  }, []);

  useEffect(() => {
    void load().then((first) => {
      const language = first?.vaults[0]?.language;
      if (language) setLanguage(language);
    });
    const stop = onEvent((event) => {
      if (event.type === 'vault') void load();
    });
    const stopAnswering = answerFlush();
    window.addEventListener('keydown', handleKeyDown);
    return () => {
      stop();
      stopAnswering();
      window.removeEventListener('keydown', handleKeyDown);
    };
  }, [load, setLanguage]);

  if (error) {
    return (
      <main className="app-alone">
        <ErrorBanner error={error} onRetry={() => void load()} />
      </main>
    );
  }
  if (!list) return null;
  return (
    <ErrorBoundary>
      <Cover isOpen={list.openId !== null} />
      <HelpHost isOpen={list.openId !== null} />
      <Suspense fallback={null}>
        {practice.starting ? (
          <PracticeStarting />
        ) : receipt ? (
          <ReceiptScreen receipt={receipt} />
        ) : openingPack ? (
          <OpenPackScreen
            onDone={() => {
              setOpeningPack(false);
              void load();
            }}
            onCancel={() => {
              setOpeningPack(false);
              void load();
            }}
          />
        ) : restoring ? (
          <RestoreScreen
            vault={restoring.vault}
            onDone={() => {
              setRestoring(null);
              void load();
            }}
            onCancel={() => {
              setRestoring(null);
              void load();
            }}
          />
        ) : founding || (list.openId === null && list.vaults.length === 0) ? (
          <FirstRun
            onStart={() => setFounding(true)}
            onDone={() => {
              setFounding(false);
              void load();
            }}
            onRestore={() => {
              setFounding(false);
              setRestoring({ vault: null });
            }}
            onPack={() => {
              setFounding(false);
              setOpeningPack(true);
            }}
            onCancel={
              list.vaults.length > 0 && list.openId === null ? () => setFounding(false) : null
            }
          />
        ) : list.openId === null ? (
          <LockScreen
            list={list}
            lastId={lastId}
            onOpened={() => void load()}
            onNewVault={() => setFounding(true)}
            onRestore={(vault) => setRestoring({ vault })}
          />
        ) : (
          <OpenVault />
        )}
      </Suspense>
      <ClosingNotice />
    </ErrorBoundary>
  );
}
