import { sodium } from '../../vault/sodium.ts';
import type { Body } from '../change.ts';
import { epochName, epochSubkey } from '../epochKey.ts';
import { type Read, read, refused } from '../verdict.ts';
import { unpackBody } from './packBody.ts';
import { decodeBody } from './segmentBody.ts';
import type { SegmentFrame } from './segmentFrame.ts';

/**
 * What a segment says. Check its signature and its place in the chain first. `epochKey` is the key
 * that `frame.header.epoch` names.
 */
export function openSegment(frame: SegmentFrame, epochKey: Uint8Array): Read<Body> {
  if (frame.header.epoch !== epochName(epochKey)) return refused('sealed');
  const content = decrypted(frame, epochKey);
  if (content === undefined) return refused('sealed');
  const bytes = unpackBody(content);
  const body = bytes && decodeBody(bytes, frame.header.device);
  // Not before: what was stored as it is lies within the content.
  sodium.memzero(content);
  return body === undefined ? refused('body') : read(body);
}

function decrypted(frame: SegmentFrame, epochKey: Uint8Array): Uint8Array | undefined {
  const key = epochSubkey(epochKey, 'segments');
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      frame.ciphertext,
      frame.associated,
      frame.header.nonce,
      key,
    );
  } catch {
    // libsodium's only way to say that the tag does not fit.
    return undefined;
  } finally {
    sodium.memzero(key);
  }
}
