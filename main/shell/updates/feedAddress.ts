import { app } from 'electron';

/**
 * Where releases are published (docs/releasing.md): the https address of a folder, as `npm run
 * release -- publish` makes it; empty: this Carnet has no feed. It is compiled in, and nobody sets it
 * in Carnet: no caseworker can tell a good address from a bad one that somebody reads out to them.
 */
export const feedLine: string = '';

/**
 * The feed's address, if there is one. A run from sources may be told another, for tests; the
 * product may not.
 * @throws RangeError for a compiled-in address that is no https
 */
export function feedAddress(): string | undefined {
  const told = app.isPackaged ? undefined : process.env['CARNET_UPDATE_FEED'];
  if (told) return told;
  if (feedLine === '') return undefined;
  if (new URL(feedLine).protocol !== 'https:') throw new RangeError('a feed is https');
  return feedLine;
}
