import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findApache } from '../../build/findApache.mjs';
import { portOf } from './portOf.ts';

export const apacheUser = { user: 'amara', password: 'Zoé: a pass phrase, with: colons' };

export interface ApacheServer {
  /** The address of a new, empty folder. */
  newPlace(): string;
  address(path: string): string;
  /** From the next request on, the user has another password. */
  changePassword(password: string): void;
  end(): Promise<void>;
}

/**
 * A real Apache with mod_dav on a free port of loopback, with a configuration, a log and folders of
 * its own in `root`. Below `/read-only/` it refuses to write, below `/nothing/` there is nothing.
 */
export async function startApache(root: string): Promise<ApacheServer> {
  const documents = join(root, 'documents');
  const found = findApache();
  if (!found) {
    throw new Error(
      'This test needs Apache with mod_dav. As root, run: apt-get update && apt-get install --no-install-recommends apache2-bin (npm test does it by itself where it can).',
    );
  }
  const port = await freePort();
  mkdirSync(join(documents, 'read-only'), { recursive: true });
  const changePassword = (password: string) =>
    writeFileSync(join(root, 'users'), `${apacheUser.user}:${passwordHash(password)}\n`);
  changePassword(apacheUser.password);
  writeFileSync(join(root, 'httpd.conf'), configuration(root, found.modules, port));
  giveAway([root, documents, join(documents, 'read-only')]);
  const running = spawn(found.program, ['-f', join(root, 'httpd.conf'), '-D', 'FOREGROUND'], {
    stdio: 'ignore',
    // Apache refuses to be root, and needs nothing of root.
    ...(isRoot ? { uid: nobody, gid: nobody } : {}),
  });
  await untilAnswers(port, running);
  const address = (path: string) => `http://127.0.0.1:${port}/${path}`;
  let places = 0;
  return {
    address,
    changePassword,
    newPlace() {
      places += 1;
      const folder = join(documents, `place ${places}`);
      mkdirSync(folder);
      giveAway([folder]);
      return address(`place%20${places}/`);
    },
    async end() {
      if (running.exitCode !== null) return;
      const ended = once(running, 'exit');
      running.kill('SIGTERM');
      const late = setTimeout(() => running.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(late);
    },
  };
}

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

function giveAway(folders: readonly string[]): void {
  if (!isRoot) return;
  for (const folder of folders) {
    chmodSync(folder, 0o755);
    chownSync(folder, nobody, nobody);
  }
}

const passwordHash = (password: string) =>
  `{SHA}${createHash('sha1').update(password).digest('base64')}`;

function configuration(root: string, modules: string, port: number): string {
  const load = [
    'mpm_event',
    'authn_core',
    'authn_file',
    'authz_core',
    'authz_user',
    'auth_basic',
    'dav',
    'dav_fs',
    'unixd',
  ].filter((name) => existsSync(join(modules, `mod_${name}.so`)));
  return `
ServerRoot "${root}"
DefaultRuntimeDir "${root}"
PidFile "${root}/pid"
ErrorLog "${root}/error.log"
ServerName localhost
Listen 127.0.0.1:${port}
StartServers 1
ThreadsPerChild 16
MaxRequestWorkers 16
${load.map((name) => `LoadModule ${name}_module "${modules}/mod_${name}.so"`).join('\n')}
DocumentRoot "${root}/documents"
DavLockDB "${root}/locks"
<Directory "${root}/documents">
  Dav On
  AuthType Basic
  AuthName "files"
  AuthUserFile "${root}/users"
  Require valid-user
</Directory>
<Location "/read-only">
  <LimitExcept GET PROPFIND>
    Require all denied
  </LimitExcept>
</Location>
`;
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}

async function untilAnswers(port: number, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (server.exitCode !== null) throw new Error(`Apache ended with ${server.exitCode}`);
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await wait(50);
  }
  throw new Error('Apache does not answer');
}
