/** The shortest content: a follow-up ticked off, a line changed and a consent withdrawn look alike. */
export const shortestContent = 512;

/**
 * The length to which a content of `length` bytes is filled up with zeros. It tells whoever keeps the
 * store no more than the order of its size, and costs at most 12 %, less than 2 % from a megabyte on.
 * Source: PADMÉ in Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and
 * Communication with PURBs" (2019).
 */
export function paddedLength(length: number): number {
  if (length <= shortestContent) return shortestContent;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - kept);
  return Math.ceil(length / step) * step;
}
