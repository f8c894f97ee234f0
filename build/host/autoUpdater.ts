import type Electron from 'electron';
import { EventEmitter } from 'node:events';

type AutoUpdaterPart = Pick<
  Electron.AutoUpdater,
  'setFeedURL' | 'checkForUpdates' | 'quitAndInstall'
>;

/** Squirrel, which only a packaged Carnet on macOS has: here it can't be had, and says so. */
class HostAutoUpdater extends EventEmitter implements AutoUpdaterPart {
  setFeedURL(): void {}

  checkForUpdates(): void {
    setImmediate(() => this.emit('error', new Error('The host replaces no program.')));
  }

  quitAndInstall(): void {}
}

export const autoUpdater = new HostAutoUpdater();
