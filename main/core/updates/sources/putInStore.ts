import { open } from 'node:fs/promises';
import { endingOf } from '../../../../shared/updates/installerKinds.ts';
import { readManifest, type ReleaseManifest } from '../../../../shared/updates/releaseManifest.ts';
import { compareVersions } from '../../../../shared/updates/version.ts';
import type { SyncStore } from '../../sync/targets/syncStore.ts';
import type { SignedText } from '../believedKeys.ts';
import { versionOf } from '../gate/judgeRelease.ts';
import { longestOffer, offerText, readOffer } from './offerText.ts';
import type { Fetching } from './offered.ts';
import {
  offerName,
  parseOfferName,
  pieceBytes,
  pieceName,
  piecesFolder,
  updatesIn,
} from './storeNames.ts';

export interface ReleaseToPut {
  readonly release: SignedText;
  readonly statements: readonly SignedText[];
  /** Its file on this laptop, which the gate has checked. */
  readonly path: string;
}

/**
 * Puts a release into the agency's store, for all of its laptops: pieces first, then what offers
 * them, so that nobody sees an offer without its bytes. Begun anew after an interruption, it goes on
 * from the pieces that are there. Older releases for the same kind of laptop go afterwards.
 * @throws StoreProblem
 * @throws RangeError for what the gate would not have let pass
 */
export async function putInStore(
  store: SyncStore,
  agency: string,
  { release, statements, path }: ReleaseToPut,
  { progress, signal }: Fetching,
): Promise<void> {
  const manifest = readManifest(release.text);
  if (!manifest) throw new RangeError('not a release that was checked');
  const file = await open(path, 'r');
  try {
    for (let at = 0, piece = 0; at < manifest.size; at += pieceBytes, piece += 1) {
      signal.throwIfAborted();
      const bytes = Buffer.alloc(Math.min(pieceBytes, manifest.size - at));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, at);
      if (bytesRead !== bytes.length) throw new RangeError('the file changed');
      await putWhole(store, pieceName(agency, manifest.sha512, piece), bytes);
      progress(at + bytes.length);
    }
  } finally {
    await file.close();
  }
  const offer = Buffer.from(offerText(release, statements));
  await putWhole(store, offerName(agency, manifest), offer);
  await removeOlder(store, agency, manifest);
}

/** What has the name may be a part that an interrupted upload left, or somebody else's: then it goes. */
async function putWhole(store: SyncStore, name: string, bytes: Uint8Array): Promise<void> {
  if ((await store.put(name, bytes)) === 'put') return;
  const there = await store.get(name, bytes.length);
  if (there.state === 'got' && Buffer.from(there.bytes).equals(bytes)) return;
  await store.delete(name);
  await store.put(name, bytes);
}

async function removeOlder(
  store: SyncStore,
  agency: string,
  manifest: ReleaseManifest,
): Promise<void> {
  const version = versionOf(manifest.version);
  for (const name of await store.list(updatesIn(agency))) {
    const found = parseOfferName(agency, name);
    if (found?.platform !== manifest.platform || found.arch !== manifest.arch) continue;
    if (found.ending !== endingOf(manifest.file)) continue;
    if (compareVersions(versionOf(found.version), version) >= 0) continue;
    await removeOffer(store, agency, name);
  }
}

/** Takes an offer out of the store: first what offers it, then its bytes. */
export async function removeOffer(store: SyncStore, agency: string, name: string): Promise<void> {
  const got = await store.get(name, longestOffer);
  const offer =
    got.state === 'got' ? readOffer(Buffer.from(got.bytes).toString('utf8')) : undefined;
  const sha512 = offer && readManifest(offer.release.text)?.sha512;
  await store.delete(name);
  if (sha512 === undefined) return;
  for (const piece of await store.list(piecesFolder(agency, sha512))) await store.delete(piece);
}
