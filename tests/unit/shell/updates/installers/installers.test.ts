import { EventEmitter, once } from 'node:events';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handToSquirrel } from '../../../../../main/shell/updates/installers/handToSquirrel.ts';
import { asRoot } from '../../../../../main/shell/updates/installers/installDeb.ts';
import { installerHere } from '../../../../../main/shell/updates/installers/installerHere.ts';
import { runToEnd } from '../../../../../main/shell/updates/installers/runToEnd.ts';
import { startAfterEnd } from '../../../../../main/shell/updates/installers/startAfterEnd.ts';
import { startApart } from '../../../../../main/shell/updates/installers/startApart.ts';
import {
  installerOf,
  type InstallerWorld,
} from '../../../../../main/shell/updates/installers/startInstaller.ts';
import { goodFile, goodManifest } from '../../../../support/releases.ts';
import { tempFolder } from '../../../../support/tempFolder.ts';

const windows = process.platform === 'win32';

/** A laptop on which nothing is really started. */
function world(change: Partial<InstallerWorld> = {}) {
  const started: (readonly string[])[] = [];
  return {
    started,
    startApart: async (program: string, args: readonly string[]) =>
      void started.push([program, ...args]),
    runToEnd: async (program: string, args: readonly string[]) => {
      started.push([program, ...args]);
      return 0;
    },
    squirrel: () => {
      throw new Error('no macOS');
    },
    appImage: undefined,
    program: '/opt/Carnet/carnet',
    pid: 4242,
    opensAgain: true,
    ...change,
  };
}

describe('how Carnet was installed', () => {
  const resources = tempFolder('resources');
  const how = { platform: 'linux', packaged: true, appImage: undefined, resources };

  test('is known of each kind, and of none where nobody installed it', () => {
    expect(installerHere({ ...how, platform: 'win32' })).toBe('nsis');
    expect(installerHere({ ...how, platform: 'darwin' })).toBe('squirrel');
    expect(installerHere(how)).toBeUndefined();
    writeFileSync(join(resources, 'package-type'), 'deb\n');
    expect(installerHere(how)).toBe('deb');
    expect(installerHere({ ...how, appImage: '/home/a/Carnet.AppImage' })).toBe('appImage');
    writeFileSync(join(resources, 'package-type'), 'rpm');
    expect(installerHere(how)).toBeUndefined();
    for (const platform of ['win32', 'darwin', 'linux'])
      expect(installerHere({ ...how, platform, packaged: false })).toBeUndefined();
  });
});

describe('Windows', () => {
  test('the installer runs silently, and opens the new Carnet once this one has ended', async () => {
    const laptop = world();
    const nsis = installerOf('nsis', laptop);
    await nsis.run('C:\\ready\\carnet-1.2.0-win32-x64.exe', goodManifest);
    await nsis.afterwards();
    expect(laptop.started).toEqual([
      ['C:\\ready\\carnet-1.2.0-win32-x64.exe', '--updated', '/S', '--force-run'],
    ]);
  });

  test('nothing opens again for who closed Carnet for the day', async () => {
    const laptop = world({ opensAgain: false });
    const nsis = installerOf('nsis', laptop);
    await nsis.run('C:\\ready\\carnet-1.2.0-win32-x64.exe', goodManifest);
    const deb = installerOf('deb', laptop);
    for (const { afterwards } of [nsis, deb]) await afterwards();
    expect(laptop.started).toEqual([['C:\\ready\\carnet-1.2.0-win32-x64.exe', '--updated', '/S']]);
  });

  test('an installer that can’t be started is said to be so', async () => {
    const nsis = installerOf('nsis', world({ startApart }));
    await expect(nsis.run(join(tempFolder('none'), 'x.exe'), goodManifest)).rejects.toMatchObject({
      code: 'update.notStarted',
    });
  });
});

describe('a .deb', () => {
  const deb = { ...goodManifest, file: 'carnet-1.2.0-linux-amd64.deb' };

  test('is installed by the system’s own means, once its administrator agrees', async () => {
    const laptop = world();
    await installerOf('deb', laptop).run('/home/a/ready/carnet.deb', deb);
    expect(laptop.started).toEqual([
      [
        'pkexec',
        '/bin/sh',
        '-c',
        asRoot,
        'carnet-update',
        '/home/a/ready/carnet.deb',
        goodManifest.sha512,
      ],
    ]);
  });

  test.each<[string, number | undefined, string]>([
    ['nobody gave the password', 126, 'update.notAllowed'],
    ['nobody could be asked', 127, 'update.notAllowed'],
    ['pkexec is not there', undefined, 'update.notAllowed'],
    ['the bytes are others', 9, 'update.swapped'],
    ['the system refuses it', 100, 'update.notStarted'],
  ])('where %s it is not, and says why', async (_, code, expected) => {
    const { run } = installerOf('deb', world({ runToEnd: async () => code }));
    await expect(run('/home/a/carnet.deb', deb)).rejects.toMatchObject({ code: expected });
  });

  // What root runs, with a stand-in for apt-get that keeps what it was given.
  test.skipIf(windows)(
    'root installs the bytes that were signed, from where nobody else writes',
    async () => {
      const folder = tempFolder('root');
      const [bin, given] = [join(folder, 'bin'), join(folder, 'given')];
      mkdirSync(bin);
      const keeps = `#!/bin/sh\nfor last; do :; done\necho "$@" > ${given}.words\nls -l "$last" > ${given}.mode\ncp "$last" ${given}\n`;
      writeFileSync(join(bin, 'apt-get'), keeps);
      chmodSync(join(bin, 'apt-get'), 0o755);
      const path = join(folder, 'it’s a "file" $HOME.deb');
      const asked = () =>
        spawnSync('/bin/sh', ['-c', asRoot, 'carnet-update', path, goodManifest.sha512], {
          env: { ...process.env, PATH: `${bin}:${process.env['PATH']}` },
        }).status;

      writeFileSync(path, goodFile.toReversed());
      expect(asked()).toBe(9);
      expect(existsSync(given)).toBe(false);

      writeFileSync(path, goodFile);
      expect(asked()).toBe(0);
      expect(Uint8Array.from(readFileSync(given))).toEqual(goodFile);
      const words = readFileSync(`${given}.words`, 'utf8');
      expect(words).toMatch(/^install --yes --no-remove .*\/carnet\.deb$/mu);
      expect(words).not.toContain(folder);
      const installedFrom = words.trim().split(' ').at(-1) ?? '';
      expect(existsSync(installedFrom)).toBe(false);
      expect(readFileSync(`${given}.mode`, 'utf8')).toMatch(/^-rw-r--r--/u);
    },
  );
});

