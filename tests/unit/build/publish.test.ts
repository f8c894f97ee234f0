import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { publicKeyText } from '../../../build/release/secretKey.ts';
import { publishFolder, rollOut } from '../../../build/release/publishFolder.ts';
import { signFolder } from '../../../build/release/signFolder.ts';
import { keyName, parsePublicKey } from '../../../main/core/updates/minisign/publicKey.ts';
import { takeOffered } from '../../../main/core/updates/sources/takeOffered.ts';
import { feedRelease } from '../../../main/shell/updates/feedReleases.ts';
import { endings, type InstallerKind } from '../../../shared/updates/installerKinds.ts';
import { type FeedServer, startFeed } from '../../support/feedServer.ts';
import { nodeUpdater } from '../../support/nodeUpdater.ts';
import { firstKey, releaseDay, secondKey } from '../../support/releases.ts';
import { tempFolder } from '../../support/tempFolder.ts';
import { updateScene } from '../../support/updateScene.ts';
import { quietly } from '../core/updates/takenFrom.ts';

const { buildBlockMap } = createRequire(import.meta.url)(
  'app-builder-lib/out/targets/blockmap/blockmap.js',
) as { buildBlockMap(file: string, format: string, out?: string): Promise<unknown> };

const key = (() => {
  const parsed = parsePublicKey(publicKeyText(firstKey));
  if (!parsed) throw new Error('no key');
  return parsed;
})();

/** The installers of one version, of which each differs from the next version's in the middle only. */
function installersOf(version: string): readonly string[] {
  return [
    `carnet-${version}-win32-x64.exe`,
    `carnet-${version}-win32-arm64.exe`,
    `carnet-${version}-darwin-universal.zip`,
    `carnet-${version}-darwin-universal.dmg`,
    `carnet-${version}-linux-amd64.deb`,
    `carnet-${version}-linux-arm64.deb`,
    `carnet-${version}-linux-x86_64.AppImage`,
    `carnet-${version}-linux-arm64.AppImage`,
  ];
}

/** A release as electron-builder leaves it, signed. */
async function signedRelease(version: string): Promise<string> {
  const folder = tempFolder(`release-${version}`);
  for (const [at, name] of installersOf(version).entries()) {
    const body = Buffer.from(
      Uint8Array.from({ length: 400_000 }, (_, n) => (n * n + (n >> 7) + at) % 256),
    );
    body.fill(version, 200_000, 210_000);
    const path = join(folder, name);
    writeFileSync(path, body);
    if (name.endsWith('.AppImage')) await buildBlockMap(path, 'deflate');
    else if (/\.(?:exe|zip)$/u.test(name)) await buildBlockMap(path, 'gzip', `${path}.blockmap`);
  }
  writeFileSync(join(folder, `carnet-${version}.cdx.json`), '{}\n');
  writeFileSync(join(folder, 'latest.yml'), 'version: 9.9.9\n');
  writeFileSync(join(folder, 'changes.en.txt'), 'Group sessions.\n');
  writeFileSync(join(folder, 'changes.fr.txt'), 'Séances de groupe.\n');
  await sign(folder);
  return folder;
}

async function sign(folder: string, now = releaseDay - 86_400_000): Promise<void> {
  await signFolder(folder, { secret: firstKey, now, validDays: 180, minimumVersion: undefined });
}

let server: FeedServer;
const releases = new Map<string, string>();
beforeAll(async () => {
  server = await startFeed();
  for (const version of ['1.1.0', '1.2.0']) releases.set(version, await signedRelease(version));
});
afterAll(() => server.close());
beforeEach(() => vi.unstubAllEnvs());

async function publish(feed: string, version: string, percent = 100) {
  const published = await publishFolder(releases.get(version) ?? '', feed, key, percent);
  serve(feed);
  return published;
}

function serve(feed: string): void {
  server.files.clear();
  server.asked.length = 0;
  for (const name of readdirSync(feed)) {
    server.files.set(name, Uint8Array.from(readFileSync(join(feed, name))));
  }
}

const looking = (
  kind: InstallerKind,
  options: { userId?: string; differential?: boolean } = {},
  folder = tempFolder('updater'),
) =>
  feedRelease({
    url: server.url,
    updater: nodeUpdater(folder, { version: '1.1.0', kind, ...options }),
    ending: endings[kind],
    keyNames: [firstKey, secondKey].map(({ id }) => keyName(id)),
    async get(url, most) {
      const answer = await fetch(url);
      const text = answer.ok ? await answer.text() : undefined;
      return text === undefined || text.length > most ? undefined : text;
    },
  });

const laptops = {
  nsis: { platform: 'win32', arch: process.arch },
  squirrel: { platform: 'darwin', arch: process.arch },
  deb: { platform: 'linux', arch: process.arch },
  appImage: { platform: 'linux', arch: process.arch },
} as const;
const kinds = ['nsis', 'squirrel', 'deb', 'appImage'] as const;

