import type Electron from 'electron';
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { hostSettings } from './settings.ts';

/**
 * The part of the `electron` module that the shell uses, over Node and the system's Chromium.
 * Each part is checked against Electron's own types (`implements Pick<Electron.…>`, `satisfies`), and
 * a test compares these names with what the shell imports, so neither can drift from the other.
 */
export { app } from './app.ts';
export { autoUpdater } from './autoUpdater.ts';
export { BrowserWindow } from './browserWindow.ts';
export { clipboard } from './clipboard.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipcMain.ts';
export { MessageChannelMain } from './messagePorts.ts';
export { net } from './net.ts';
export { powerMonitor } from './power.ts';
export { protocol, session } from './session.ts';
export { utilityProcess } from './utilityProcess.ts';

export const nativeTheme = { shouldUseDarkColors: hostSettings.dark } satisfies Pick<
  Electron.NativeTheme,
  'shouldUseDarkColors'
>;

/** The host is not told how large the screen is; the window manager makes the window fit. */
export const screen = {
  getPrimaryDisplay: () => ({ workAreaSize: { width: 1280, height: 800 } }),
};

/** The browser brings the usual keys itself. */
export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: () => undefined,
};

/** No real store of secrets: the keychain slot stays off. */
export const safeStorage = {
  isEncryptionAvailable: () => false,
  getSelectedStorageBackend: () => 'unknown' as const,
  encryptStringAsync: () => Promise.reject(new Error('No store of secrets.')),
  decryptStringAsync: () => Promise.reject(new Error('No store of secrets.')),
} satisfies Pick<
  Electron.SafeStorage,
  | 'isEncryptionAvailable'
  | 'getSelectedStorageBackend'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
>;

export const shell = {
  showItemInFolder(path: string): void {
    const [program, ...args] =
      process.platform === 'darwin'
        ? ['open', '-R', path]
        : process.platform === 'win32'
          ? ['explorer', `/select,${path}`]
          : ['xdg-open', dirname(path)];
    if (program)
      spawn(program, args, { stdio: 'ignore', detached: true }).on('error', () => undefined);
  },
} satisfies Pick<Electron.Shell, 'showItemInFolder'>;
