import { afterAll, beforeAll } from 'vitest';
import { type ApacheServer, startApache } from '../support/apacheServer.ts';
import { tempFolder } from '../support/tempFolder.ts';

export { apacheUser } from '../support/apacheServer.ts';

/** {@link startApache} while this test file runs. */
export function apacheOnLoopback(): Pick<ApacheServer, 'newPlace' | 'address'> {
  let server: ApacheServer | undefined;
  const running = () => {
    if (server === undefined) throw new Error('Apache does not run.');
    return server;
  };
  const root = tempFolder('apache');
  beforeAll(async () => {
    server = await startApache(root);
  });
  afterAll(() => server?.end());
  return {
    newPlace: () => running().newPlace(),
    address: (path) => running().address(path),
  };
}