describe('a published release', () => {
  test.each(kinds)('is found, fetched, judged and installed by a laptop with %s', async (kind) => {
    vi.stubEnv('APPIMAGE', join(tempFolder('installed'), 'Carnet.AppImage'));
    await publish(tempFolder('feed'), '1.2.0');
    const laptop = await updateScene({ ...laptops[kind], ending: endings[kind] });
    const offered = await looking(kind);
    if (!offered) throw new Error('not shown');
    const { manifest } = await takeOffered(offered, laptop, quietly());
    expect(manifest.file.endsWith(`.${endings[kind]}`)).toBe(true);
    await laptop.install();
    expect(laptop.ran.map(({ version }) => version)).toEqual(['1.2.0']);
  });

  // What the updater kept of the version before, and the maps of blocks of both, which lie on the feed.
  test.each([
    ['nsis', 'installer.exe', /x64\.exe$/u, 'carnet-1.1.0-win32-x64.exe'],
    ['squirrel', 'update.zip', /\.zip$/u, 'carnet-1.1.0-darwin-universal.zip'],
  ] as const)('%s fetches only what changed', async (kind, kept, file, before) => {
    vi.stubEnv('TEST_UPDATER_ARCH', 'x64');
    const feed = tempFolder('feed');
    await publish(feed, '1.1.0');
    await publish(feed, '1.2.0');
    const folder = tempFolder('updater');
    mkdirSync(join(folder, 'cache'), { recursive: true });
    copyFileSync(join(feed, before), join(folder, 'cache', kept));
    const offered = await looking(kind, { differential: true }, folder);
    if (!offered) throw new Error('not shown');
    const arch = kind === 'nsis' && process.arch === 'arm64' ? 'x64' : process.arch;
    const laptop = await updateScene({ ...laptops[kind], arch, ending: endings[kind] });
    await takeOffered(offered, laptop, quietly());
    await laptop.install();
    expect(laptop.ran).toHaveLength(1);
    const ranges = server.asked.filter(({ name }) => file.test(name));
    expect(ranges.length).toBeGreaterThan(0);
    expect(ranges.every(({ range }) => range !== '')).toBe(true);
    expect(ranges.reduce((sum, { sent }) => sum + sent, 0)).toBeLessThan(200_000);
  });

  test('is told to a part of the laptops, then to all, then to nobody more', async () => {
    vi.stubEnv('APPIMAGE', join(tempFolder('installed'), 'Carnet.AppImage'));
    const feed = tempFolder('feed');
    const early = { userId: '01234567-89ab-5cde-8f01-012320000000' };
    const late = { userId: '01234567-89ab-5cde-8f01-012390000000' };
    const told = async () => [
      (await looking('appImage', early)) !== undefined,
      (await looking('appImage', late)) !== undefined,
    ];
    await publish(feed, '1.2.0', 30);
    expect(await told()).toEqual([true, false]);
    expect(await rollOut(feed, 100)).toHaveLength(4);
    serve(feed);
    expect(await told()).toEqual([true, true]);
    await rollOut(feed, 0);
    serve(feed);
    expect(await told()).toEqual([false, false]);
    await expect(rollOut(tempFolder('empty'), 50)).rejects.toThrow('No release');
  });

  test('lies there with all that belongs to it, and what was there before stays', async () => {
    const feed = tempFolder('feed');
    await publish(feed, '1.1.0');
    const { lists } = await publish(feed, '1.2.0');
    expect(lists.toSorted()).toEqual([
      'latest-linux-arm64.yml',
      'latest-linux.yml',
      'latest-mac.yml',
      'latest.yml',
    ]);
    const names = readdirSync(feed);
    for (const version of ['1.1.0', '1.2.0']) {
      for (const name of installersOf(version)) expect(names).toContain(name);
      expect(names).toContain(`carnet-${version}.cdx.json`);
    }
    // Not electron-builder's own list, not our notes.
    expect(readFileSync(join(feed, 'latest.yml'), 'utf8')).toMatch(/^version: 1\.2\.0\n/u);
    expect(names).not.toContain('changes.en.txt');
    expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
    // No list names the dmg: nothing can update from one.
    expect(readFileSync(join(feed, 'latest-mac.yml'), 'utf8')).not.toContain('.dmg');
  });
});

describe('publishing', () => {
  test('is refused for what is older, was changed, or carries other bytes under a published name', async () => {
    const feed = tempFolder('feed');
    await publish(feed, '1.2.0');
    const shown = () => readFileSync(join(feed, 'latest.yml'), 'utf8');
    const before = shown();
    await expect(publish(feed, '1.1.0')).rejects.toThrow('1.1.0 is older');

    const other = await signedRelease('1.2.0');
    writeFileSync(join(other, 'carnet-1.2.0-win32-x64.exe'), 'made anew, and so another');
    await expect(publishFolder(other, feed, key, 100)).rejects.toThrow('Not a good release');
    await sign(other);
    await expect(publishFolder(other, feed, key, 100)).rejects.toThrow('never changes');
    expect(shown()).toBe(before);
    expect(readdirSync(feed)).not.toContain('carnet-1.1.0-win32-x64.exe');
  });

  test('again, after the same installers were signed for longer, is no change of them', async () => {
    const feed = tempFolder('feed');
    await publish(feed, '1.2.0');
    const release = await signedRelease('1.2.0');
    await sign(release, releaseDay);
    await publishFolder(release, feed, key, 100);
    const name = 'carnet-1.2.0-linux-amd64.deb.carnet.json';
    expect(readFileSync(join(feed, name), 'utf8')).toContain('"issued": "2026-11-23T12:00:00Z"');
  });
});
