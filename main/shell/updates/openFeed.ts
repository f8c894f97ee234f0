import type { AppUpdater } from 'electron-updater';
import type { FeedPort } from '../../core/updates/sources/feedPort.ts';
import type { Offered } from '../../core/updates/sources/offered.ts';
import { sayingWhenFull } from '../../core/vault/fileProblems.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { readManifest } from '../../../shared/updates/releaseManifest.ts';
import type { InstallerEnding } from '../../../shared/updates/installerKinds.ts';
import { type Fetches, smallFile } from './smallFile.ts';

/** The feed at `url`. electron-updater and what belongs to it are loaded when it is first asked: no start waits for them. */
export function openFeed(
  url: string,
  ending: InstallerEnding,
  make: () => Promise<AppUpdater>,
  net: Fetches,
): FeedPort {
  let updater: Promise<AppUpdater> | undefined;
  let found: Offered | undefined;
  return {
    async look(keyNames) {
      const { feedRelease } = await import('./feedReleases.ts');
      updater ??= make();
      found = undefined;
      found = await feedRelease({
        url,
        updater: await updater,
        ending,
        keyNames,
        get: (address, most) => smallFile(net, address, most),
      });
      return found && { release: found.release, statements: found.statements };
    },
    async fetch(path, fetching) {
      if (found === undefined) throw new CarnetError('update.missing');
      const manifest = readManifest(found.release.text);
      if (manifest === undefined) throw new CarnetError('update.unreadable');
      // Said here: what crosses to core is a code, and no error of the system.
      await sayingWhenFull(found.fetch(manifest, path, fetching));
    },
  };
}
