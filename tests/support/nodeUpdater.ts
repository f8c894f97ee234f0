import {
  configureRequestOptions,
  configureRequestUrl,
  type DownloadOptions,
  HttpExecutor,
} from 'builder-util-runtime';
import { AppImageUpdater, type AppUpdater } from 'electron-updater';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type ClientRequest, request, type RequestOptions } from 'node:http';
import { join } from 'node:path';
import { tamed } from '../../main/shell/updates/feedReleases.ts';

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

/**
 * The real AppImage updater of electron-updater in Node, as the shell sets it up. `folder` holds its
 * cache; `userId` decides when its turn comes in a staged roll-out.
 */
export function nodeUpdater(
  folder: string,
  options: { version: string; userId?: string; differential?: boolean },
): AppUpdater {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'app-update.yml');
  writeFileSync(
    config,
    'provider: generic\nurl: http://127.0.0.1:9/\nupdaterCacheDirName: cache\n',
  );
  if (options.userId) writeFileSync(join(folder, '.updaterId'), options.userId);
  const updater = new AppImageUpdater(null, {
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
  Object.assign(updater, { httpExecutor: new NodeExecutor() });
  updater.disableDifferentialDownload = options.differential !== true;
  return tamed(updater);
}
