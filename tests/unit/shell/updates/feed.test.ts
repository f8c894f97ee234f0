import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { keyName } from '../../../../main/core/updates/minisign/publicKey.ts';
import { takeOffered } from '../../../../main/core/updates/sources/takeOffered.ts';
import { feedRelease } from '../../../../main/shell/updates/feedReleases.ts';
import { smallFile } from '../../../../main/shell/updates/smallFile.ts';
import { type FeedServer, startFeed } from '../../../support/feedServer.ts';
import { nodeUpdater } from '../../../support/nodeUpdater.ts';
import { publishOn } from '../../../support/publishOn.ts';
import {
  type Delivery,
  firstKey,
  goodFile,
  goodManifest,
  goodRelease,
  releaseOf,
  secondKey,
  sha512,
} from '../../../support/releases.ts';
import { tempFolder } from '../../../support/tempFolder.ts';
import { updateScene } from '../../../support/updateScene.ts';
import { quietly, takesOnlyTheGood } from '../../core/updates/takenFrom.ts';

let feed: FeedServer;
beforeAll(async () => {
  feed = await startFeed();
});
afterAll(() => feed.close());
beforeEach(() => {
  feed.files.clear();
  feed.asked.length = 0;
  feed.cutAfter = Number.POSITIVE_INFINITY;
  vi.stubEnv('APPIMAGE', join(tempFolder('installed'), 'Carnet.AppImage'));
});
afterEach(() => vi.unstubAllEnvs());

const name = goodManifest.file;

const publish = (delivery: Delivery, more: Parameters<typeof publishOn>[2] = {}) =>
  publishOn(feed, delivery, more);

const looking = (
  options: Partial<Parameters<typeof nodeUpdater>[1]> = {},
  folder = tempFolder('updater'),
) =>
  feedRelease({
    url: feed.url,
    updater: nodeUpdater(folder, { version: '1.1.0', ...options }),
    ending: 'AppImage',
    keyNames: [firstKey, secondKey].map(({ id }) => keyName(id)),
    get: (url, most) => smallFile(globalThis, url, most),
  });

takesOnlyTheGood('from a feed, by electron-updater', async (delivery) => {
  publish(delivery);
  return looking();
});

describe('a feed', () => {
  test('is asked for an update only when asked, and downloads nothing by itself', async () => {
    publish(goodRelease);
    const offered = await looking();
    expect(offered?.release.text).toBe(goodRelease.release.text);
    expect(feed.asked.map((each) => each.name)).not.toContain(name);
    const updater = nodeUpdater(tempFolder('updater'), { version: '1.1.0' });
    expect(updater).toMatchObject({
      autoDownload: false,
      autoInstallOnAppQuit: false,
      allowDowngrade: false,
    });
  });

  test('is not told which laptop asks: whose turn it is in a roll-out is decided here', async () => {
    publish(goodRelease, { lines: ['stagingPercentage: 100'] });
    const id = '01234567-89ab-5cde-8f01-012320000000';
    await looking({ userId: id });
    expect(feed.asked.length).toBeGreaterThan(2);
    for (const { headers } of feed.asked) expect(headers).not.toContain(id);
  });

  test('whose small files have no end is not read to it', async () => {
    publish(goodRelease);
    const offered = async () => (await looking())?.release;
    feed.files.set(`${name}.carnet.json`, 'x'.repeat(70_000));
    expect((await offered())?.text).toBe('');
    feed.files.set(
      `${name}.carnet.json`,
      (_request, response) => void response.writeHead(500).end(),
    );
    await expect(looking()).rejects.toMatchObject({ code: 'update.unreachable' });
    feed.files.delete(`${name}.carnet.json`);
    expect(await offered()).toEqual({ text: '', signature: '' });
  });

  test('that shows an older or the same version is no update, whatever is signed', async () => {
    publish(releaseOf({ version: '1.0.9' }), { version: '1.0.9' });
    expect(await looking()).toBeUndefined();
    // What runs here is shown: its makers say in it until when nothing is newer.
    publish(releaseOf({ version: '1.1.0' }), { version: '1.1.0' });
    const same = await looking();
    if (!same) throw new Error('not shown');
    await expect(takeOffered(same, await updateScene(), quietly())).rejects.toMatchObject({
      code: 'update.sameVersion',
    });
    // A rollback under a new number: the list lies, the manifest can't.
    publish(releaseOf({ version: '1.0.9' }), { version: '9.9.9' });
    const laptop = await updateScene();
    const offered = await looking();
    if (!offered) throw new Error('not shown');
    const taken = takeOffered(offered, laptop, quietly());
    await expect(taken).rejects.toMatchObject({ code: 'update.olderVersion' });
    expect(feed.asked.map((each) => each.name)).not.toContain(name);
  });

  test('rolls out by stages: each laptop has its turn, always the same', async () => {
    publish(goodRelease, { lines: ['stagingPercentage: 30'] });
    const uuid = (turn: string) => `01234567-89ab-5cde-8f01-0123${turn}`;
    expect(await looking({ userId: uuid('20000000') })).toBeDefined();
    for (const _ of [1, 2]) expect(await looking({ userId: uuid('90000000') })).toBeUndefined();
    publish(goodRelease, { lines: ['stagingPercentage: 100'] });
    expect(await looking({ userId: uuid('90000000') })).toBeDefined();
  });

  test('that can’t be reached, or is the sign-in page of a Wi-Fi, is said so and changes nothing', async () => {
    for (const page of ['<html>Sign in</html>', undefined]) {
      feed.files.clear();
      if (page) {
        for (const list of ['latest.yml', 'latest-mac.yml', 'latest-linux.yml']) {
          feed.files.set(list, page);
        }
      }
      await expect(looking()).rejects.toMatchObject({ code: 'update.unreachable' });
    }
  });

  test('that leads to another folder or another host by the installer’s name is not followed', async () => {
    for (const other of ['../../evil.AppImage', 'http://127.0.0.1:9/evil.AppImage']) {
      publish(goodRelease, { name: other });
      expect(await looking()).toBeUndefined();
    }
  });
});

