import { publicKeyText, type SecretKey } from '../../build/release/secretKey.ts';
import { sodium } from '../../main/core/vault/sodium.ts';

/** The two keys of these tests' Carnet, and one that it doesn't know. */
export const [firstKey, secondKey, strangersKey] = [keyOf(1), keyOf(2), keyOf(3)];

/** As a build for tests compiles them in, in place of the product's. */
export const releaseKeyLines = [firstKey, secondKey].map(
  (key) => publicKeyText(key).trim().split('\n').at(-1) ?? '',
);

/** Always the same key, so that a test's other processes have it too. */
function keyOf(seed: number): SecretKey {
  const { privateKey } = sodium.crypto_sign_seed_keypair(new Uint8Array(32).fill(seed));
  return { id: new Uint8Array(8).fill(seed), key: privateKey };
}
