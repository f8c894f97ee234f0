import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { putInPlace, replaceFile, syncFile } from '../../main/core/files/replaceFile.ts';
import type { PublicKey } from '../../main/core/updates/minisign/publicKey.ts';
import { versionOf } from '../../main/core/updates/gate/judgeRelease.ts';
import { isRetirementName } from '../../shared/updates/keyRetirement.ts';
import {
  manifestNameOf,
  readManifest,
  signatureNameOf,
} from '../../shared/updates/releaseManifest.ts';
import { compareVersions, parseVersion } from '../../shared/updates/version.ts';
import { blockMapSizeOf } from './blockMapSize.ts';
import { digestOf } from './digestOf.ts';
import { feedLists, type Listed, versionOnList, withPercent } from './feedLists.ts';
import { filesIn } from './filesIn.ts';
import { releaseFile } from './releaseFile.ts';
import { verifyFolder } from './verifyFolder.ts';

export interface Published {
  readonly version: string;
  readonly files: readonly string[];
  readonly lists: readonly string[];
}

/**
 * Puts a signed release into the folder that a web server shows: what is fetched first, the lists
 * that name it last, so that at every instant whoever looks finds what the lists promise. What was
 * published stays, for laptops that are under way and for differential downloads; an installer never changes.
 * `percent` of laptops are told of it at first (`rollOut` later tells more).
 * @throws Error with a sentence; the folder shows what it showed before
 */
export async function publishFolder(
  folder: string,
  feed: string,
  key: PublicKey,
  percent: number,
): Promise<Published> {
  const { bad } = await verifyFolder(folder, key);
  if (bad.length > 0) throw new Error(`Not a good release:\n${bad.join('\n')}`);
  const listed = await listedIn(folder);
  const version = listed[0]?.manifest.version ?? '';
  mkdirSync(feed, { recursive: true });
  const lists = feedLists(listed, percent);
  for (const name of lists.keys()) refuseOlder(join(feed, name), name, version);
  const files = filesToPublish(folder, version);
  for (const name of files) await put(join(folder, name), join(feed, name), name);
  for (const [name, text] of lists) await replaceFile(join(feed, name), text, 'discard');
  return { version, files, lists: [...lists.keys()] };
}

/**
 * Tells another part of the laptops of the release that a feed shows; 0 holds it back from all that
 * do not have it yet. Returns the lists that were changed.
 */
export async function rollOut(feed: string, percent: number): Promise<readonly string[]> {
  const lists = filesIn(feed).filter((name) => /^latest(?:-[a-z0-9]+)*\.yml$/u.test(name));
  if (lists.length === 0) throw new Error(`No release was published in ${feed}.`);
  for (const name of lists) {
    const path = join(feed, name);
    await replaceFile(path, withPercent(readFileSync(path, 'utf8'), percent), 'discard');
  }
  return lists;
}

/** The installers first; then all that is about them. What else lies in the folder stays there. */
function filesToPublish(folder: string, version: string): string[] {
  const names = filesIn(folder);
  const installers = names.filter((name) => releaseFile(name) !== undefined);
  const maps = installers.map((name) => `${name}.blockmap`).filter((name) => names.includes(name));
  const signed = [...installers.map(manifestNameOf), ...names.filter(isRetirementName)];
  const about = signed.flatMap((name) => [name, signatureNameOf(name)]);
  return [
    ...installers,
    ...maps,
    ...about,
    ...names.filter((name) => name === `carnet-${version}.cdx.json`),
  ];
}

async function listedIn(folder: string): Promise<Listed[]> {
  const listed: Listed[] = [];
  for (const name of filesIn(folder)) {
    if (releaseFile(name) === undefined) continue;
    const manifest = readManifest(readFileSync(join(folder, manifestNameOf(name)), 'utf8'));
    if (!manifest) throw new Error(`${name} has no manifest.`);
    const isAppImage = name.toLowerCase().endsWith('.appimage');
    const blockMapSize = isAppImage ? await blockMapSizeOf(join(folder, name)) : undefined;
    listed.push({ manifest, blockMapSize });
  }
  return listed;
}

function refuseOlder(path: string, name: string, version: string): void {
  const shown = existsSync(path) ? versionOnList(readFileSync(path, 'utf8')) : undefined;
  const parsed = shown === undefined ? undefined : parseVersion(shown);
  if (parsed && compareVersions(parsed, versionOf(version)) > 0) {
    throw new Error(`${name} shows ${shown} already: ${version} is older. Nothing was changed.`);
  }
}

/** Whole before it has its name. */
async function put(from: string, to: string, name: string): Promise<void> {
  if (!isInstaller(name)) return replaceFile(to, readFileSync(from), 'discard');
  if (existsSync(to)) {
    const [one, other] = [await digestOf(from), await digestOf(to)];
    if (one.sha512 === other.sha512) return;
    throw new Error(
      `${name} was published with other bytes. What was published never changes: give the release a new version.`,
    );
  }
  const fresh = join(dirname(to), `.${name}.new`);
  copyFileSync(from, fresh);
  await syncFile(fresh);
  await putInPlace(fresh, to);
}

/** What is signed about an installer may be signed anew, for a later expiry; its bytes stay. */
const isInstaller = (name: string) => releaseFile(name) !== undefined || name.endsWith('.blockmap');
