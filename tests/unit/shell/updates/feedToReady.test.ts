import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { FromCore } from '../../../../main/core/process/coreMessages.ts';
import { shellFeed } from '../../../../main/core/process/shellFeed.ts';
import type { FeedPort } from '../../../../main/core/updates/sources/feedPort.ts';
import { updatesFolder } from '../../../../main/core/updates/updateMemory.ts';
import { answerFeed } from '../../../../main/shell/updates/answerFeed.ts';
import { openFeed } from '../../../../main/shell/updates/openFeed.ts';
import { type FeedServer, startFeed } from '../../../support/feedServer.ts';
import { nodeUpdater } from '../../../support/nodeUpdater.ts';
import { publishOn } from '../../../support/publishOn.ts';
import {
  goodFile,
  goodManifest,
  goodRelease,
  installed,
  releaseOf,
  strangersKey,
} from '../../../support/releases.ts';
import { codeOf, openScene, type Scene } from '../../../support/scene.ts';
import { tempFolder } from '../../../support/tempFolder.ts';
import { quietly } from '../../core/updates/takenFrom.ts';

// Compiled in, as a build for tests has them: there is no other way to give a Carnet other keys.
vi.mock('../../../../main/core/updates/releaseKeyLines.ts', async () => {
  const { releaseKeyLines } = await import('../../../support/releaseSigners.ts');
  return { releaseKeyLines };
});

let feed: FeedServer;
beforeAll(async () => {
  feed = await startFeed();
});
afterAll(() => feed.close());
beforeEach(() => {
  feed.files.clear();
  feed.asked.length = 0;
  vi.stubEnv('APPIMAGE', join(tempFolder('installed'), 'Carnet.AppImage'));
});
afterEach(() => vi.unstubAllEnvs());

/** As core and shell have it between them: every message crosses as a structured clone. */
function acrossProcesses(ofShell: FeedPort): FeedPort {
  const port = shellFeed((message) => {
    const told = structuredClone(message) as Extract<FromCore, { type: 'askFeed' | 'stopFeed' }>;
    queueMicrotask(() => shell.receive(told));
  });
  const shell = answerFeed(ofShell, (message) => {
    const told = structuredClone(message);
    if (told.type === 'feedProgress') port.progressed(told.id, told.bytes);
    if (told.type === 'feedReply') port.replied(told.id, told.reply);
  });
  return port;
}

function laptop(url = feed.url): Promise<Scene> {
  const updater = nodeUpdater(tempFolder('updater'), { version: installed.version });
  const ofShell = openFeed(url, 'AppImage', async () => updater, globalThis);
  return openScene({ installed, feed: acrossProcesses(ofShell) });
}

const status = ({ core }: Scene) => core.call('updates.status', {});
const look = ({ core }: Scene) => core.call('updates.look', {});

test('a release on the web is found, judged, fetched by electron-updater and ready, on a laptop that shares with nobody', async () => {
  publishOn(feed, goodRelease);
  const amara = await laptop();
  expect(await status(amara)).toMatchObject({ sources: [{ kind: 'web', reached: null }] });
  expect(await look(amara)).toMatchObject({
    state: 'found',
    from: 'web',
    sources: [{ kind: 'web', reached: true }],
    problem: null,
  });
  expect(feed.asked.map(({ name }) => name)).not.toContain(goodManifest.file);
  // Whom it is offered to is the administrator's to say, wherever it was found.
  const { releases } = await amara.core.call('updates.folder', {});
  expect(releases).toMatchObject([{ version: '1.2.0', from: 'web', files: [], offer: 'all' }]);
  await amara.core.call('updates.fetch', {});
  expect(await status(amara)).toMatchObject({ state: 'ready', from: 'web', offered: true });
  expect(amara.events).toContainEqual(
    expect.objectContaining({ type: 'progress', of: 'update', done: goodFile.length }),
  );
  const ready = await amara.core.call('updates.readyToRun', {});
  expect(ready.path.startsWith(join(updatesFolder(amara.directory), 'ready'))).toBe(true);
  expect(readFileSync(ready.path)).toEqual(Buffer.from(goodFile));
  await amara.close();
});

test('the feed’s word on the version that runs holds until it expires', async () => {
  publishOn(feed, releaseOf({ version: '1.1.0' }), { version: '1.1.0' });
  const amara = await laptop();
  expect((await look(amara)).state).toBe('upToDate');
  amara.time.now = Date.parse(goodManifest.expires) + 1;
  expect((await status(amara)).state).toBe('notKnown');
  expect((await look(amara)).state).toBe('notKnown');
  await amara.close();
});

test('a feed that lies is refused with its own word and an entry in the audit log', async () => {
  publishOn(feed, releaseOf({}, strangersKey));
  const amara = await laptop();
  expect(await look(amara)).toMatchObject({
    state: 'notKnown',
    problem: { code: 'update.wrongSignature' },
    sources: [{ kind: 'web', reached: true }],
  });
  // A mirror whose file is another than its own list says.
  publishOn(feed, goodRelease);
  feed.files.set(goodManifest.file, new Uint8Array(goodFile.length));
  expect((await look(amara)).state).toBe('found');
  expect(await codeOf(amara.core.call('updates.fetch', {}))).toBe('update.wrongBytes');
  expect((await status(amara)).state).toBe('found');
  const reasons = amara.look((database) =>
    database.rows<{ reason: string }>("SELECT reason FROM audit WHERE act = 'refuseUpdate'"),
  );
  expect(reasons.map(({ reason }) => reason)).toEqual([
    'update.wrongSignature',
    'update.wrongBytes',
  ]);
  await amara.close();
});

test('without a network it is said, and nothing is lost; where it costs money nothing is asked unasked', async () => {
  const amara = await laptop('http://127.0.0.1:9/feed/');
  expect(await look(amara)).toMatchObject({
    state: 'notKnown',
    problem: { code: 'update.unreachable' },
    sources: [{ kind: 'web', reached: false }],
  });
  await amara.close();
  publishOn(feed, goodRelease);
  const ben = await laptop();
  await ben.core.call('sync.setMetered', { on: true });
  expect((await status(ben)).isMetered).toBe(true);
  expect(await look(ben)).toMatchObject({ state: 'found', waits: 'metered' });
  await ben.close();
});

test('a fetching that is stopped ends at once, and can be begun again', async () => {
  publishOn(feed, goodRelease);
  const amara = await laptop();
  await look(amara);
  feed.files.set(goodManifest.file, (_request, response) => {
    response.writeHead(200, { 'content-length': goodFile.length });
    response.write(goodFile.subarray(0, 100));
    void amara.core.call('updates.cancel', {});
  });
  expect(await codeOf(amara.core.call('updates.fetch', {}))).toBe('update.cancelled');
  expect((await status(amara)).state).toBe('found');
  publishOn(feed, goodRelease);
  await amara.core.call('updates.fetch', {});
  expect((await status(amara)).state).toBe('ready');
  await amara.close();
});

test('a full disk is said as that', async () => {
  publishOn(feed, goodRelease);
  const updater = nodeUpdater(tempFolder('updater'), { version: installed.version });
  const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  vi.spyOn(updater, 'downloadUpdate').mockRejectedValue(full);
  const port = acrossProcesses(openFeed(feed.url, 'AppImage', async () => updater, globalThis));
  await port.look([]);
  const path = join(tempFolder('laptop'), 'file');
  expect(await codeOf(port.fetch(path, quietly()))).toBe('store.full');
});
