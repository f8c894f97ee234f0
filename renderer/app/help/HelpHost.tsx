import { lazy, Suspense } from 'react';
import { useMessages } from '../language/useMessages.ts';
import { useShortcut } from '../shortcuts/shortcuts.ts';
import { openHelp, openHelpHere, useShownHelp } from './help.ts';

const HelpPanel = lazy(() => import('./HelpPanel.tsx'));
const HelpCommands = lazy(() => import('./HelpCommands.tsx'));

/** F1 on every screen, before and behind the lock. Its pages are read when they are first wanted. */
export function HelpHost({
  isOpen,
}: {
  /** A vault is open: there is a palette to be found in. */ isOpen: boolean;
}) {
  const { help } = useMessages();
  const shown = useShownHelp();
  useShortcut('f1', () => (shown === null ? openHelpHere() : openHelp(null)), help.forThisScreen);
  return (
    <Suspense fallback={null}>
      {isOpen ? <HelpCommands /> : null}
      {shown === null ? null : <HelpPanel shown={shown} />}
    </Suspense>
  );
}
