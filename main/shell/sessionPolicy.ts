import { session, type Session } from 'electron';
import { isAppAddress } from './appOrigin.ts';

/** The one session of Carnet's windows: in memory (no `persist:`), uncached, allowed nothing. */
export function lockedDownSession(): Session {
  const inMemory = session.fromPartition('carnet', { cache: false });
  inMemory.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  inMemory.setPermissionCheckHandler(() => false);
  inMemory.setDevicePermissionHandler(() => false);
  // Without a language list Chromium would fetch dictionaries from a server of its maker.
  inMemory.setSpellCheckerEnabled(false);
  inMemory.setSpellCheckerLanguages([]);
  inMemory.on('will-download', (event) => event.preventDefault());
  inMemory.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isAllowed(details.url) }),
  );
  return inMemory;
}

function isAllowed(address: string): boolean {
  return isAppAddress(address) || address.startsWith('devtools://') || address.startsWith('data:');
}
