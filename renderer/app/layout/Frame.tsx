import './frame.css';
import { lazy, Suspense, useState } from 'react';
import { Router, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { call } from '../bridge/bridge.ts';
import { CommandPalette } from '../commands/CommandPalette.tsx';
import { type Command, useCommands } from '../commands/commands.ts';
import { useMessages } from '../language/useMessages.ts';
import { askPractice, usePractice } from '../practice/practice.ts';
import { Screens } from '../routes.tsx';
import { useGo } from '../routing/useGo.ts';
import { InvitationOpened } from '../joining/InvitationOpened.tsx';
import { UpdateDrop } from '../updates/UpdateDrop.tsx';
import { LockSoon } from '../session/LockSoon.tsx';
import { coverNow } from '../session/coverNow.ts';
import { useReconnected } from '../sharing/useReconnected.ts';
import { useActivity } from '../session/useActivity.ts';
import { useFocusOnArrival } from './useFocusOnArrival.ts';
import { useShortcut } from '../shortcuts/shortcuts.ts';
import { ShortcutsDialog } from '../shortcuts/ShortcutsDialog.tsx';
import { useWork } from '../session/CurrentWork.tsx';
import { crisisAddress } from './crisisFrom.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { closeServiceLog, openServiceLog, useServiceLog } from './serviceLog.ts';
import { Sidebar } from './Sidebar.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';

const CrisisOver = lazy(() => import('../../screens/crisis/CrisisOver.tsx'));
const ServiceLogPanel = lazy(() => import('../../screens/services/ServiceLogPanel.tsx'));

/** The window of an open vault: bar, menu, the screen, status; and what is reachable from anywhere. */
export function Frame() {
  return (
    <Router hook={useHashLocation}>
      <FrameInside />
    </Router>
  );
}

/** Commands for what a laptop that travels has not. */
const atHomeOnly: ReadonlySet<string> = new Set([
  'import',
  'backups',
  'people',
  'sharing',
  'newLock',
  'audit',
]);

function FrameInside() {
  const { common, backups, members, review, sharing, trips, updates } = useMessages();
  const { me, settings, change } = useWork();
  const [location] = useLocation();
  const go = useGo();
  const serviceLog = useServiceLog();
  const [palette, setPalette] = useState(false);
  const [shortcuts, setShortcuts] = useState(false);
  useActivity();
  useReconnected();
  useFocusOnArrival(location);

  const practice = usePractice();
  const lock = () => {
    // A lock ends practice and keeps nothing of it: that is asked, once.
    if (practice.isOpen) askPractice('leave');
    else void call('shell.lock', {}).catch(() => call('vault.lock', {}));
  };
  const [crisisHere, setCrisisHere] = useState(false);
  const openCrisis = async () => {
    closeServiceLog();
    const address = await crisisAddress(location);
    // What was typed can't be kept just now: its screen stays, and the page comes over it.
    if (address === null) setCrisisHere(true);
    else go(address);
  };
  useShortcut('mod+k', () => setPalette(true), common.find);
  useShortcut('mod+l', lock, common.lock);
  useShortcut('mod+n', () => go('/intake'), common.newClient);
  useShortcut('mod+shift+l', () => openServiceLog(), common.logService);
  useShortcut('mod+shift+n', () => go('/sessions/new/calling'), common.someoneIsCalling);
  useShortcut('mod+shift+e', () => void openCrisis(), common.crisis);
  // The key is heard before every other, by the cover itself; here it is only listed.
  useShortcut('f9', () => {}, common.cover);
  useShortcut('?', () => setShortcuts(true), common.shortcutsHelp);
  useShortcut('mod+/', () => setShortcuts(true));

  const commands: readonly Command[] = [
    {
      id: 'newClient',
      label: common.newClient,
      icon: 'plus',
      keys: 'mod+n',
      words: 'intake accueil client dossier',
      run: () => go('/intake'),
    },
    {
      id: 'newSession',
      label: common.newSession,
      icon: 'telephone',
      words: 'call video appel rencontre',
      run: () => go('/sessions/new'),
    },
    {
      id: 'calling',
      label: common.someoneIsCalling,
      icon: 'telephone',
      keys: 'mod+shift+n',
      words: 'phone inbound',
      run: () => go('/sessions/new/calling'),
    },
    {
      id: 'logService',
      label: common.logService,
      icon: 'pen',
      keys: 'mod+shift+l',
      run: () => openServiceLog(),
    },
    { id: 'today', label: common.goToToday, icon: 'today', words: 'home', run: () => go('/today') },
    { id: 'clients', label: common.goToClients, icon: 'people', run: () => go('/clients') },
    { id: 'sessions', label: common.goToSessions, icon: 'telephone', run: () => go('/sessions') },
    {
      id: 'import',
      label: common.importClients,
      icon: 'import',
      words: 'excel csv xlsx spreadsheet tableur',
      run: () => go('/import'),
    },
    {
      id: 'duplicates',
      label: common.duplicates,
      icon: 'same',
      words: 'merge fusion',
      run: () => go('/duplicates'),
    },
    {
      id: 'review',
      label: review.title,
      icon: 'question',
      words: 'conflict two answers laptops conflit deux réponses ordinateurs',
      run: () => go('/review'),
    },
    { id: 'settings', label: common.goToSettings, icon: 'settings', run: () => go('/settings') },
    {
      id: 'backups',
      label: backups.command,
      icon: 'shield',
      words: 'backup restore stick usb sauvegarde restaurer clé',
      run: () => go('/settings/backups'),
    },
    {
      id: 'people',
      label: members.title,
      icon: 'people',
      words: 'invite join lost stolen laptop member équipe inviter ordinateur perdu volé',
      run: () => go('/settings/people'),
    },
    {
      id: 'sharing',
      label: sharing.title,
      icon: 'sync',
      words: 'sync share usb stick nextcloud laptops synchroniser partager clé ordinateurs',
      run: () => go('/settings/sharing'),
    },
    {
      id: 'trips',
      label: trips.title,
      icon: 'trip',
      words: 'trip travel pack home déplacement voyage trousse rentrer',
      run: () => go('/settings/trips'),
    },
    {
      id: 'updates',
      label: updates.title,
      icon: 'import',
      words: 'update upgrade version release mise à jour nouvelle version',
      run: () => go('/settings/updates'),
    },
    {
      id: 'newLock',
      label: backups.lockTitle,
      icon: 'key',
      words: 'passphrase stolen seen phrase de passe vue volée',
      run: () => go('/settings/security'),
    },
    {
      id: 'audit',
      label: common.audit,
      icon: 'eye',
      words: 'audit journal log',
      run: () => go('/audit'),
    },
    {
      id: 'crisis',
      label: common.crisis,
      icon: 'warning',
      keys: 'mod+shift+e',
      words: 'crisis emergency danger suicide violence urgence crise police ambulance',
      run: () => void openCrisis(),
    },
    {
      id: 'cover',
      label: common.cover,
      icon: 'blank',
      keys: 'f9',
      words: 'hide blank screen privacy cacher masquer écran',
      run: coverNow,
    },
    { id: 'lock', label: common.lock, icon: 'lock', keys: 'mod+l', run: lock },
    {
      id: 'names',
      label: settings.namesHidden ? common.showNames : common.hideNames,
      icon: 'eye',
      run: () => void change({ namesHidden: !settings.namesHidden }),
    },
    {
      id: 'shortcuts',
      label: common.shortcuts,
      icon: 'keyboard',
      keys: 'mod+/',
      run: () => setShortcuts(true),
    },
  ];
  // Only what works here.
  useCommands(me.travelling ? commands.filter(({ id }) => !atHomeOnly.has(id)) : commands);

  return (
    <div className="frame">
      <a
        className="frame-skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {common.skipToContent}
      </a>
      <TopBar onFind={() => setPalette(true)} onCrisis={() => void openCrisis()} />
      <Sidebar onLock={lock} />
      <main id="main" className="frame-main" tabIndex={-1}>
        <ErrorBoundary screen={location}>
          <Screens />
        </ErrorBoundary>
      </main>
      <StatusBar />
      <CommandPalette isOpen={palette} onClose={() => setPalette(false)} />
      <ShortcutsDialog isOpen={shortcuts} onClose={() => setShortcuts(false)} />
      {crisisHere ? (
        <Suspense fallback={null}>
          <CrisisOver onClose={() => setCrisisHere(false)} />
        </Suspense>
      ) : null}
      <LockSoon />
      {me.practice ? null : <UpdateDrop />}
      {me.practice || me.travelling ? null : <InvitationOpened />}
      {serviceLog ? (
        <ErrorBoundary screen={serviceLog.personIds.join()}>
          <Suspense fallback={null}>
            <ServiceLogPanel
              personIds={serviceLog.personIds}
              draftId={serviceLog.draftId}
              onClose={closeServiceLog}
            />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </div>
  );
}
