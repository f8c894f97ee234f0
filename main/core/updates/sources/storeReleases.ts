import { open, stat } from 'node:fs/promises';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { ReleaseManifest } from '../../../../shared/updates/releaseManifest.ts';
import { compareVersions, parseVersion } from '../../../../shared/updates/version.ts';
import type { SyncStore } from '../../sync/targets/syncStore.ts';
import { ifThere } from '../../vault/fileProblems.ts';
import { type Installed, versionOf } from '../gate/judgeRelease.ts';
import { longestOffer, readOffer } from './offerText.ts';
import type { Fetching, Offered } from './offered.ts';
import { parseOfferName, pieceBytes, pieceName, updatesIn } from './storeNames.ts';

/**
 * The releases in an agency's store that could be for this laptop and are no older, newest first, as
 * their names say. One listing, and one request for each that is shown; what did not arrive whole
 * is not shown yet.
 * @throws StoreProblem
 */
export async function storeReleases(
  store: SyncStore,
  agency: string,
  installed: Installed,
): Promise<readonly Offered[]> {
  const here = versionOf(installed.version);
  const names = await store.list(updatesIn(agency));
  const fitting = names.flatMap((name) => {
    const found = parseOfferName(agency, name);
    const version = found && parseVersion(found.version);
    if (!version || found.platform !== installed.platform) return [];
    if (found.arch !== installed.arch && found.arch !== 'universal') return [];
    if (found.ending !== installed.ending?.toLowerCase()) return [];
    return compareVersions(version, here) >= 0 ? [{ name, version }] : [];
  });
  const offers: Offered[] = [];
  for (const { name } of fitting.toSorted((one, other) =>
    compareVersions(other.version, one.version),
  )) {
    const got = await store.get(name, longestOffer);
    const offer =
      got.state === 'got' ? readOffer(Buffer.from(got.bytes).toString('utf8')) : undefined;
    if (!offer) continue;
    offers.push({
      ...offer,
      fetch: (manifest, path, fetching) => fetchPieces(store, agency, manifest, path, fetching),
    });
  }
  return offers;
}

/** Piece by piece, each on disk before the next: an interruption costs one piece. */
async function fetchPieces(
  store: SyncStore,
  agency: string,
  { sha512, size }: ReleaseManifest,
  path: string,
  { progress, signal }: Fetching,
): Promise<void> {
  const have = (await ifThere(stat(path)))?.size ?? 0;
  // A piece that was cut off by a crash is fetched again; a part that is too long can't be ours.
  let piece = have > size ? 0 : Math.floor(have / pieceBytes);
  const file = await open(path, have === 0 ? 'w' : 'r+', 0o600);
  try {
    if (have === size) piece = Math.ceil(size / pieceBytes);
    else await file.truncate(piece * pieceBytes);
    for (let at = piece * pieceBytes; at < size; at += pieceBytes, piece += 1) {
      signal.throwIfAborted();
      const wanted = Math.min(pieceBytes, size - at);
      const bytes = await pieceOf(store, pieceName(agency, sha512, piece), wanted, piece);
      await writeAt(file, bytes, at);
      await file.sync();
      progress(at + wanted);
    }
  } finally {
    await file.close();
  }
}

async function pieceOf(store: SyncStore, name: string, wanted: number, piece: number) {
  const got = await store.get(name, wanted);
  if (got.state === 'tooLarge') throw new CarnetError('update.tooLong');
  if (got.state === 'absent' && piece === 0) throw new CarnetError('update.missing');
  if (got.state !== 'got' || got.bytes.length < wanted) throw new CarnetError('update.truncated');
  return got.bytes;
}

async function writeAt(
  file: Awaited<ReturnType<typeof open>>,
  bytes: Uint8Array,
  at: number,
): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}
