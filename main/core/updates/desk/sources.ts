import type { OpenCase } from '../../openCase.ts';
import { readSyncMemory } from '../../sharing/syncMemory.ts';
import type { Installed } from '../gate/judgeRelease.ts';
import type { Offered } from '../sources/offered.ts';
import { storeReleases } from '../sources/storeReleases.ts';

/**
 * A source that is asked for releases, while a vault is open: what could be for this laptop, newest first.
 * @throws StoreProblem, CarnetError `update.unreachable`
 */
export type Source = (open: OpenCase, installed: Installed) => Promise<readonly Offered[]>;

/** The place where laptops of the agency meet, if it has one. */
export const placeSource: Source = async (open, installed) => {
  const place = open.sync.releasePlace();
  return place === undefined ? [] : storeReleases(place.store, place.agency, installed);
};

/** Whether somebody said that the network costs money, or paused what goes over it. */
export function costsMoney({ reader }: OpenCase): boolean {
  const { isMetered, isPaused } = readSyncMemory(reader);
  return isMetered || isPaused;
}
