import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder } from '../../../build/paths.ts';
import { publicKeyText, type SecretKey } from '../../../build/release/secretKey.ts';
import { randomBytes } from '../../../main/core/vault/randomBytes.ts';
import { sodium } from '../../../main/core/vault/sodium.ts';

/** Drawn once for this folder of bundles: other keys would have core made anew for each run. */
const file = join(distFolder, '.release-keys-of-tests');

/** The two keys that the tests' build believes, and nobody else's. */
export function signersOfRun(): readonly [SecretKey, SecretKey] {
  mkdirSync(distFolder, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(80), { mode: 0o600 });
  const drawn = new Uint8Array(readFileSync(file));
  return [keyOf(drawn.subarray(0, 40)), keyOf(drawn.subarray(40, 80))];
}

/** As they are compiled in. */
export function releaseKeysOfRun(): readonly string[] {
  return signersOfRun().map((key) => publicKeyText(key).trim().split('\n').at(-1) ?? '');
}

/** Of 32 bytes of seed and 8 of name. */
function keyOf(drawn: Uint8Array): SecretKey {
  const { privateKey } = sodium.crypto_sign_seed_keypair(drawn.subarray(0, 32));
  return { id: drawn.slice(32, 40), key: privateKey };
}
