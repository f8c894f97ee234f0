import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { updatesFolder } from '../../../../main/core/updates/updateMemory.ts';
import type { CallName } from '../../../../shared/contract/contract.ts';
import {
  goodFile,
  goodManifest,
  installed,
  releaseOf,
  strangersKey,
} from '../../../support/releases.ts';
import { codeOf, openScene, type Scene } from '../../../support/scene.ts';
import { sharesBy, syncs } from '../../../support/sharing.ts';
import { tempFolder } from '../../../support/tempFolder.ts';
import { joins } from '../../../support/twoLaptops.ts';
import { onStick } from '../../../support/updateFiles.ts';

// Compiled in, as a build for tests has them: there is no other way to give a Carnet other keys.
vi.mock('../../../../main/core/updates/releaseKeyLines.ts', async () => {
  const { releaseKeyLines } = await import('../../../support/releaseSigners.ts');
  return { releaseKeyLines };
});

const laptop = (ownerName: string, more: Partial<typeof installed> = {}) =>
  openScene({ ownerName, installed: { ...installed, ...more } });

/** An administrator and a worker of one agency whose laptops meet in a folder. */
async function two(ofBen: Partial<typeof installed> = {}) {
  const folder = tempFolder('meeting');
  const [amara, ben] = [await laptop('Amara Diallo'), await laptop('Ben Tremblay', ofBen)];
  await sharesBy(amara, folder);
  await joins(amara, ben);
  await syncs(amara, ben, amara);
  return { amara, ben, folder };
}

const status = ({ core }: Scene) => core.call('updates.status', {});
const look = ({ core }: Scene) => core.call('updates.look', {});

async function offers({ core }: Scene, path: string): Promise<string> {
  return (await core.call('updates.offerFile', { path })).fileId;
}

async function puts(
  administrator: Scene,
  delivery: Parameters<typeof onStick>[0],
  offer: 'all' | 'pilots' | 'hold' = 'all',
) {
  const fileId = await offers(administrator, await onStick(delivery));
  return administrator.core.call('updates.put', { fileId, offer });
}

const refusals = (scene: Scene) =>
  scene.look((database) =>
    database
      .rows<{ reason: string }>("SELECT reason FROM audit WHERE act = 'refuseUpdate'")
      .map(({ reason }) => reason),
  );

