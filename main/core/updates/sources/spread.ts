import { createHash } from 'node:crypto';

/**
 * When a laptop may begin to fetch a release that it first saw at `seenAt` (ms): some time within
 * `windowMs` from then, always the same for this laptop and release, and as good as random among
 * laptops, so that an office's line does not carry 150 MB for everybody in the same minute.
 */
export function mayFetchAt(
  device: string,
  sha512: string,
  seenAt: number,
  windowMs: number,
): number {
  const digest = createHash('sha256').update(`carnet.update.spread ${device} ${sha512}`).digest();
  return seenAt + Math.floor((digest.readUInt32BE(0) / 2 ** 32) * windowMs);
}
