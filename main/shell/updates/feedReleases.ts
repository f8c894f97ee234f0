import { CancellationToken, type ProgressInfo, type UpdateInfo } from 'builder-util-runtime';
import type { AppUpdater } from 'electron-updater';
import { constants } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { longestSignature } from '../../core/updates/minisign/signature.ts';
import type { Fetching, Offered } from '../../core/updates/sources/offered.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { longestRetirement } from '../../../shared/updates/keyRetirement.ts';
import {
  longestManifest,
  manifestNameOf,
  signatureNameOf,
} from '../../../shared/updates/releaseManifest.ts';

export interface Feed {
  /** https; a folder with what `npm run release` left there, and electron-builder's `latest*.yml`. */
  readonly url: string;
  readonly updater: AppUpdater;
  /** How this laptop's installers end: exe, zip, deb, AppImage. */
  readonly ending: string;
  /** The names of keys whose retirement the feed is asked for. */
  readonly keyNames: readonly string[];
  /** At most `most` bytes of a small file; undefined when it is not there. Rejects when the place can't be reached. */
  readonly get: (url: URL, most: number) => Promise<string | undefined>;
}

/**
 * electron-updater as Carnet uses it: it fetches, and does nothing by itself. Not asked, it neither
 * downloads nor installs, on closing either; it takes no older version, and nothing that is no installer.
 */
export function tamed(updater: AppUpdater): AppUpdater {
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.autoRunAppAfterInstall = true;
  updater.allowDowngrade = false;
  updater.allowPrerelease = false;
  updater.disableWebInstaller = true;
  // Its number of this laptop decides here whose turn it is; no server is told it.
  updater.requestHeaders = { 'x-user-staging-id': '' };
  // It writes addresses and paths to the terminal.
  updater.logger = null;
  // What it throws is also told as an event, and an event `error` that nobody hears ends the process.
  updater.on('error', () => undefined);
  return updater;
}

/**
 * The release that a feed has for this laptop, if it is newer and this laptop's turn has come in a
 * staged roll-out, as electron-updater finds; also the one that runs here already, whose makers say in
 * it until when nothing is newer. Nothing of it is believed.
 * @throws CarnetError `update.unreachable`
 */
export async function feedRelease(feed: Feed): Promise<Offered | undefined> {
  const { updater, url } = feed;
  const base = new URL(url.endsWith('/') ? url : `${url}/`);
  // Ranges one by one: simple servers know no others.
  updater.setFeedURL({ provider: 'generic', url: base.href, useMultipleRangeRequest: false });
  const found = await reached(updater.checkForUpdates());
  const runs = updater.currentVersion.version;
  if (!found) return undefined;
  if (!found.isUpdateAvailable && found.updateInfo.version !== runs) return undefined;
  const file = installerIn(found.updateInfo, feed.ending);
  if (file === undefined) return undefined;
  const manifestName = manifestNameOf(file);
  const release = await signedAt(feed, base, manifestName, longestManifest);
  const statements = await Promise.all(
    feed.keyNames.map((name) => signedAt(feed, base, `retired-${name}.json`, longestRetirement)),
  );
  return {
    // Without a manifest there is nothing to judge: the gate says that it is not signed.
    release: release ?? { text: '', signature: '' },
    statements: statements.flatMap((each) => each ?? []),
    fetch: (_manifest, path, fetching) => download(updater, path, fetching),
  };
}

/** The plain name of the installer that electron-updater would take; a path or an address is none. */
function installerIn({ files }: UpdateInfo, ending: string): string | undefined {
  const names = files.flatMap(({ url }) => (/^[\w.+-]+$/u.test(url) ? [url] : []));
  const fitting = names.filter((name) => name.toLowerCase().endsWith(`.${ending.toLowerCase()}`));
  return fitting.find((name) => name.includes(process.arch)) ?? fitting[0];
}

async function signedAt({ get }: Feed, base: URL, name: string, most: number) {
  const [text, signature] = await Promise.all([
    reached(get(new URL(name, base), most)),
    reached(get(new URL(signatureNameOf(name), base), longestSignature)),
  ]);
  return text === undefined ? undefined : { text, signature: signature ?? '' };
}

async function download(
  updater: AppUpdater,
  path: string,
  { progress, signal }: Fetching,
): Promise<void> {
  signal.throwIfAborted();
  const token = new CancellationToken();
  const cancel = () => token.cancel();
  const told = ({ transferred }: ProgressInfo) => progress(transferred);
  signal.addEventListener('abort', cancel);
  updater.on('download-progress', told);
  try {
    const [file] = await updater.downloadUpdate(token);
    if (file === undefined) throw new CarnetError('update.missing');
    await copyFile(file, path, constants.COPYFILE_FICLONE);
  } catch (error) {
    signal.throwIfAborted();
    throw problemOf(error);
  } finally {
    signal.removeEventListener('abort', cancel);
    updater.off('download-progress', told);
    token.dispose();
  }
}

async function reached<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw new CarnetError('update.unreachable', {}, { cause: error });
  }
}

/** A mirror may hold another file than its own list says: that is no matter of the network. */
function problemOf(error: unknown): unknown {
  if (error instanceof CarnetError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  // A full disk, and our own mistakes, are no matter of the network either.
  if (code === 'ENOSPC' || error instanceof TypeError) return error;
  if (code === 'ERR_CHECKSUM_MISMATCH') {
    return new CarnetError('update.wrongBytes', {}, { cause: error });
  }
  if (/status 404/u.test(error.message))
    return new CarnetError('update.missing', {}, { cause: error });
  return new CarnetError('update.unreachable', {}, { cause: error });
}
