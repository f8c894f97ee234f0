import type { ReleaseSource } from '../../../../shared/contract/updates.ts';
import type { OpenCase } from '../../openCase.ts';
import { readSyncMemory } from '../../sharing/syncMemory.ts';
import type { Installed } from '../gate/judgeRelease.ts';
import { keyName } from '../minisign/publicKey.ts';
import { releaseKeys } from '../releaseKeys.ts';
import { type FeedPort, feedReleases } from '../sources/feedPort.ts';
import type { Offered } from '../sources/offered.ts';
import { storeReleases } from '../sources/storeReleases.ts';

/** A source that is asked for releases, while a vault is open. */
export interface Source {
  readonly kind: Exclude<ReleaseSource, 'file'>;
  isThere(open: OpenCase): boolean;
  /**
   * What could be for this laptop, newest first.
   * @throws StoreProblem, CarnetError `update.unreachable`
   */
  ask(open: OpenCase, installed: Installed): Promise<readonly Offered[]>;
}

/** The place where laptops of the agency meet, if it has one. */
const placeSource: Source = {
  kind: 'place',
  isThere: (open) => open.sync.releasePlace() !== undefined,
  async ask(open, installed) {
    const place = open.sync.releasePlace();
    return place === undefined ? [] : storeReleases(place.store, place.agency, installed);
  },
};

/** The place first: what is there need not come over the internet once for each laptop. */
export function sourcesHere(feed: FeedPort | undefined): readonly Source[] {
  if (feed === undefined) return [placeSource];
  const keyNames = releaseKeys.map(({ id }) => keyName(id));
  const ofWeb: Source = {
    kind: 'web',
    isThere: () => true,
    ask: () => feedReleases(feed, keyNames),
  };
  return [placeSource, ofWeb];
}

/** Whether somebody said that the network costs money, or paused what goes over it. */
export function costsMoney({ reader }: OpenCase): boolean {
  const { isMetered, isPaused } = readSyncMemory(reader);
  return isMetered || isPaused;
}
