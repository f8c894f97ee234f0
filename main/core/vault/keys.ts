import { sodium } from './sodium.ts';
import { randomBytes } from './randomBytes.ts';

/** What the data key is used for, never directly but through a key of its own. */
export type KeyPurpose = keyof typeof keyNumbers;

/**
 * The numbers are part of the vault's format (docs/vault-format.md): append, never renumber.
 */
const keyNumbers = { database: 1, blobs: 2, backups: 3, manifest: 4, lockedAudit: 5 } as const;

/** The context of `crypto_kdf`: eight characters, the same for every key of a vault. */
const context = 'CarnetV1';

export const keyLength = 32;

/** A new data key: 256 random bits. Everything in a vault is encrypted under it. Wipe it after use. */
export function newDataKey(): Uint8Array {
  return randomBytes(keyLength);
}

/** The 32-byte key for one purpose, by libsodium's `crypto_kdf` (keyed BLAKE2b). */
export function subkey(dataKey: Uint8Array, purpose: KeyPurpose): Uint8Array {
  return sodium.crypto_kdf_derive_from_key(keyLength, keyNumbers[purpose], context, dataKey);
}

/** Overwrites keys with zeros. JavaScript may have copied them: only the end of the process is certain. */
export function wipe(...keys: readonly Uint8Array[]): void {
  for (const key of keys) sodium.memzero(key);
}

/** Runs `work` with a key and wipes the key after it, however it ends. */
export async function withKey<T>(
  key: Uint8Array,
  work: (key: Uint8Array) => T | Promise<T>,
): Promise<T> {
  try {
    return await work(key);
  } finally {
    wipe(key);
  }
}
