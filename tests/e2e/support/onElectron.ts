import { _electron } from '@playwright/test';
import { join } from 'node:path';
import { projectRoot } from '../../../build/paths.ts';
import { eventChannel } from '../../../main/shell/bridgeChannels.ts';
import type { LaunchSettings, RunningCarnet } from './launch.ts';

const bundles = process.env['CARNET_BUNDLES'];
const programFolder = bundles === undefined ? projectRoot : join(bundles, '..');

/** The bundles in Electron itself. */
export async function launchOnElectron(
  executablePath: string,
  settings: LaunchSettings,
): Promise<RunningCarnet> {
  const electron = await _electron.launch({
    executablePath,
    args: [
      programFolder,
      `--lang=${settings.locale}`,
      // Continuous integration on Linux has no set-uid sandbox helper; nowhere else is it turned off.
      ...(process.platform === 'linux' && process.env['CI'] ? ['--no-sandbox'] : []),
    ],
    cwd: projectRoot,
    env: {
      ...inherited(),
      CARNET_DISK: 'unknown',
      CARNET_BACKUP_AT_QUIT: settings.backupAtQuit ? 'on' : 'off',
      CARNET_USER_DATA: settings.userData,
      ...(settings.appImage !== '' && { APPIMAGE: settings.appImage }),
      ...(settings.feed !== '' && {
        CARNET_UPDATE_FEED: settings.feed,
        // What electron-updater fetched before is this laptop's own.
        XDG_CACHE_HOME: join(settings.userData, 'cache'),
      }),
    },
    colorScheme: settings.dark ? 'dark' : 'light',
  });
  const page = await electron.firstWindow();
  await electron.evaluate(
    ({ BrowserWindow }, { width, height }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    settings.size,
  );
  await page.waitForLoadState();
  return {
    runtime: 'electron',
    page,
    userData: settings.userData,
    profile: settings.userData,
    suspend: () => electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend')),
    lockScreen: () =>
      electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen')),
    setIdle: (seconds) =>
      electron.evaluate(({ powerMonitor }, idle) => {
        powerMonitor.getSystemIdleTime = () => idle;
      }, seconds),
    chooseFile: (path) =>
      electron.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () =>
          chosen === null
            ? { canceled: true, filePaths: [] }
            : { canceled: false, filePaths: [chosen] };
        dialog.showSaveDialog = async () =>
          chosen === null
            ? { canceled: true, filePath: '' }
            : { canceled: false, filePath: chosen };
      }, path),
    tellWindow: (event) =>
      electron.evaluate(
        ({ BrowserWindow }, [channel, message]) =>
          BrowserWindow.getAllWindows()[0]?.webContents.send(channel, message),
        [eventChannel, event] as const,
      ),
    openBy: (path) =>
      electron.evaluate(
        ({ app }, opened) => void app.emit('second-instance', {}, ['carnet', opened], '/'),
        path,
      ),
    close: () => electron.close(),
    async crash() {
      const ended = electron.waitForEvent('close');
      electron.process().kill('SIGKILL');
      await ended;
    },
  };
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
