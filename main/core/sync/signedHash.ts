import { sodium } from '../vault/sodium.ts';

/** What is signed, so that a signature of one kind of file is none of another. */
export type Signed =
  | 'segment'
  | 'head'
  | 'entry'
  | 'invitation'
  | 'request'
  | 'welcome'
  | 'statement';

export const hashLength = 32;
export const signatureLength = 64;

/** BLAKE2b-256. */
export function hashOf(bytes: Uint8Array | string): Uint8Array {
  return sodium.crypto_generichash(hashLength, bytes, null);
}

/** Ed25519 over `carnet <kind> 1`, a line feed, and the hash. `secretKey` is 64 bytes. */
export function signHash(kind: Signed, hash: Uint8Array, secretKey: Uint8Array): Uint8Array {
  return sodium.crypto_sign_detached(message(kind, hash), secretKey);
}

/** False for anything that is no signature by this key, also when a length is wrong. */
export function hashIsSigned(
  kind: Signed,
  hash: Uint8Array,
  signature: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  if (signature.length !== signatureLength || publicKey.length !== 32) return false;
  return sodium.crypto_sign_verify_detached(signature, message(kind, hash), publicKey);
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function message(kind: Signed, hash: Uint8Array): Uint8Array {
  const domain = new TextEncoder().encode(`carnet ${kind} 1\n`);
  const bytes = new Uint8Array(domain.length + hash.length);
  bytes.set(domain);
  bytes.set(hash, domain.length);
  return bytes;
}
