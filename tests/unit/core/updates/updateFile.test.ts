import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { retirementNameOf } from '../../../../shared/updates/keyRetirement.ts';
import { manifestNameOf, signatureNameOf } from '../../../../shared/updates/releaseManifest.ts';
import { keyName } from '../../../../main/core/updates/minisign/publicKey.ts';
import { takeOffered } from '../../../../main/core/updates/sources/takeOffered.ts';
import { updateFile } from '../../../../main/core/updates/sources/updateFile.ts';
import { writeUpdateFile } from '../../../../main/core/updates/sources/writeUpdateFile.ts';
import {
  type Delivery,
  firstKey,
  goodFile,
  goodManifest,
  goodRelease,
  releaseOf,
  retirement,
  secondKey,
} from '../../../support/releases.ts';
import { tempFolder } from '../../../support/tempFolder.ts';
import { updateScene } from '../../../support/updateScene.ts';
import { quietly, takesOnlyTheGood } from './takenFrom.ts';

/** A stick with one `.carnet-update` file. */
async function onStick({ file, release, statements }: Delivery): Promise<string> {
  const path = join(tempFolder('stick'), 'x.carnet-update');
  const manifestName = manifestNameOf(goodManifest.file);
  const part = (name: string, text: string | Uint8Array) => {
    const bytes = Buffer.from(text);
    return { name, size: bytes.length, bytes: [bytes] };
  };
  const signedPart = (name: string, { text, signature }: Delivery['release']) => [
    part(name, text),
    part(signatureNameOf(name), signature),
  ];
  await writeUpdateFile(
    path,
    [
      ...signedPart(manifestName, release),
      ...statements.flatMap((each) => signedPart(retirementNameOf(keyName(firstKey.id)), each)),
      ...(file ? [part(goodManifest.file, file)] : []),
    ],
    0,
  );
  return path;
}

takesOnlyTheGood(
  'from a stick',
  async (delivery) => updateFile(await onStick(delivery)),
  // Without the release's file, the archive is like one that is still being copied.
  ({ delivery, code }) => (delivery.file ? code : 'update.notAnUpdate'),
);

describe('a .carnet-update file', () => {
  const whole = async () => readFileSync(await onStick(goodRelease));
  const again = (bytes: Uint8Array) => {
    const path = join(tempFolder('stick'), 'y.carnet-update');
    writeFileSync(path, bytes);
    return updateFile(path);
  };

  test('brings retirements with it, and they count at once', async () => {
    const laptop = await updateScene();
    const retired = { ...releaseOf({}, secondKey), statements: [retirement(firstKey, secondKey)] };
    await takeOffered(await updateFile(await onStick(retired)), laptop, quietly());
    const old = takeOffered(await updateFile(await onStick(goodRelease)), laptop, quietly());
    await expect(old).rejects.toMatchObject({ code: 'update.retiredKey' });
  });

  test('that is still being copied is refused as such, wherever it ends', async () => {
    const bytes = await whole();
    for (const length of [512, 600, 2000, 3000, 40_000, bytes.length - 1]) {
      await expect(again(bytes.subarray(0, length))).rejects.toMatchObject({
        code: 'update.truncated',
      });
    }
  });

  test('is nothing else: no other archive, no other order, nothing more', async () => {
    const bytes = await whole();
    const header = bytes.subarray(0, 512);
    const owned = Buffer.from(bytes);
    owned.write('root', 265);
    for (const [other, code] of [
      [Buffer.from('PK\u0003\u0004'), 'update.notAnUpdate'],
      [Buffer.alloc(5000), 'update.notAnUpdate'],
      [goodFile, 'update.notAnUpdate'],
      [owned, 'update.notAnUpdate'],
      [Buffer.concat([header, bytes]), 'update.notAnUpdate'],
      [Buffer.concat([bytes, Buffer.alloc(512)]), 'update.tooLong'],
    ] as const) {
      await expect(again(other)).rejects.toMatchObject({ code });
    }
    const gone = updateFile(join(tempFolder('stick'), 'none.carnet-update'));
    await expect(gone).rejects.toMatchObject({ code: 'update.missing' });
  });

  test('may be cancelled, and taken again', async () => {
    const laptop = await updateScene();
    const stopped = new AbortController();
    stopped.abort();
    const path = await onStick(goodRelease);
    const taking = takeOffered(await updateFile(path), laptop, {
      ...quietly(),
      signal: stopped.signal,
    });
    await expect(taking).rejects.toThrow();
    await takeOffered(await updateFile(path), laptop, quietly());
    expect(laptop.memory.now.staged?.version).toBe('1.2.0');
  });
});
