import { isRetirementName, longestRetirement } from '../../../../shared/updates/keyRetirement.ts';
import {
  largestFile,
  longestManifest,
  manifestNameOf,
  signatureNameOf,
} from '../../../../shared/updates/releaseManifest.ts';
import { longestSignature } from '../minisign/signature.ts';

/**
 * What a `.carnet-update` file holds, in this order: a manifest, its signature, up to two retirements
 * each with its signature, the release's file. It is a tar archive of the one strict kind that
 * backups have (ADR 19).
 */
export const mostRetirements = 2;
const mostParts = 2 + 2 * mostRetirements + 1;

const manifestEnding = manifestNameOf('');

/** How many bytes the part at this place may have, if it may have this name after those before it. */
export function mostBytesOf(name: string, before: readonly string[]): number | undefined {
  const [manifestName = ''] = before;
  const last = before.at(-1) ?? '';
  if (before.length === 0) return name.endsWith(manifestEnding) ? longestManifest : undefined;
  if (before.length === 1 || isRetirementName(last)) {
    return name === signatureNameOf(last) ? longestSignature : undefined;
  }
  if (before.length >= mostParts) return undefined;
  if (name === manifestName.slice(0, -manifestEnding.length)) return largestFile;
  const room = before.length < mostParts - 1;
  return room && isRetirementName(name) && !before.includes(name) ? longestRetirement : undefined;
}

/** Whether these parts are all that there may be: the file is the last. */
export function isWhole(names: readonly string[]): boolean {
  return names.length > 2 && manifestNameOf(names.at(-1) ?? '') === names[0];
}
