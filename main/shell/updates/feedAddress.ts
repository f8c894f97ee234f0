import { app } from 'electron';
import { releaseFeed } from '../../core/updates/releaseFeed.ts';

/**
 * The feed's address, if there is one. A run from sources may be told another, for tests; the
 * product may not.
 * @throws RangeError for a compiled-in address that is no https
 */
export function feedAddress(compiledIn: string = releaseFeed): string | undefined {
  const told = app.isPackaged ? undefined : process.env['CARNET_UPDATE_FEED'];
  if (told) return told;
  if (compiledIn === '') return undefined;
  if (new URL(compiledIn).protocol !== 'https:') throw new RangeError('a feed is https');
  return compiledIn;
}