describe('a download', () => {
  test('that breaks off leaves nothing, and the next one brings it', async () => {
    publish(goodRelease);
    const laptop = await updateScene();
    const folder = tempFolder('updater');
    const take = async () => {
      const offered = await looking({}, folder);
      if (offered) await takeOffered(offered, laptop, quietly());
    };
    feed.cutAfter = 30_000;
    await expect(take()).rejects.toMatchObject({ code: 'update.unreachable' });
    expect(laptop.memory.now.staged).toBeNull();
    feed.cutAfter = Number.POSITIVE_INFINITY;
    await take();
    expect(laptop.memory.now.staged?.version).toBe('1.2.0');
  });

  test('that was whole before the program ended is not fetched again', async () => {
    publish(goodRelease);
    const folder = tempFolder('updater');
    const first = await looking({}, folder);
    await first?.fetch(goodManifest, join(folder, 'x'), quietly());
    // The program starts anew; what was staged is lost.
    feed.asked.length = 0;
    const laptop = await updateScene();
    const offered = await looking({}, folder);
    if (offered) await takeOffered(offered, laptop, quietly());
    expect(laptop.memory.now.staged?.version).toBe('1.2.0');
    expect(feed.asked.map((each) => each.name)).not.toContain(name);
  });

  test('can be cancelled while it runs', async () => {
    publish(goodRelease);
    const cancel = new AbortController();
    feed.files.set(name, (_request, response) => {
      response.writeHead(200, { 'content-length': goodFile.length });
      response.write(goodFile.subarray(0, 100));
      cancel.abort();
    });
    const laptop = await updateScene();
    const offered = await looking();
    if (!offered) throw new Error('not shown');
    const taken = takeOffered(offered, laptop, { ...quietly(), signal: cancel.signal });
    await expect(taken).rejects.toMatchObject({ name: 'AbortError' });
    expect(laptop.memory.now.staged).toBeNull();
  });

  test('of which much is here already brings only what changed', async () => {
    const { oldFile, newFile, blockMapSize } = await twoVersions();
    vi.stubEnv('APPIMAGE', oldFile);
    const manifest = { size: newFile.length, sha512: sha512(newFile) };
    publish({ ...releaseOf(manifest), file: newFile }, { blockMapSize });
    const laptop = await updateScene();
    const offered = await looking({ differential: true });
    if (!offered) throw new Error('not shown');
    await takeOffered(offered, laptop, quietly());
    await laptop.install();
    expect(laptop.ran).toHaveLength(1);
    const ranges = feed.asked.filter((each) => each.name === name);
    expect(ranges.length).toBeGreaterThan(0);
    expect(ranges.every(({ range }) => range !== '')).toBe(true);
    expect(ranges.reduce((sum, { sent }) => sum + sent, 0)).toBeLessThan(newFile.length / 2);
  });

  test('of what changed, from a mirror that sends other bytes, falls back to all of it', async () => {
    const { oldFile, newFile, blockMapSize } = await twoVersions();
    vi.stubEnv('APPIMAGE', oldFile);
    // The installed file is not what it was: its blocks no longer fit their map.
    writeFileSync(oldFile, new Uint8Array(1000), { flag: 'r+' });
    const manifest = { size: newFile.length, sha512: sha512(newFile) };
    publish({ ...releaseOf(manifest), file: newFile }, { blockMapSize });
    const laptop = await updateScene();
    const offered = await looking({ differential: true });
    if (!offered) throw new Error('not shown');
    await takeOffered(offered, laptop, quietly());
    expect(laptop.memory.now.staged?.sha512).toBe(sha512(newFile));
    expect(feed.asked.some((each) => each.name === name && each.range === '')).toBe(true);
  });

  test('from a mirror whose file is not the one on its own list is refused', async () => {
    publish(goodRelease);
    feed.files.set(name, new Uint8Array(goodFile.length));
    const laptop = await updateScene();
    const offered = await looking();
    if (!offered) throw new Error('not shown');
    const taken = takeOffered(offered, laptop, quietly());
    await expect(taken).rejects.toMatchObject({ code: 'update.wrongBytes' });
    expect(existsSync(join(laptop.folder, 'ready'))).toBe(false);
    expect(readdirSync(join(laptop.folder, 'incoming'))).toEqual([]);
  });
});

/** Two AppImages of 400 kB that differ in the middle, each with electron-builder's own map of its blocks. */
async function twoVersions() {
  const folder = tempFolder('appimages');
  mkdirSync(folder, { recursive: true });
  const body = Buffer.from(
    Uint8Array.from({ length: 400_000 }, (_, at) => (at * at + (at >> 7)) % 256),
  );
  const oldFile = join(folder, 'Carnet.AppImage');
  const newPath = join(folder, 'new.AppImage');
  writeFileSync(oldFile, body);
  body.fill(9, 200_000, 210_000);
  writeFileSync(newPath, body);
  const { buildBlockMap } = createRequire(import.meta.url)(
    'app-builder-lib/out/targets/blockmap/blockmap.js',
  ) as { buildBlockMap(file: string, format: string): Promise<{ blockMapSize: number }> };
  await buildBlockMap(oldFile, 'deflate');
  const { blockMapSize } = await buildBlockMap(newPath, 'deflate');
  return { oldFile, newFile: Uint8Array.from(readFileSync(newPath)), blockMapSize };
}
