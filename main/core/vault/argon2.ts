import { type DerivationParams, derivedLength } from './keyDerivation.ts';
import { sodium } from './sodium.ts';

/**
 * Argon2id v1.3 (RFC 9106), one lane, by libsodium. Blocks for about half a second and leaves its
 * memory taken: only the argon2 job runs it.
 */
export function argon2(secret: Uint8Array, params: DerivationParams): Uint8Array {
  return sodium.crypto_pwhash(
    derivedLength,
    secret,
    params.salt,
    params.passes,
    params.memoryBytes,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
}