/** What Electron's autoUpdater does on macOS: asks the feed, fetches what it names, says that it is ready. */
class FakeSquirrel extends EventEmitter {
  url = '';
  got: Uint8Array | undefined;
  quits = 0;
  setFeedURL({ url }: { url: string }): void {
    this.url = url;
  }
  checkForUpdates(): void {
    void (async () => {
      const { url } = (await (await fetch(this.url)).json()) as { url: string };
      this.got = new Uint8Array(await (await fetch(url)).arrayBuffer());
      this.emit('update-downloaded');
    })().catch((error: unknown) => this.emit('error', error));
  }
  quitAndInstall(): void {
    this.quits += 1;
  }
}

describe('macOS', () => {
  test('Squirrel gets the bytes that were signed, and installs them at the end of this Carnet', async () => {
    const path = join(tempFolder('mac'), 'carnet.zip');
    writeFileSync(path, goodFile);
    const squirrel = new FakeSquirrel();
    const mac = installerOf('squirrel', world({ squirrel: () => squirrel }));
    await mac.run(path, goodManifest);
    expect(squirrel.got).toEqual(goodFile);
    // The server is gone, and nobody could have guessed its name.
    await expect(fetch(squirrel.url)).rejects.toThrow();
    expect(new URL(squirrel.url)).toMatchObject({ hostname: '127.0.0.1' });
    expect(squirrel.url).toMatch(/\/[0-9a-f]{64}\//u);
    expect(squirrel.quits).toBe(0);
    await mac.afterwards();
    expect(squirrel.quits).toBe(1);
  });

  test('bytes that were changed just before never arrive whole', async () => {
    const path = join(tempFolder('mac'), 'carnet.zip');
    const long = new Uint8Array(3_000_000).fill(1);
    writeFileSync(path, long.with(2_999_999, 2));
    const { createHash } = await import('node:crypto');
    const sha512 = createHash('sha512').update(long).digest('hex');
    const squirrel = new FakeSquirrel();
    await expect(
      handToSquirrel(path, { ...goodManifest, size: long.length, sha512 }, squirrel),
    ).rejects.toMatchObject({ code: 'update.wrongBytes' });
    expect(squirrel.got).toBeUndefined();
  });

  test('what Squirrel refuses, a program without Apple’s signature for one, is said to be so', async () => {
    const squirrel = new FakeSquirrel();
    squirrel.checkForUpdates = () =>
      void setImmediate(() => squirrel.emit('error', new Error('Could not get code signature')));
    await expect(handToSquirrel('/x', goodManifest, squirrel)).rejects.toMatchObject({
      code: 'update.notStarted',
    });
    expect(squirrel.listenerCount('error')).toBe(0);
  });
});

describe.skipIf(windows)('after the end of this Carnet', () => {
  test('the new one is opened, not before, and knows nothing of the old AppImage', async () => {
    const folder = tempFolder('again');
    const program = join(folder, 'Carnet.AppImage');
    const told = join(folder, 'told');
    writeFileSync(
      program,
      `#!/bin/sh\necho "\${APPIMAGE:-none} \${HOME:-none}" > ${told}.new\nmv ${told}.new ${told}\n`,
    );
    chmodSync(program, 0o755);
    const old = spawn('sleep', ['600'], { stdio: 'ignore' });
    const before = { ...process.env };
    process.env['APPIMAGE'] = program;
    try {
      let waiting: ReturnType<typeof spawn> | undefined;
      await startAfterEnd(old.pid ?? 0, program, async (command, args, options = {}) => {
        waiting = spawn(command, [...args], options);
      });
      expect(existsSync(told)).toBe(false);
      const ended = waiting ? once(waiting, 'exit') : undefined;
      old.kill();
      await ended;
      expect(readFileSync(told, 'utf8')).toBe(`none ${before['HOME'] ?? 'none'}\n`);
    } finally {
      process.env = before;
      old.kill();
    }
  });

  test('an AppImage and a .deb open again as the program that was installed', async () => {
    for (const [kind, program] of [
      ['deb', '/opt/Carnet/carnet'],
      ['appImage', '/home/a/Carnet.AppImage'],
    ] as const) {
      const laptop = world({ appImage: '/home/a/Carnet.AppImage' });
      await installerOf(kind, laptop).afterwards();
      expect(laptop.started).toEqual([
        ['/bin/sh', '-c', expect.any(String), 'carnet', '4242', program],
      ]);
    }
  });

  test('a program that is not there has no exit code', async () => {
    expect(await runToEnd('/bin/sh', ['-c', 'exit 9'])).toBe(9);
    expect(await runToEnd(join(tempFolder('none'), 'pkexec'), [])).toBeUndefined();
  });
});
