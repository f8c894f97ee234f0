import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Offered } from '../../../../main/core/updates/sources/offered.ts';
import { takeOffered } from '../../../../main/core/updates/sources/takeOffered.ts';
import type { ErrorCode } from '../../../../shared/contract/errors.ts';
import { type BadRelease, badReleases } from '../../../support/badReleases.ts';
import { type Delivery, goodFile, goodRelease } from '../../../support/releases.ts';
import { updateScene } from '../../../support/updateScene.ts';

/** A source that brings a release as it is, good or bad; undefined: it shows this laptop none. */
export type Bring = (delivery: Delivery) => Promise<Offered | undefined>;

export const quietly = () => ({ progress: () => undefined, signal: new AbortController().signal });

/**
 * What holds of every source: the good release installs, none of the bad ones does. `code` says
 * which error a source ends with where it differs from the gate's; undefined: the release is not even shown.
 */
export function takesOnlyTheGood(
  source: string,
  bring: Bring,
  code: (bad: BadRelease) => ErrorCode | undefined = (bad) => bad.code,
): void {
  describe(source, () => {
    test('the good release is fetched, checked and installed', async () => {
      const laptop = await updateScene();
      const offered = await bring(goodRelease);
      if (!offered) throw new Error('it is not shown');
      let last = 0;
      await takeOffered(offered, laptop, {
        progress: (bytes) => void (last = bytes),
        signal: new AbortController().signal,
      });
      expect(last).toBe(goodFile.length);
      await laptop.install();
      expect(laptop.ran).toMatchObject([{ version: '1.2.0' }]);
      // Nothing of it lies twice.
      expect(readdirSync(join(laptop.folder, 'incoming'))).toEqual([]);
    });

    test.each(badReleases)('none $name', async (bad) => {
      const laptop = await updateScene();
      const expected = code(bad);
      const taken = (async () => {
        const offered = await bring(bad.delivery);
        if (offered) await takeOffered(offered, laptop, quietly());
        return offered;
      })();
      if (expected === undefined) expect(await taken).toBeUndefined();
      else await expect(taken).rejects.toMatchObject({ code: expected });
      expect(existsSync(join(laptop.folder, 'ready'))).toBe(false);
      expect(laptop.memory.now.staged).toBeNull();
    });
  });
}
