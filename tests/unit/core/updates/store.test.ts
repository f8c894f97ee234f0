import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { offerText } from '../../../../main/core/updates/sources/offerText.ts';
import { putInStore } from '../../../../main/core/updates/sources/putInStore.ts';
import { mayFetchAt } from '../../../../main/core/updates/sources/spread.ts';
import {
  offerName,
  pieceBytes,
  pieceName,
  updatesIn,
} from '../../../../main/core/updates/sources/storeNames.ts';
import { storeReleases } from '../../../../main/core/updates/sources/storeReleases.ts';
import { takeOffered } from '../../../../main/core/updates/sources/takeOffered.ts';
import { FolderStore } from '../../../../main/core/sync/targets/folderStore.ts';
import { MemoryStore } from '../../../../main/core/sync/targets/memoryStore.ts';
import { StoreProblem, type SyncStore } from '../../../../main/core/sync/targets/syncStore.ts';
import { WebdavStore } from '../../../../main/core/sync/targets/webdav/webdavStore.ts';
import { openStore } from '../../../../main/core/sync/targets/openStore.ts';
import { wallClock } from '../../../../shared/time/wallClock.ts';
import { readManifest } from '../../../../shared/updates/releaseManifest.ts';
import { apacheOnLoopback, apacheUser } from '../../../stores/apache.ts';
import { s3OnLoopback } from '../../../stores/s3OnLoopback.ts';
import {
  type Delivery,
  goodManifest,
  goodRelease,
  installed,
  releaseOf,
  sha512,
} from '../../../support/releases.ts';
import { tempFolder } from '../../../support/tempFolder.ts';
import { updateScene } from '../../../support/updateScene.ts';
import { quietly, takesOnlyTheGood } from './takenFrom.ts';

const agency = 'agency-of-two';
const noAuthority = { authority: '' };
const s3 = s3OnLoopback({ knowsConditions: true });
// Windows has no Apache of its own.
const apache = process.platform === 'win32' ? undefined : apacheOnLoopback();

/** A file of 2.3 pieces, so that there is something to go on from. */
const longFile = Uint8Array.from({ length: 9_700_000 }, (_, at) => (at * 7 + (at >> 9)) % 253);
const longRelease: Delivery = {
  ...releaseOf({ size: longFile.length, sha512: sha512(longFile) }),
  file: longFile,
};

/** An administrator of the agency puts a good release there. */
async function put(store: SyncStore, { file, release, statements }: Delivery): Promise<void> {
  const path = join(tempFolder('put'), 'file');
  writeFileSync(path, file ?? '');
  await putInStore(store, agency, { release, statements, path }, quietly());
}

/** Somebody who can write to the store puts there whatever they like, under names that are followed. */
async function smuggled({ file, release, statements }: Delivery) {
  const store = new MemoryStore();
  const manifest = { ...goodManifest, ...readManifest(release.text) };
  // Its name says that it is for this laptop, whatever the manifest says.
  const { version, platform, arch, file: called } = goodManifest;
  const name = offerName(agency, { ...manifest, version, platform, arch, file: called });
  await store.put(name, Buffer.from(offerText(release, statements)));
  const size = Math.max(1, Math.ceil((file?.length ?? 0) / pieceBytes));
  for (let piece = 0; file && piece < size; piece += 1) {
    const bytes = file.subarray(piece * pieceBytes, (piece + 1) * pieceBytes);
    await store.put(pieceName(agency, manifest.sha512, piece), bytes);
  }
  return (await storeReleases(store, agency, installed))[0];
}

takesOnlyTheGood('from the agency’s store', smuggled);

