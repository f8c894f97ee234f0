import { app } from 'electron';
import { join } from 'node:path';
import type { CarnetEvent } from '../shared/contract/events.ts';
import { registerAppScheme, serveApp } from './shell/appProtocol.ts';
import { openBridge } from './shell/bridge.ts';
import { eventChannel } from './shell/bridgeChannels.ts';
import { guardClipboard } from './shell/clipboardGuard.ts';
import { refuseOtherPages } from './shell/contentsPolicy.ts';
import { answerCoreCalls } from './shell/coreCalls.ts';
import { startCore } from './shell/coreClient.ts';
import { quitOnFailure } from './shell/failures.ts';
import { askDiskEncryption } from './shell/diskEncryption.ts';
import { diskTeller } from './shell/tellDisk.ts';
import { harden } from './shell/hardening.ts';
import { watchIdleness } from './shell/idleWatch.ts';
import { createLocking, type LockReason } from './shell/locking.ts';
import { setMenu } from './shell/menu.ts';
import { offerOpenedFiles } from './shell/openedFiles.ts';
import { openedInvitation } from './shell/openedInvitation.ts';
import { offerFiles } from './shell/pickFile.ts';
import { lockOnPowerEvents, lockOnSessionEnd } from './shell/powerLock.ts';
import { createQuitting } from './shell/quitting.ts';
import { quitInOrder } from './shell/quitInOrder.ts';
import { lockedDownSession } from './shell/sessionPolicy.ts';
import { sessionAtLock } from './shell/sessionAtLock.ts';
import { answerShellCalls } from './shell/shellCalls.ts';
import { feedHere } from './shell/updates/feedHere.ts';
import { installedHere } from './shell/updates/installedHere.ts';
import { createInstalling } from './shell/updates/installing.ts';
import { placeUserData } from './shell/userData.ts';
import { openWindow, reloadAfterCrash } from './shell/window.ts';

const bundles = join(import.meta.dirname, '..');

harden();
quitOnFailure();
placeUserData();
registerAppScheme();
refuseOtherPages();
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const pages = lockedDownSession();
  serveApp(pages, join(bundles, 'renderer'));
  setMenu();
  const window = openWindow(pages, join(bundles, 'preload/preload.cjs'));
  const tell = (event: CarnetEvent) => {
    if (!window.isDestroyed()) window.webContents.send(eventChannel, event);
  };

  const core = startCore(
    {
      directory: app.getPath('userData'),
      bundles: join(bundles, 'core'),
      installed: installedHere(),
      feed: feedHere(),
    },
    (event) => {
      if (event.type === 'vault') locking.setOpen(event.open);
      if (event.type === 'vault' && event.open) tellDisk();
      tell(event);
    },
  );
  const tellDisk = diskTeller(core, () => askDiskEncryption(app.getPath('userData')));
  const session = sessionAtLock();
  const locking = createLocking(core, tell, session);
  const installing = createInstalling(core, locking, session);
  const lock = (reason: LockReason) => {
    if (reason === 'shutdown') installing.holdOff();
    void locking.lock(reason);
  };
  const idle = watchIdleness(() => lock('idle'), tell);
  const quitting = createQuitting(core, locking, tell);
  const clipboard = guardClipboard();
  const files = offerFiles(core);
  const invitation = openedInvitation(tell);
  openBridge((contents) => contents === window.webContents, {
    core: answerCoreCalls(core, locking, session, () => idle.noteActivity()),
    shell: answerShellCalls({
      window,
      clipboard,
      files,
      idle,
      locking,
      session,
      quitting,
      installing,
      invitation,
    }),
  });

  lockOnPowerEvents(lock);
  lockOnSessionEnd(window, lock);
  reloadAfterCrash(window, lock);
  setInterval(() => idle.check(), 1000);
  offerOpenedFiles(core, invitation, () => {
    window.restore();
    window.show();
  });
  quitInOrder(window, [
    () => quitting.passOn(),
    () => quitting.backUp(),
    () => locking.lock('quit'),
    () => installing.atQuit(),
    () => core.stop(),
    () => clipboard.clear(),
    () => installing.afterwards(),
  ]);
}
