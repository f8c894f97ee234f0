import { sodium } from '../../vault/sodium.ts';
import { epochName, epochSubkey } from '../epochKey.ts';
import { hashOf, signHash } from '../signedHash.ts';
import { caps } from './caps.ts';
import { encodeHeader, type SegmentHeader } from './segmentHeader.ts';
import { frontOf } from './segmentFrame.ts';

export interface SealedSegment {
  readonly file: Uint8Array;
  /** What the device's next segment names as `previous`. */
  readonly hash: Uint8Array;
}

/**
 * Encrypts a packed body under its program's epoch key and signs header and ciphertext as the device.
 * Keep the file durably before it is put anywhere: a second sealing of the same number has another
 * nonce, and two files of one number are a fork.
 * @throws RangeError when the content is above the caps.
 */
export function sealSegment(
  place: Omit<SegmentHeader, 'epoch'>,
  content: Uint8Array,
  keys: { readonly epochKey: Uint8Array; readonly signSecretKey: Uint8Array },
): SealedSegment {
  const length = content.length + sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES;
  if (length > caps.ciphertext) throw new RangeError('more than one segment holds');
  const associated = frontOf(encodeHeader({ ...place, epoch: epochName(keys.epochKey) }), length);
  const key = epochSubkey(keys.epochKey, 'segments');
  const ciphertext = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    content,
    associated,
    null,
    place.nonce,
    key,
  );
  sodium.memzero(key);
  const covered = joined(associated, ciphertext);
  const hash = hashOf(covered);
  return { file: joined(covered, signHash('segment', hash, keys.signSecretKey)), hash };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}