describe('the agency’s store', () => {
  test.each<[string, () => SyncStore]>([
    ['a folder', () => new FolderStore(tempFolder('share'))],
    ['S3', () => openStore(s3.newPlace(), wallClock)],
    ...((apache
      ? [['WebDAV', () => new WebdavStore({ url: apache.newPlace(), ...apacheUser }, noAuthority)]]
      : []) as [string, () => SyncStore][]),
  ])(
    'what an administrator put on %s is found and installed by another laptop',
    async (_, open) => {
      const store = open();
      await put(store, longRelease);
      const laptop = await updateScene();
      const [offered, ...more] = await storeReleases(store, agency, installed);
      if (!offered) throw new Error('nothing is offered');
      expect(more).toEqual([]);
      await takeOffered(offered, laptop, quietly());
      await laptop.install();
      expect(laptop.ran).toHaveLength(1);
    },
  );

  test('shows only what could be for this laptop, newest first, with one request each', async () => {
    const store = new MemoryStore();
    for (const change of [
      { version: '1.2.0' },
      { version: '1.1.0' },
      { version: '1.3.0', arch: 'arm64' },
      { version: '1.3.0', platform: 'win32' },
      { version: '1.3.0', file: 'carnet-1.3.0-linux-amd64.deb' },
      { version: '1.10.0' },
    ] as const) {
      const delivery = releaseOf(change);
      const name = offerName(agency, { ...goodManifest, ...change });
      await store.put(name, Buffer.from(offerText(delivery.release, [])));
    }
    await store.put(`${updatesIn(agency)}notes.txt`, Buffer.from('hello'));
    const versions = (await storeReleases(store, agency, installed)).map(
      ({ release }) => readManifest(release.text)?.version,
    );
    // The one that runs here says until when nothing is newer.
    expect(versions).toEqual(['1.10.0', '1.2.0', '1.1.0']);
  });

  test('a fetching that was cut off goes on from the pieces that are here', async () => {
    const store = new MemoryStore();
    await put(store, longRelease);
    let gets = 0;
    let working = 2;
    const cutOff: SyncStore = {
      put: (...args) => store.put(...args),
      list: (...args) => store.list(...args),
      delete: (...args) => store.delete(...args),
      async get(name, most) {
        if (!name.includes(goodManifest.version)) {
          gets += 1;
          if (working === 0) throw new StoreProblem('unreachable');
          working -= 1;
        }
        return store.get(name, most);
      },
    };
    const laptop = await updateScene();
    const fetchOnce = async () => {
      const [offered] = await storeReleases(cutOff, agency, installed);
      if (offered) await takeOffered(offered, laptop, quietly());
    };
    await expect(fetchOnce()).rejects.toMatchObject({ problem: 'unreachable' });
    const [part] = readdirSync(join(laptop.folder, 'incoming'));
    // A crash left the beginning of a third piece, too.
    writeFileSync(join(laptop.folder, 'incoming', part ?? ''), 'half a piece', { flag: 'a' });
    working = 9;
    gets = 0;
    await fetchOnce();
    expect(gets).toBe(1);
    await laptop.install();
    expect(laptop.ran).toHaveLength(1);
    expect(readdirSync(join(laptop.folder, 'incoming'))).toEqual([]);
  });

  test('a part that went bad costs one more fetching, not the update', async () => {
    const store = new MemoryStore();
    await put(store, longRelease);
    const laptop = await updateScene();
    mkdirSync(join(laptop.folder, 'incoming'));
    const part = join(laptop.folder, 'incoming', sha512(longFile));
    writeFileSync(part, new Uint8Array(pieceBytes));
    const take = async () => {
      const [offered] = await storeReleases(store, agency, installed);
      if (offered) await takeOffered(offered, laptop, quietly());
    };
    await expect(take()).rejects.toMatchObject({ code: 'update.wrongBytes' });
    // One that is too long can't be a beginning: fetched anew at once.
    writeFileSync(part, new Uint8Array(longFile.length + 10));
    await take();
    expect(laptop.memory.now.staged?.version).toBe('1.2.0');
    // It is here: nothing is fetched once more.
    store.files.clear();
    await expect(take()).resolves.toBeUndefined();
    // What a kill left of it, just after it was made ready, goes.
    await put(store, longRelease);
    writeFileSync(part, longFile);
    await take();
    expect(readdirSync(join(laptop.folder, 'incoming'))).toEqual([]);
  });

  test('putting goes on after an interruption, replaces what broke, and takes older ones away', async () => {
    const store = new MemoryStore();
    await put(store, releaseOf({ version: '1.1.5' }));
    await put(store, releaseOf({ version: '1.1.6', platform: 'win32' }));
    // Who installed the package of the system needs that one still.
    await put(store, releaseOf({ version: '1.1.7', file: 'carnet-1.1.7-linux-amd64.deb' }));
    await store.put(pieceName(agency, sha512(longFile), 0), longFile.subarray(0, 100));
    await store.put(pieceName(agency, sha512(longFile), 1), new Uint8Array(5));
    await put(store, longRelease);
    await put(store, longRelease);
    const offers = [...store.files.keys()].filter((name) => /updates\/[^/]+$/u.test(name));
    expect(
      offers.map((name) =>
        name
          .split('/')
          .at(-1)
          ?.replace(/\.[^.]*$/u, ''),
      ),
    ).toEqual(['1.1.6.win32-x64-appimage', '1.1.7.linux-x64-deb', '1.2.0.linux-x64-appimage']);
    const laptop = await updateScene();
    const [offered] = await storeReleases(store, agency, installed);
    if (offered) await takeOffered(offered, laptop, quietly());
    expect(laptop.memory.now.staged?.version).toBe('1.2.0');
  });

  test('an offer that has not arrived whole is not shown yet', async () => {
    const store = new MemoryStore();
    const text = offerText(goodRelease.release, []);
    await store.put(offerName(agency, goodManifest), Buffer.from(text.slice(0, -10)));
    expect(await storeReleases(store, agency, installed)).toEqual([]);
  });
});

test('laptops begin at different times, each always at the same', () => {
  const day = 86_400_000;
  const hash = sha512(longFile);
  const starts = Array.from({ length: 200 }, (_, n) => mayFetchAt(`laptop-${n}`, hash, 1000, day));
  expect(starts.every((at) => at >= 1000 && at < 1000 + day)).toBe(true);
  expect(mayFetchAt('laptop-7', hash, 1000, day)).toBe(starts[7]);
  // In each hour some, in none a crowd.
  const hours = Map.groupBy(starts, (at) => Math.floor((at - 1000) / 3_600_000));
  expect(hours.size).toBe(24);
  expect(Math.max(...[...hours.values()].map((each) => each.length))).toBeLessThan(25);
  expect(mayFetchAt('laptop-7', sha512(new Uint8Array(1)), 1000, day)).not.toBe(starts[7]);
});