describe('a release in the agency’s place', () => {
  test('is found by a worker’s laptop, fetched, and ready; it installs nothing by itself', async () => {
    const { amara, ben } = await two();
    expect(await puts(amara, releaseOf())).toEqual({
      version: '1.2.0',
      platform: 'linux',
      arch: 'x64',
    });
    expect(await look(ben)).toMatchObject({
      state: 'found',
      // It begins at a moment of its own.
      waits: 'turn',
      release: { version: '1.2.0', changes: goodManifest.changes },
    });
    await ben.core.call('updates.fetch', {});
    expect(await status(ben)).toMatchObject({
      state: 'ready',
      waits: 'nothing',
      offered: true,
      onClose: false,
      fetched: goodFile.length,
    });
    expect(ben.events).toContainEqual(
      expect.objectContaining({ type: 'progress', of: 'update', done: goodFile.length }),
    );
    await ben.core.call('updates.later', {});
    expect((await status(ben)).offered).toBe(false);
    ben.time.now += 17 * 3_600_000;
    expect((await status(ben)).offered).toBe(true);
    // Nobody asked: the shell finds nothing to do when Carnet closes.
    await ben.core.call('updates.onClose', { on: true });
    expect((await status(ben)).onClose).toBe(true);
    await ben.core.call('updates.onClose', { on: false });
    expect((await status(ben)).onClose).toBe(false);
    await Promise.all([amara.close(), ben.close()]);
  });

  test('reaches pilot laptops first, others when it is offered to all, and nobody while it is held', async () => {
    const { amara, ben } = await two();
    await puts(amara, releaseOf(), 'pilots');
    await syncs(ben);
    expect(await look(ben)).toMatchObject({ state: 'found', waits: 'pilots', offered: false });
    expect(await codeOf(ben.core.call('updates.fetch', {}))).toBe('update.held');
    const { laptops } = await amara.core.call('updates.laptops', {});
    const bens = laptops.find(({ isThis }) => !isThis)?.deviceId ?? '';
    await amara.core.call('updates.setPilot', { deviceId: bens, on: true });
    await syncs(amara, ben);
    expect((await status(ben)).waits).toBe('turn');
    await ben.core.call('updates.fetch', {});
    await amara.core.call('updates.setOffer', { version: '1.2.0', offer: 'hold' });
    await syncs(amara, ben);
    // It is here already, and stays where it is until the agency offers it.
    expect(await status(ben)).toMatchObject({ state: 'ready', waits: 'hold', offered: false });
    expect(await codeOf(ben.core.call('updates.mayInstall', {}))).toBe('update.held');
    // Nor does a stick go around the agency's word.
    const fileId = await offers(ben, await onStick(releaseOf()));
    expect(await codeOf(ben.core.call('updates.take', { fileId }))).toBe('update.held');
    await Promise.all([amara.close(), ben.close()]);
  });

  test('that is not as a key signed it is refused with its own word, and kept in the audit log', async () => {
    const { amara, ben, folder } = await two();
    const fileId = await offers(amara, await onStick(releaseOf({}, strangersKey)));
    const put = amara.core.call('updates.put', { fileId, offer: 'all' });
    expect(await codeOf(put)).toBe('update.wrongSignature');
    expect((await amara.core.call('updates.folder', {})).releases).toEqual([]);
    expect(refusals(amara)).toEqual(['update.wrongSignature']);

    await puts(amara, releaseOf());
    // Somebody else who can write to the folder changes a piece of it.
    const agency = readdirSync(join(folder, 'carnet/v1'))[0] ?? '';
    const piece = join(folder, `carnet/v1/${agency}/updates/${goodManifest.sha512}/0`);
    writeFileSync(piece, goodFile.with(5, (goodFile[5] ?? 0) ^ 1));
    await look(ben);
    expect(await codeOf(ben.core.call('updates.fetch', {}))).toBe('update.wrongBytes');
    expect(await status(ben)).toMatchObject({
      state: 'found',
      problem: { code: 'update.wrongBytes' },
    });
    expect(refusals(ben)).toEqual(['update.wrongBytes']);
    // Cut short, it is refused as that.
    writeFileSync(piece, goodFile.subarray(0, 100));
    expect(await codeOf(ben.core.call('updates.fetch', {}))).toBe('update.truncated');
    expect(refusals(ben)).toEqual(['update.wrongBytes', 'update.truncated']);
    await Promise.all([amara.close(), ben.close()]);
  });

  test('of the version that runs says until when that is the newest', async () => {
    const { amara, ben } = await two();
    expect((await look(ben)).state).toBe('notKnown');
    await puts(amara, releaseOf({ version: '1.1.0', expires: '2026-12-01T12:00:00Z' }));
    expect((await look(ben)).state).toBe('upToDate');
    ben.time.now = Date.UTC(2026, 11, 1, 12);
    expect((await look(ben)).state).toBe('notKnown');
    await Promise.all([amara.close(), ben.close()]);
  });

  test('whose word ran out waits for an administrator’s yes, and for every laptop one is enough', async () => {
    const { amara, ben } = await two();
    const old = releaseOf({ issued: '2025-11-22T12:00:00Z', expires: '2026-01-22T12:00:00Z' });
    await puts(amara, old);
    await look(ben);
    await ben.core.call('updates.fetch', {});
    expect(await status(ben)).toMatchObject({ state: 'ready', waits: 'administrator' });
    expect(await codeOf(ben.core.call('updates.onClose', { on: true }))).toBe('update.expired');
    const approve = { sha512: goodManifest.sha512 };
    expect(await codeOf(ben.core.call('updates.approve', approve))).toBe('contract.notAllowed');
    await amara.core.call('updates.approve', approve);
    await syncs(amara, ben);
    expect(await status(ben)).toMatchObject({ waits: 'nothing', offered: true });
    await ben.core.call('updates.onClose', { on: true });
    // The shell asks when the vault is locked already.
    await ben.lock();
    const ready = await ben.core.call('updates.readyToRun', {});
    expect(ready.path).toContain(join(updatesFolder(ben.directory), 'ready'));
    await Promise.all([amara.close(), ben.close()]);
  });

  test('that its makers sign again while it waits is fetched anew, and waits for nobody', async () => {
    const { amara, ben } = await two();
    await puts(
      amara,
      releaseOf({ issued: '2025-11-22T12:00:00Z', expires: '2026-01-22T12:00:00Z' }),
    );
    await look(ben);
    await ben.core.call('updates.fetch', {});
    expect(await status(ben)).toMatchObject({ waits: 'administrator', newer: '' });
    await puts(amara, releaseOf());
    expect(await look(ben)).toMatchObject({ state: 'ready', newer: '1.2.0' });
    await ben.core.call('updates.fetch', {});
    expect(await status(ben)).toMatchObject({ state: 'ready', waits: 'nothing', newer: '' });
    await Promise.all([amara.close(), ben.close()]);
  });

  test('a release for other laptops is put there too, and is none for this one', async () => {
    const { amara, ben } = await two();
    await puts(amara, releaseOf({ platform: 'win32', file: 'carnet-1.2.0-win-x64.exe' }));
    await puts(amara, releaseOf({ file: 'carnet-1.2.0-linux-amd64.deb' }));
    expect((await look(ben)).state).toBe('notKnown');
    expect((await status(ben)).problem).toBeNull();
    const { releases } = await amara.core.call('updates.folder', {});
    expect(releases.map(({ version, files }) => [version, files.map(({ file }) => file)])).toEqual([
      ['1.2.0', ['carnet-1.2.0-linux-amd64.deb', 'carnet-1.2.0-win-x64.exe']],
    ]);
    await Promise.all([amara.close(), ben.close()]);
  });
});

