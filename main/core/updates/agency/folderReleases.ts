import type { FolderRelease, ReleaseSource } from '../../../../shared/contract/updates.ts';
import type { ReleaseManifest } from '../../../../shared/updates/releaseManifest.ts';
import { compareVersions } from '../../../../shared/updates/version.ts';
import type { SyncStore } from '../../sync/targets/syncStore.ts';
import { shownRelease } from '../desk/shownRelease.ts';
import { versionOf } from '../gate/judgeRelease.ts';
import type { UpdateGate } from '../gate/updateGate.ts';
import { longestOffer, readOffer } from '../sources/offerText.ts';
import { parseOfferName, updatesIn } from '../sources/storeNames.ts';
import { type Decisions, offerOf } from './decisions.ts';

/**
 * The releases that lie in an agency's place, for every kind of laptop, newest first; only what a
 * believed key signed is shown.
 * @throws StoreProblem
 */
export async function folderReleases(
  store: SyncStore,
  agency: string,
  gate: UpdateGate,
  decided: Decisions,
): Promise<FolderRelease[]> {
  const found = new Map<string, FolderRelease>();
  for (const name of await store.list(updatesIn(agency))) {
    if (parseOfferName(agency, name) === undefined) continue;
    const got = await store.get(name, longestOffer);
    const offer =
      got.state === 'got' ? readOffer(Buffer.from(got.bytes).toString('utf8')) : undefined;
    const manifest = offer && gate.wordForAny(offer.release);
    if (!manifest) continue;
    const { version, file, platform, arch, size, changes } = manifest;
    const before = found.get(version);
    const files = [...(before?.files ?? []), { file, platform, arch, size }];
    found.set(version, {
      version,
      issued: Date.parse(manifest.issued),
      expires: Date.parse(manifest.expires),
      changes,
      files: files.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
      offer: offerOf(decided, version),
      from: 'place',
    });
  }
  return [...found.values()].toSorted(newestFirst);
}

/**
 * With the release that this laptop has from elsewhere, if the place does not have that version: an
 * administrator says of that one too whom it is for.
 */
export function withOwn(
  inPlace: readonly FolderRelease[],
  own: { readonly manifest: ReleaseManifest; readonly from: ReleaseSource } | undefined,
  decided: Decisions,
): FolderRelease[] {
  if (own === undefined || inPlace.some(({ version }) => version === own.manifest.version)) {
    return [...inPlace];
  }
  const { version, issued, expires, changes } = shownRelease(own.manifest);
  const { from } = own;
  const offer = offerOf(decided, version);
  return [...inPlace, { version, issued, expires, changes, files: [], offer, from }].toSorted(
    newestFirst,
  );
}

function newestFirst(one: FolderRelease, other: FolderRelease): number {
  return compareVersions(versionOf(other.version), versionOf(one.version));
}
