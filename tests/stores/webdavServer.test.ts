import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { v2 } from 'webdav-server';
import { WebdavStore } from '../../main/core/sync/targets/webdav/webdavStore.ts';
import { tempFolder } from '../support/tempFolder.ts';
import { portOf } from '../support/portOf.ts';
import { storeContract } from './storeContract.ts';

/** A second real server, of other people's making. It writes over files whatever the condition. */
const amara = { user: 'amara', password: 'pass phrase' };
const root = tempFolder('webdav');
const users = new v2.SimpleUserManager();
users.addUser(amara.user, amara.password, true);
const dav = new v2.WebDAVServer({
  httpAuthentication: new v2.HTTPBasicAuthentication(users),
  requireAuthentification: true,
});
let http: Server;
let places = 0;

beforeAll(async () => {
  await dav.setFileSystemAsync('/', new v2.PhysicalFileSystem(root), true);
  http = createServer((request, response) => void dav.executeRequest(request, response, ''));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
});
afterAll(() => {
  http.closeAllConnections();
  http.close();
});

storeContract('WebDAV, on webdav-server', async () => {
  places += 1;
  mkdirSync(join(root, `place-${places}`));
  const url = `http://127.0.0.1:${portOf(http)}/place-${places}`;
  const open = () => new WebdavStore({ url, ...amara }, { authority: '' });
  return { mine: open(), theirs: open(), decides: 'sequence', settle: async () => undefined };
});
