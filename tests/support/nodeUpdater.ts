import {
  configureRequestOptions,
  configureRequestUrl,
  type DownloadOptions,
  HttpExecutor,
} from 'builder-util-runtime';
import {
  AppImageUpdater,
  type AppUpdater,
  DebUpdater,
  MacUpdater,
  NsisUpdater,
} from 'electron-updater';
import { EventEmitter } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type ClientRequest, request, type RequestOptions } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { tamed } from '../../main/shell/updates/feedReleases.ts';
import type { InstallerKind } from '../../shared/updates/installerKinds.ts';

/** electron-updater's own requests, by Node's http in place of Electron's net. */
class NodeExecutor extends HttpExecutor<ClientRequest> {
  createRequest(options: RequestOptions, callback: (response: unknown) => void): ClientRequest {
    return request({ ...options, agent: false }, callback);
  }

  download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
    return options.cancellationToken.createPromise<string>((resolve, reject, onCancel) => {
      const asked: RequestOptions = { headers: options.headers ?? undefined };
      configureRequestUrl(url, asked);
      configureRequestOptions(asked);
      this.doDownload(
        asked,
        {
          destination,
          options,
          onCancel,
          callback: (error: Error | null) => (error ? reject(error) : resolve(destination)),
          responseHandler: null,
        },
        0,
      );
    });
  }
}

const updaters = {
  nsis: [NsisUpdater, 'win32'],
  squirrel: [MacUpdater, 'darwin'],
  deb: [DebUpdater, 'linux'],
  appImage: [AppImageUpdater, 'linux'],
} as const satisfies Record<InstallerKind, unknown>;

/** macOS' class asks for Electron's own updater as soon as it is made; nothing here installs. */
function withoutElectron(): void {
  const load = createRequire(import.meta.url);
  const path = load.resolve('electron');
  const autoUpdater = Object.assign(new EventEmitter(), { setFeedURL: () => undefined });
  const exports = { autoUpdater };
  Object.assign(load.cache, { [path]: { id: path, filename: path, loaded: true, exports } });
}

/**
 * The real updater of electron-updater in Node, an AppImage's unless `kind` says otherwise, as the
 * shell sets it up. `folder` holds its cache; `userId` decides when its turn comes in a staged roll-out.
 */
export function nodeUpdater(
  folder: string,
  options: { version: string; kind?: InstallerKind; userId?: string; differential?: boolean },
): AppUpdater {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'app-update.yml');
  writeFileSync(
    config,
    'provider: generic\nurl: http://127.0.0.1:9/\nupdaterCacheDirName: cache\n',
  );
  if (options.userId) writeFileSync(join(folder, '.updaterId'), options.userId);
  const [Updater, platform] = updaters[options.kind ?? 'appImage'];
  withoutElectron();
  const updater = new Updater(undefined, {
    version: options.version,
    name: 'carnet',
    isPackaged: true,
    appUpdateConfigPath: config,
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: async () => undefined,
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit: () => undefined,
  });
  // Whatever this machine is, it asks as a laptop of its kind does.
  const _testOnlyOptions = { platform, isUseDifferentialDownload: true };
  Object.assign(updater, { httpExecutor: new NodeExecutor(), _testOnlyOptions });
  updater.disableDifferentialDownload = options.differential !== true;
  return tamed(updater);
}
