import { app, autoUpdater } from 'electron';
import type { InstallerKind } from '../../../../shared/updates/installerKinds.ts';
import { installerHere } from './installerHere.ts';
import { runToEnd } from './runToEnd.ts';
import { startApart } from './startApart.ts';
import type { InstallerWorld } from './startInstaller.ts';

/** How the Carnet that runs here was installed. */
export function kindHere(): InstallerKind | undefined {
  return installerHere({
    platform: process.platform,
    packaged: app.isPackaged,
    appImage: process.env['APPIMAGE'],
    resources: process.resourcesPath,
  });
}

/** The laptop itself, for `installerOf`. */
export function worldHere(opensAgain: boolean): InstallerWorld {
  return {
    startApart,
    runToEnd,
    squirrel: () => autoUpdater,
    appImage: process.env['APPIMAGE'],
    program: process.execPath,
    pid: process.pid,
    opensAgain,
  };
}
