import type { Fetching, Offered } from './offered.ts';

/** What a feed on the web shows for this laptop; nothing of it is believed. */
export type FeedFound = Pick<Offered, 'release' | 'statements'>;

/** The feed that was compiled in. The shell asks it: core itself reaches no web server for a program. */
export interface FeedPort {
  /**
   * The newest release for this laptop, the version that runs included; undefined while it shows an
   * older one, or this laptop's turn has not come.
   * @throws CarnetError `update.unreachable`
   */
  look(keyNames: readonly string[]): Promise<FeedFound | undefined>;
  /**
   * Brings the file of what `look` found last to `path`.
   * @throws CarnetError `update.missing`, `update.wrongBytes`, `update.unreachable`, `store.full`
   */
  fetch(path: string, fetching: Fetching): Promise<void>;
}

/** As the desk and the gate take releases from everywhere. */
export async function feedReleases(
  feed: FeedPort,
  keyNames: readonly string[],
): Promise<readonly Offered[]> {
  const found = await feed.look(keyNames);
  if (found === undefined) return [];
  return [{ ...found, fetch: (_manifest, path, fetching) => feed.fetch(path, fetching) }];
}
