import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { checkFile } from '../../../core/updates/gate/checkFile.ts';
import { randomBytes } from '../../../core/vault/randomBytes.ts';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { ReleaseManifest } from '../../../../shared/updates/releaseManifest.ts';

/** What Electron's own `autoUpdater` is on macOS, as far as it is used here. */
export interface Squirrel {
  setFeedURL(options: { url: string; headers: Record<string, string> }): void;
  checkForUpdates(): void;
  quitAndInstall(): void;
  once(event: 'update-downloaded' | 'error', heard: (problem?: unknown) => void): unknown;
  removeListener(event: 'update-downloaded' | 'error', heard: (problem?: unknown) => void): unknown;
}

/**
 * Squirrel, which alone can replace a program on macOS, takes updates by http only. So it gets this
 * one from a server on loopback, for as long as it asks, under a name that nobody can guess. The
 * bytes are hashed as they go out and the last of them is held back until the hash is right: what
 * Squirrel has whole is what was signed. It checks Apple's code signature as well, by itself.
 * Resolves when Squirrel has it ready for the end of this Carnet.
 * @throws CarnetError `update.notStarted`, or as `checkFile` has it
 */
export async function handToSquirrel(
  path: string,
  manifest: ReleaseManifest,
  squirrel: Squirrel,
): Promise<void> {
  const secret = Buffer.from(randomBytes(32)).toString('hex');
  let problem: unknown;
  const server = createServer((request, response) => {
    if (request.url === `/${secret}/latest`) {
      const about = JSON.stringify({ url: `${origin()}/${secret}/carnet.zip` });
      response.writeHead(200, { 'content-type': 'application/json' }).end(about);
    } else if (request.url === `/${secret}/carnet.zip`) {
      sendChecked(path, manifest, response).catch((error: unknown) => {
        problem = error;
        response.destroy();
      });
    } else {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = () => {
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  };
  try {
    await taken(squirrel, `${origin()}/${secret}/latest`);
  } catch (error) {
    throw problem ?? new CarnetError('update.notStarted', {}, { cause: error });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function taken(squirrel: Squirrel, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const forget = () => {
      squirrel.removeListener('update-downloaded', ready);
      squirrel.removeListener('error', failed);
    };
    const ready = () => {
      forget();
      resolve();
    };
    const failed = (problem: unknown) => {
      forget();
      reject(problem);
    };
    squirrel.once('update-downloaded', ready);
    squirrel.once('error', failed);
    squirrel.setFeedURL({ url, headers: { 'cache-control': 'no-cache' } });
    squirrel.checkForUpdates();
  });
}

/** Sends a file one piece behind its hash. */
async function sendChecked(
  path: string,
  manifest: ReleaseManifest,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(200, {
    'content-type': 'application/zip',
    'content-length': manifest.size,
  });
  let held: Buffer | undefined;
  await checkFile(path, manifest, async (piece) => {
    if (held && !response.write(held)) await once(response, 'drain');
    held = Buffer.from(piece);
  });
  response.end(held);
}
