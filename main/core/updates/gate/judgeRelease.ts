import { CarnetError, type ErrorCode } from '../../../../shared/contract/errors.ts';
import { endingOf, type InstallerEnding } from '../../../../shared/updates/installerKinds.ts';
import { readManifest, type ReleaseManifest } from '../../../../shared/updates/releaseManifest.ts';
import { compareVersions, parseVersion, type Version } from '../../../../shared/updates/version.ts';
import { believedKeys, type SignedText, signerOf } from '../believedKeys.ts';
import type { PublicKey } from '../minisign/publicKey.ts';
import { parseSignature } from '../minisign/signature.ts';

/** What runs on this laptop, and which channel it takes updates of. */
export interface Installed {
  readonly product: string;
  readonly channel: string;
  readonly version: string;
  /** As `process.platform` and `process.arch` have them. */
  readonly platform: string;
  readonly arch: string;
  /** How the file ends that can take its place; undefined: no installer put it here, and none can renew it. */
  readonly ending: InstallerEnding | undefined;
}

/** What a judgement rests on beside the release. */
export interface Beliefs {
  /** The compiled-in keys, retired ones too. */
  readonly keys: readonly PublicKey[];
  /** Retirements that were remembered. */
  readonly statements: readonly SignedText[];
  /** The highest minimum version that a believed manifest ever named. */
  readonly minimum: string;
}

export interface Judged {
  readonly manifest: ReleaseManifest;
  /** It may be installed only if an administrator says so. */
  readonly expired: boolean;
}

/**
 * Whether a release is one that this laptop may take, by what is signed about it; its bytes are
 * another matter (`checkFile`). `now` in ms.
 * @throws CarnetError the first of: `update.unsigned`, `update.retiredKey`, `update.wrongSignature`,
 *   `update.unreadable`, `update.otherProduct`, `update.otherChannel`, `update.otherSystem`,
 *   `update.otherProcessor`, `update.otherKind`, `update.sameVersion`, `update.olderVersion`, `update.withdrawn`
 */
export function judgeRelease(
  release: SignedText,
  installed: Installed,
  beliefs: Beliefs,
  now: number,
): Judged {
  const manifest = believed(release, beliefs);
  const refuse = (code: ErrorCode) => {
    throw new CarnetError(code, { version: manifest.version, installed: installed.version });
  };
  if (manifest.product !== installed.product) refuse('update.otherProduct');
  if (manifest.channel !== installed.channel) refuse('update.otherChannel');
  if (manifest.platform !== installed.platform) refuse('update.otherSystem');
  if (!runsOn(manifest, installed)) refuse('update.otherProcessor');
  if (endingOf(manifest.file) !== installed.ending?.toLowerCase()) refuse('update.otherKind');
  const version = versionOf(manifest.version);
  const newer = compareVersions(version, versionOf(installed.version));
  if (newer === 0) refuse('update.sameVersion');
  if (newer < 0) refuse('update.olderVersion');
  if (compareVersions(version, versionOf(beliefs.minimum)) < 0) refuse('update.withdrawn');
  return { manifest, expired: isExpired(manifest, now) };
}

/**
 * The manifest, if one of the believed keys signed it.
 * @throws CarnetError `update.unsigned`, `update.retiredKey`, `update.wrongSignature`, `update.unreadable`
 */
export function believed(release: SignedText, { keys, statements }: Beliefs): ReleaseManifest {
  if (!parseSignature(release.signature)) throw new CarnetError('update.unsigned');
  const signer = signerOf(release, keys);
  if (!signer) throw new CarnetError('update.wrongSignature');
  if (!believedKeys(keys, statements).includes(signer)) throw new CarnetError('update.retiredKey');
  const manifest = readManifest(release.text);
  if (!manifest) throw new CarnetError('update.unreadable');
  return manifest;
}

/**
 * What the newest release that a source has says of the installed version: `upToDate` only for as
 * long as that release's word holds, so that nobody who withholds news is believed for ever.
 */
export function standing(
  newest: ReleaseManifest | undefined,
  installed: Installed,
  now: number,
): 'upToDate' | 'newer' | 'notKnown' {
  if (newest === undefined) return 'notKnown';
  const order = compareVersions(versionOf(newest.version), versionOf(installed.version));
  if (order > 0) return 'newer';
  return order === 0 && !isExpired(newest, now) ? 'upToDate' : 'notKnown';
}

export function isExpired({ expires }: Pick<ReleaseManifest, 'expires'>, now: number): boolean {
  return now >= Date.parse(expires);
}

function runsOn({ platform, arch }: ReleaseManifest, installed: Installed): boolean {
  return arch === installed.arch || (arch === 'universal' && platform === 'darwin');
}

/** Whether a version is older than a minimum; what is no version is neither older nor a minimum. */
export function isOlder(version: string, minimum: string): boolean {
  const [one, other] = [parseVersion(version), parseVersion(minimum)];
  return one !== undefined && other !== undefined && compareVersions(one, other) < 0;
}

/** @throws RangeError for what is no version of ours: the program's own, or one already read */
export function versionOf(text: string): Version {
  const version = parseVersion(text);
  if (!version) throw new RangeError('not a version of Carnet');
  return version;
}
