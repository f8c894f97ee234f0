import type { ReleaseManifest } from '../../../../shared/updates/releaseManifest.ts';
import { endingOf } from '../../../../shared/updates/installerKinds.ts';
import { agencyFolder } from '../../sync/storeNames.ts';

/**
 * Where an agency's sync store keeps releases:
 *
 *     updates/<version>.<platform>-<arch>-<ending>.<first 16 digits of the file's hash>   what is signed, and retirements
 *     updates/<the file's whole hash>/<piece>                                             its bytes, piece 0 and on
 *
 * Names only spare requests: nobody believes them.
 */
export function updatesIn(agency: string): string {
  return `${agencyFolder(agency)}updates/`;
}

export interface OfferName {
  readonly version: string;
  readonly platform: string;
  readonly arch: string;
  /** How the file's name ends, in small letters. */
  readonly ending: string;
}

const pattern =
  /^([0-9]+\.[0-9]+\.[0-9]+(?:-[a-z]+\.[0-9]+)?)\.(win32|darwin|linux)-(x64|arm64|universal)-([a-z0-9]{1,12})\.[0-9a-f]{16}$/;

export function offerName(agency: string, manifest: ReleaseManifest): string {
  const { version, platform, arch, file, sha512 } = manifest;
  return `${updatesIn(agency)}${version}.${platform}-${arch}-${endingOf(file)}.${sha512.slice(0, 16)}`;
}

/** What a listed name says; undefined for whatever else lies there (conflict copies, temporary files). */
export function parseOfferName(agency: string, name: string): OfferName | undefined {
  const folder = updatesIn(agency);
  if (!name.startsWith(folder)) return undefined;
  const [, version, platform, arch, ending] = pattern.exec(name.slice(folder.length)) ?? [];
  return version && platform && arch && ending ? { version, platform, arch, ending } : undefined;
}

export function piecesFolder(agency: string, sha512: string): string {
  return `${updatesIn(agency)}${sha512}/`;
}

export function pieceName(agency: string, sha512: string, piece: number): string {
  return `${piecesFolder(agency, sha512)}${piece}`;
}

/** Small enough to go on from after a cut, large enough that 150 MB are forty requests. */
export const pieceBytes = 4 * 1024 * 1024;