describe('the minimum version', () => {
  test('stops an older laptop’s sharing with a word, while it goes on working; an update ends that', async () => {
    const { amara, ben } = await two({ version: '1.0.9' });
    const { laptops, choices } = await amara.core.call('updates.laptops', {});
    expect(laptops.map(({ runs }) => runs?.version)).toEqual(['1.0.9', '1.1.0']);
    expect(choices).toEqual(['1.1.0', '1.0.9']);
    const tooNew = amara.core.call('updates.setMinimum', { version: '1.2.0' });
    expect(await codeOf(tooNew)).toBe('contract.invalidInput');
    await amara.core.call('updates.setMinimum', { version: '1.1.0' });
    await syncs(amara);
    await ben.core.call('sync.now', {});
    const id = await ben.person('Olena Kovalenko');
    const stopped = await ben.core.call('sync.now', { anyway: true });
    expect(stopped).toMatchObject({ sent: 0, problem: { code: 'tooOld' } });
    expect(await ben.core.call('sync.status', {})).toMatchObject({
      state: 'stopped',
      problem: { code: 'tooOld' },
    });
    expect((await ben.core.call('people.get', { id })).names[0]?.full).toBe('Olena Kovalenko');
    expect((await amara.core.call('updates.laptops', {})).laptops[0]?.isTooOld).toBe(true);
    await puts(amara, releaseOf());
    // Releases are no changes: it still finds what ends this.
    expect(await look(ben)).toMatchObject({ state: 'found' });
    await ben.close();
    // The newer one opens the same vault, and shares again.
    const { openCore } = await import('../../../../main/core/core.ts');
    const { cheapJobs } = await import('../../../support/cheapJobs.ts');
    const { passphrase } = await import('../../../support/scene.ts');
    const newer = await openCore({
      directory: ben.directory,
      clock: { now: () => ben.time.now },
      jobs: cheapJobs(),
      installed: { ...installed, version: '1.2.0' },
    });
    await newer.call('vault.unlock', { id: ben.vaultId, passphrase });
    expect((await newer.call('sync.now', {})).problem).toBeNull();
    expect((await newer.call('sync.status', {})).problem).toBeNull();
    await Promise.all([amara.close(), newer.close()]);
  });

  test('and what else an agency decides of releases are an administrator’s', async () => {
    const { amara, ben } = await two();
    const asked: Partial<Record<CallName, object>> = {
      'updates.setMinimum': { version: '1.1.0' },
      'updates.setOffer': { version: '1.2.0', offer: 'hold' },
      'updates.setPilot': { deviceId: 'x', on: true },
      'updates.put': { fileId: 'x', offer: 'all' },
      'updates.folder': {},
      'updates.laptops': {},
    };
    for (const [name, input] of Object.entries(asked)) {
      expect(await codeOf(ben.core.answer(name, input)), name).toBe('contract.notAllowed');
    }
    await Promise.all([amara.close(), ben.close()]);
  });
});

describe('a file', () => {
  test('that Carnet is opened by waits until somebody has unlocked, and is taken', async () => {
    const amara = await laptop('Amara Diallo');
    await amara.lock();
    await amara.core.call('updates.openedBy', { path: await onStick(releaseOf()) });
    await amara.unlock();
    const { file } = await status(amara);
    expect(file?.name).toBe(`${goodManifest.file}.carnet-update`);
    await amara.core.call('updates.take', { fileId: file?.fileId ?? '' });
    expect(await status(amara)).toMatchObject({ state: 'ready', file: null });
    await amara.close();
  });

  test('that is dropped comes in pieces, in order and whole; what is no update is said to be none', async () => {
    const amara = await laptop('Amara Diallo');
    const drop = async (bytes: Uint8Array) => {
      const { fileId } = await amara.core.call('updates.drop', {
        name: 'x.carnet-update',
        size: bytes.length,
      });
      const piece = (at: number, to: number) => ({
        fileId,
        at,
        bytes: Buffer.from(bytes.subarray(at, to)).toString('base64'),
      });
      const half = Math.floor(bytes.length / 2);
      const late = amara.core.call('updates.dropPiece', piece(half, bytes.length));
      expect(await codeOf(late)).toBe('update.truncated');
      await amara.core.call('updates.dropPiece', piece(0, half));
      expect(await codeOf(amara.core.call('updates.take', { fileId }))).toBe('update.truncated');
      await amara.core.call('updates.dropPiece', piece(half, bytes.length));
      return amara.core.call('updates.take', { fileId });
    };
    expect(await codeOf(drop(Buffer.alloc(4096, 7)))).toBe('update.notAnUpdate');
    const { readFileSync } = await import('node:fs');
    const path = await onStick(releaseOf());
    expect((await drop(readFileSync(path))).release.version).toBe('1.2.0');
    expect(readdirSync(join(updatesFolder(amara.directory), 'dropped'))).toEqual([]);
    await amara.close();
  });
});

test('a Carnet that was started from its sources says so, and takes nothing', async () => {
  const amara = await laptop('Amara Diallo', { ending: undefined });
  expect((await status(amara)).state).toBe('off');
  const fileId = await offers(amara, await onStick(releaseOf()));
  expect(await codeOf(amara.core.call('updates.take', { fileId }))).toBe('update.notHere');
  await amara.close();
});
