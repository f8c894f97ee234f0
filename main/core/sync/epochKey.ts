import { sodium } from '../vault/sodium.ts';

/** What a program's epoch key is used for, never directly but through a key of its own. */
export type EpochPurpose = keyof typeof keyNumbers;

/** The numbers are part of the format (docs/sync-format.md): append, never renumber. */
const keyNumbers = { name: 1, segments: 2, snapshots: 3, blobs: 4, digests: 5 } as const;

const context = 'CarnetE1';

/** The 32-byte key for one purpose, by libsodium's `crypto_kdf` (keyed BLAKE2b). */
export function epochSubkey(epochKey: Uint8Array, purpose: Exclude<EpochPurpose, 'name'>) {
  return sodium.crypto_kdf_derive_from_key(32, keyNumbers[purpose], context, epochKey);
}

/**
 * The public name of an epoch key: 64 hexadecimal digits. Two members who hold the same name hold the
 * same key: XChaCha20-Poly1305 alone would let a ciphertext mean one thing under one key and
 * another under a second.
 */
export function epochName(epochKey: Uint8Array): string {
  return sodium.to_hex(sodium.crypto_kdf_derive_from_key(32, keyNumbers.name, context, epochKey));
}
