import { existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { standing } from '../../../../main/core/updates/gate/judgeRelease.ts';
import { approveStaged } from '../../../../main/core/updates/lastLook.ts';
import { UpdateMemory } from '../../../../main/core/updates/updateMemory.ts';
import { en } from '../../../../renderer/messages/en.ts';
import { fr } from '../../../../renderer/messages/fr.ts';
import { manifestNameOf, signatureNameOf } from '../../../../shared/updates/releaseManifest.ts';
import { badReleases } from '../../../support/badReleases.ts';
import {
  firstKey,
  goodFile,
  goodManifest,
  goodRelease,
  installed,
  releaseDay,
  releaseOf,
  retirement,
  secondKey,
} from '../../../support/releases.ts';
import { updateScene } from '../../../support/updateScene.ts';

const file = (folder: string) => join(folder, 'ready', goodManifest.file);

describe('the gate', () => {
  test('lets the good release in, and runs the very bytes', async () => {
    const laptop = await updateScene();
    expect(await laptop.take(goodRelease)).toMatchObject({ expired: false });
    await laptop.install();
    expect(laptop.ran).toEqual([{ path: file(laptop.folder), version: '1.2.0' }]);
    expect(readFileSync(file(laptop.folder)).equals(goodFile)).toBe(true);
    expect(laptop.memory.now.expected).toMatchObject({
      from: '1.1.0',
      to: '1.2.0',
      at: releaseDay,
    });
    expect(laptop.refusals()).toEqual([]);
  });

  test('there are at least forty bad releases, of every kind', () => {
    expect(badReleases.length).toBeGreaterThanOrEqual(40);
    expect(new Set(badReleases.map(({ name }) => name)).size).toBe(badReleases.length);
  });

  test.each(badReleases)('refuses one $name', async ({ delivery, code }) => {
    const laptop = await updateScene();
    await expect(laptop.take(delivery)).rejects.toMatchObject({ code });
    expect(laptop.refusals()).toEqual([code]);
    expect(existsSync(join(laptop.folder, 'ready'))).toBe(false);
    await expect(laptop.install()).rejects.toMatchObject({ code: 'update.noneReady' });
    expect(laptop.ran).toEqual([]);
  });

  test('each refusal has a sentence of its own, in both languages', () => {
    const codes = [...new Set(badReleases.map(({ code }) => code)), 'update.swapped'] as const;
    for (const { errors } of [en, fr]) {
      const said = codes.map((code) => errors[code]({ version: '1.2.0', installed: '1.1.0' }).what);
      expect(new Set(said).size).toBe(codes.length);
    }
  });

  test('takes the second key’s word as the first’s, also when the first is retired', async () => {
    const laptop = await updateScene();
    await laptop.gate.learn([retirement(firstKey, secondKey)]);
    await laptop.take(releaseOf({}, secondKey));
    // Remembered by the next start too, from the disk.
    const again = await UpdateMemory.open(join(laptop.folder, 'memory.json'));
    expect(again.now.statements).toHaveLength(1);
  });

  test('a universal release runs on either processor of macOS', async () => {
    for (const arch of ['x64', 'arm64']) {
      const laptop = await updateScene({ platform: 'darwin', arch });
      await laptop.take(releaseOf({ platform: 'darwin', arch: 'universal' }));
    }
  });

  test('an older release is refused once a newer one said that it is withdrawn', async () => {
    const laptop = await updateScene();
    await laptop.take(releaseOf({ version: '1.4.0', minimumVersion: '1.3.0' }));
    const withdrawn = laptop.take(releaseOf({ version: '1.2.9' }));
    await expect(withdrawn).rejects.toMatchObject({ code: 'update.withdrawn' });
  });
});

describe('between the check and the installation', () => {
  const other = releaseOf({ version: '1.3.0', minimumVersion: '1.0.0' });
  test.each<[string, (folder: string) => void]>([
    ['another file takes its place', (at) => writeFileSync(file(at), 'evil')],
    ['one of the same length does', (at) => writeFileSync(file(at), new Uint8Array(70_001))],
    ['it is cut short', (at) => writeFileSync(file(at), goodFile.subarray(0, 9))],
    ['something is added to it', (at) => writeFileSync(file(at), 'x', { flag: 'a' })],
    ['it vanishes', (at) => rmSync(file(at))],
    ['all of it vanishes', (at) => rmSync(join(at, 'ready'), { recursive: true })],
    [
      'a link takes its place',
      (at) => {
        renameSync(file(at), join(at, 'elsewhere'));
        symlinkSync(join(at, 'elsewhere'), file(at));
      },
    ],
    [
      'another signed release does',
      (at) => {
        const name = join(at, 'ready', manifestNameOf(goodManifest.file));
        writeFileSync(name, other.release.text);
        writeFileSync(signatureNameOf(name), other.release.signature);
      },
    ],
  ])('when %s, nothing runs, and what lay there goes', async (_, swap) => {
    const laptop = await updateScene();
    await laptop.take(goodRelease);
    swap(laptop.folder);
    await expect(laptop.install()).rejects.toMatchObject({ code: 'update.swapped' });
    expect(laptop.ran).toEqual([]);
    expect(laptop.refusals()).toEqual(['update.swapped']);
    await expect(laptop.install()).rejects.toMatchObject({ code: 'update.noneReady' });
    expect(existsSync(join(laptop.folder, 'ready'))).toBe(false);
  });

  test('when its signature is taken away, or its key is retired, nothing runs', async () => {
    const laptop = await updateScene();
    await laptop.take(goodRelease);
    const name = signatureNameOf(join(laptop.folder, 'ready', manifestNameOf(goodManifest.file)));
    writeFileSync(name, '');
    await expect(laptop.install()).rejects.toMatchObject({ code: 'update.unsigned' });
    await laptop.take(goodRelease);
    await laptop.gate.learn([retirement(firstKey, secondKey)]);
    await expect(laptop.install()).rejects.toMatchObject({ code: 'update.retiredKey' });
    expect(laptop.ran).toEqual([]);
  });

  test('a bad release leaves the good one that waits as it is', async () => {
    const laptop = await updateScene();
    await laptop.take(goodRelease);
    await expect(laptop.take({ ...goodRelease, file: new Uint8Array(5) })).rejects.toThrow();
    await laptop.install();
    expect(laptop.ran).toHaveLength(1);
  });
});

describe('time', () => {
  const late = Date.parse(goodManifest.expires);

  test('an expired manifest ends “you are up to date”, and only that', () => {
    const here = { ...installed, version: '1.2.0' };
    expect(standing(goodManifest, here, late - 1)).toBe('upToDate');
    expect(standing(goodManifest, here, late)).toBe('notKnown');
    expect(standing(goodManifest, installed, late)).toBe('newer');
    expect(standing(undefined, here, releaseDay)).toBe('notKnown');
    // Somebody shows an old release for the newest.
    expect(standing(goodManifest, { ...here, version: '1.3.0' }, releaseDay)).toBe('notKnown');
  });

  test('a newer release that expired waits for an administrator’s yes', async () => {
    const laptop = await updateScene();
    laptop.time.now = late;
    expect(await laptop.take(goodRelease)).toMatchObject({ expired: true });
    await expect(laptop.install()).rejects.toMatchObject({ code: 'update.expired' });
    expect(laptop.ran).toEqual([]);
    await approveStaged(laptop.memory);
    await laptop.install();
    expect(laptop.ran).toHaveLength(1);
  });

  test('a yes is for one release: the next needs its own', async () => {
    const laptop = await updateScene();
    laptop.time.now = late;
    await laptop.take(goodRelease);
    await approveStaged(laptop.memory);
    await laptop.take(releaseOf({ version: '1.2.1' }));
    await expect(laptop.install()).rejects.toMatchObject({ code: 'update.expired' });
  });
});

describe('unsaved work', () => {
  test('keeps an update from being installed, and the update waits', async () => {
    const laptop = await updateScene();
    await laptop.take(goodRelease);
    const typed = laptop.install({ hasUnsavedWork: async () => true });
    await expect(typed).rejects.toMatchObject({ code: 'update.unsavedWork' });
    let asked = 0;
    const meanwhile = laptop.install({ hasUnsavedWork: async () => (asked += 1) > 1 });
    await expect(meanwhile).rejects.toMatchObject({ code: 'update.unsavedWork' });
    expect(laptop.ran).toEqual([]);
    expect(laptop.memory.now.expected).toBeNull();
    await laptop.install();
    expect(laptop.ran).toHaveLength(1);
  });

  test('an installer that does not start leaves nothing expected', async () => {
    const laptop = await updateScene();
    await laptop.take(goodRelease);
    const run = () => Promise.reject(new Error('no such program'));
    await expect(laptop.install({ run })).rejects.toThrow('no such program');
    expect(laptop.memory.now.expected).toBeNull();
  });
});
