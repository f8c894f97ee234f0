import { app, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { CarnetEvent } from '../shared/contract/events.ts';
import { registerAppScheme, serveApp } from './shell/appProtocol.ts';
import { openBridge } from './shell/bridge.ts';
import { eventChannel } from './shell/bridgeChannels.ts';
import { guardClipboard } from './shell/clipboardGuard.ts';
import { refuseOtherPages } from './shell/contentsPolicy.ts';
import { answerCoreCalls } from './shell/coreCalls.ts';
import { startCore } from './shell/coreClient.ts';
import { harden } from './shell/hardening.ts';
import { watchIdleness } from './shell/idleWatch.ts';
import { createLocking } from './shell/locking.ts';
import { setMenu } from './shell/menu.ts';
import { offerFiles } from './shell/pickFile.ts';
import { lockOnPowerEvents, lockOnSessionEnd } from './shell/powerLock.ts';
import { quitInOrder } from './shell/quitInOrder.ts';
import { lockedDownSession } from './shell/sessionPolicy.ts';
import { answerShellCalls } from './shell/shellCalls.ts';
import { openWindow } from './shell/window.ts';

const bundles = join(import.meta.dirname, '..');

harden();
registerAppScheme();
refuseOtherPages();
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  let window: BrowserWindow | undefined;
  const tell = (event: CarnetEvent) => window?.webContents.send(eventChannel, event);

  const core = startCore(
    { directory: app.getPath('userData'), bundles: join(bundles, 'core') },
    (event) => {
      if (event.type === 'vault') locking.setOpen(event.open);
      tell(event);
    },
  );
  const locking = createLocking(core, tell);
  const lock = locking.lock;
  const idle = watchIdleness(() => void lock('idle'), tell);
  const clipboard = guardClipboard();

  setMenu();
  const session = lockedDownSession();
  serveApp(session, join(bundles, 'renderer'));
  openBridge((contents) => contents === window?.webContents, {
    core: answerCoreCalls(core, locking),
    shell: answerShellCalls({
      window: () => window,
      clipboard,
      files: offerFiles(core),
      idle,
      locking,
    }),
  });

  window = openWindow(session, join(bundles, 'preload/preload.cjs'));
  lockOnPowerEvents((reason) => void lock(reason));
  lockOnSessionEnd(window, (reason) => void lock(reason));
  setInterval(() => idle.check(), 1000);
  app.on('second-instance', () => window?.show());
  quitInOrder([() => lock('quit'), () => core.stop(), () => clipboard.clear()]);
}
