import { lazy, useCallback, useEffect, useMemo, useState } from 'react';
import type { Settings } from '../../../shared/contract/agency.ts';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { NamesHidden } from '../../components/Name.tsx';
import { call } from '../bridge/bridge.ts';
import { useCall } from '../bridge/useCall.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { Frame } from '../layout/Frame.tsx';
import { TripWindow } from '../../screens/trips/TripWindow.tsx';
import { PracticeWindow } from '../practice/PracticeWindow.tsx';
import { ToastProvider } from '../toasts/ToastProvider.tsx';
import { type CurrentWork, CurrentWorkProvider } from './CurrentWork.tsx';
import { setLockMinutes } from './lockPolicy.ts';

const FinishSetup = lazy(() => import('../../screens/start/FinishSetup.tsx'));

/** What `me.get` is made of; `members`: role, programs, and whether this laptop belongs. */
const meKinds = ['agency', 'program', 'place', 'member', 'device', 'members'];

/** Everything behind the lock: reads who works here and how, then shows the frame. */
export function OpenVault() {
  const { setLanguage, setClock } = useLanguage();
  const me = useCall('me.get', {}, { kinds: meKinds });
  const stored = useCall('settings.get', {}, { kinds: ['settings'] });
  // The last step is optional: nothing that is stored asks for it again.
  const [settingUp, setSettingUp] = useState(false);
  // Work that was begun is not taken away by a step that opens again: a new lock's words are read
  // back in their own dialog, and asked for at the next unlock when that was cut short.
  const [begun, setBegun] = useState(false);
  const [changed, setChanged] = useState<Settings | null>(null);
  const settings = changed ?? stored.data;

  useEffect(() => {
    if (stored.data) setChanged(stored.data);
  }, [stored.data]);

  const stepsLeft = me.data?.setupLeft.some((step) => step !== 'recovery') === true;
  const nothingLeft = me.data?.setupLeft.length === 0;
  useEffect(() => {
    if (nothingLeft) setBegun(true);
  }, [nothingLeft]);
  useEffect(() => {
    if (stepsLeft) setSettingUp(true);
  }, [stepsLeft]);

  useEffect(() => {
    if (!settings) return;
    setLanguage(settings.language);
    setClock(settings.clock);
    setLockMinutes(settings.lockMinutes);
    const root = document.documentElement;
    if (settings.theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = settings.theme;
  }, [settings, setLanguage, setClock]);

  const change = useCallback(async (values: Partial<Settings>) => {
    setChanged(await call('settings.set', values));
  }, []);

  const work = useMemo<CurrentWork | null>(
    () => (me.data && settings ? { me: me.data, settings, change } : null),
    [me.data, settings, change],
  );

  if (!work) {
    const error = me.error ?? stored.error;
    return error ? (
      <main className="app-alone">
        <ErrorBanner
          error={error}
          onRetry={() => {
            me.reload();
            stored.reload();
          }}
        />
      </main>
    ) : null;
  }
  return (
    <CurrentWorkProvider work={work}>
      <NamesHidden value={work.settings.namesHidden}>
        <ToastProvider>
          {settingUp || (!begun && work.me.setupLeft.length > 0) ? (
            <FinishSetup onStep={me.reload} onDone={() => setSettingUp(false)} />
          ) : (
            <PracticeWindow>
              <TripWindow>
                <Frame />
              </TripWindow>
            </PracticeWindow>
          )}
        </ToastProvider>
      </NamesHidden>
    </CurrentWorkProvider>
  );
}
