import { chromium } from '@playwright/test';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestControl } from '../../../build/host/testControls.ts';
import { projectRoot } from '../../../build/paths.ts';
import { eventChannel } from '../../../main/shell/bridgeChannels.ts';
import type { LaunchSettings, RunningCarnet } from './launch.ts';

interface BrowserReady {
  readonly type: 'browser';
  readonly endpoint: string;
  readonly profile: string;
}

/** The bundles in the Chromium host, without a window unless CARNET_HEADED=1. */
export async function launchOnHost(settings: LaunchSettings): Promise<RunningCarnet> {
  const shell = fork(join(projectRoot, 'build/host/run.ts'), [], {
    execPath: process.execPath,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      CARNET_HOST_TEST: '1',
      CARNET_HOST_HEADLESS: process.env['CARNET_HEADED'] === '1' ? '0' : '1',
      CARNET_DISK: 'unknown',
      CARNET_BACKUP_AT_QUIT: settings.backupAtQuit ? 'on' : 'off',
      CARNET_USER_DATA: settings.userData,
      CARNET_WINDOW_SIZE: `${settings.size.width}x${settings.size.height}`,
      CARNET_LOCALE: settings.locale,
      CARNET_DARK: settings.dark ? '1' : '0',
      ...(settings.appImage !== '' && { APPIMAGE: settings.appImage }),
      ...(settings.feed !== '' && {
        CARNET_UPDATE_FEED: settings.feed,
        // What electron-updater fetched before is this laptop's own.
        XDG_CACHE_HOME: join(settings.userData, 'cache'),
      }),
    },
  });
  const ended = once(shell, 'exit');
  const ready = await new Promise<BrowserReady>((resolve, reject) => {
    shell.on('message', (message) => resolve(message as BrowserReady));
    shell.once('exit', (code) => reject(new Error(`The host ended with code ${code} at start.`)));
  });
  const browser = await chromium.connectOverCDP(ready.endpoint);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('The host has no window.');
  await page.waitForURL('https://carnet.invalid/**');
  if (settings.dark) await page.emulateMedia({ colorScheme: 'dark' });
  const tell = async (control: TestControl) => void shell.send(control);
  return {
    runtime: 'host',
    page,
    userData: settings.userData,
    profile: ready.profile,
    suspend: () => tell({ type: 'power', event: 'suspend' }),
    lockScreen: () => tell({ type: 'power', event: 'lock-screen' }),
    setIdle: (seconds) => tell({ type: 'idle', seconds }),
    chooseFile: (path) => tell({ type: 'choose', path }),
    tellWindow: (event) => tell({ type: 'send', channel: eventChannel, message: event }),
    openBy: (path) => tell({ type: 'open', path }),
    async close() {
      if (shell.exitCode === null) shell.kill('SIGTERM');
      await ended;
      await browser.close().catch(() => undefined);
    },
    async crash() {
      shell.kill('SIGKILL');
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}
