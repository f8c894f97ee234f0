/**
 * Bounds of a segment, part of its format: readers refuse what is above them before they take memory
 * for it, writers cut earlier (`cutAt`).
 */
export const caps = {
  /** Bytes of the header. */
  header: 1024,
  /** Bytes of the ciphertext. */
  ciphertext: 8 * 1024 * 1024,
  /** Bytes of the changes once unpacked. */
  body: 16 * 1024 * 1024,
  changes: 100_000,
  devices: 4096,
  /** Fields and elements that one change names. */
  paths: 10_000,
} as const;

/** The longest file that can be a segment. */
export const longestSegment = 16 + caps.header + caps.ciphertext + 64;

/** A writer starts a new segment once the changes of one have this many bytes. */
export const cutAt = 4 * 1024 * 1024;
