import { sodium } from '../../vault/sodium.ts';
import { decoded } from './base64Lines.ts';
import type { PublicKey } from './publicKey.ts';

/** A `.minisig` file, taken apart (https://jedisct1.github.io/minisign/, "Signature format"). */
export interface Signature {
  readonly keyId: Uint8Array;
  /** 64 bytes, over the BLAKE2b-512 hash of what is signed. */
  readonly bytes: Uint8Array;
  /** Covered by `overComment`, unlike the first line of the file. */
  readonly trustedComment: string;
  /** 64 bytes, over `bytes` and the trusted comment. */
  readonly overComment: Uint8Array;
}

/** A signature's file is never longer. */
export const longestSignature = 16 * 1024;

/** The two letters of a signature over a hash. minisign's older kind, over the bytes themselves, is not read. */
export const hashed = Buffer.from('ED', 'latin1');

/** The signature that a file holds; undefined when it is none of the kind that Carnet reads. */
export function parseSignature(text: string): Signature | undefined {
  if (text.length > longestSignature) return undefined;
  const [untrusted = '', first = '', trusted = '', second = '', ...rest] = text.split(/\r?\n/u);
  const signature = decoded(first, 74);
  const overComment = decoded(second, 64);
  if (rest.join('') !== '' || rest.length > 1 || !untrusted.startsWith('untrusted comment: ')) {
    return undefined;
  }
  if (!signature || !overComment || !trusted.startsWith(trustedStart)) return undefined;
  if (!hashed.equals(signature.subarray(0, 2))) return undefined;
  return {
    keyId: signature.slice(2, 10),
    bytes: signature.slice(10),
    trustedComment: trusted.slice(trustedStart.length),
    overComment,
  };
}

export const trustedStart = 'trusted comment: ';

/** What is signed in place of the bytes. */
export function prehash(bytes: Uint8Array): Uint8Array {
  return sodium.crypto_generichash(64, bytes, null);
}

/** What a signature over a trusted comment is over. */
export function commented(signature: Uint8Array, trustedComment: string): Uint8Array {
  return Uint8Array.from(Buffer.concat([signature, Buffer.from(trustedComment, 'utf8')]));
}

/** Whether this key signed these bytes and the trusted comment. */
export function isSignedBy(bytes: Uint8Array, signature: Signature, key: PublicKey): boolean {
  return (
    sodium.memcmp(signature.keyId, key.id) &&
    sodium.crypto_sign_verify_detached(signature.bytes, prehash(bytes), key.key) &&
    sodium.crypto_sign_verify_detached(
      signature.overComment,
      commented(signature.bytes, signature.trustedComment),
      key.key,
    )
  );
}
