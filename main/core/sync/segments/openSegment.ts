import { sodium } from '../../vault/sodium.ts';
import type { Body } from '../change.ts';
import { epochName, epochSubkey } from '../epochKey.ts';
import { type Read, read, refused } from '../verdict.ts';
import { unpackBody, unpackBodyAside } from './packBody.ts';
import { decodeBody } from './segmentBody.ts';
import type { SegmentFrame } from './segmentFrame.ts';

/**
 * What a segment says. Check its signature and its place in the chain first. `epochKey` is the key
 * that `frame.header.epoch` names; `unpacked` what `unpackAside` made of this frame with it.
 */
export function openSegment(
  frame: SegmentFrame,
  epochKey: Uint8Array,
  unpacked?: Uint8Array,
): Read<Body> {
  if (frame.header.epoch !== epochName(epochKey)) return refused('sealed');
  if (unpacked !== undefined) return bodyOf(unpacked, frame);
  const content = decrypted(frame, epochKey);
  if (content === undefined) return refused('sealed');
  const body = bodyOf(unpackBody(content), frame);
  // Not before: what was stored as it is lies within the content.
  sodium.memzero(content);
  return body;
}

/** Bytes of a ciphertext for which another processor is asked. */
const fewest = 8192;

/**
 * The bytes of a segment's body before its turn, unpacked on another processor. Nobody believes them
 * before the segment is verified. Undefined where that is not worth it or they are none.
 */
export async function unpackAside(
  frame: SegmentFrame,
  epochKey: Uint8Array,
): Promise<Uint8Array | undefined> {
  if (frame.ciphertext.length < fewest) return undefined;
  const content = decrypted(frame, epochKey);
  if (content === undefined) return undefined;
  const unpacked = await unpackBodyAside(content);
  sodium.memzero(content);
  return unpacked;
}

function bodyOf(bytes: Uint8Array | undefined, { header }: SegmentFrame): Read<Body> {
  const body = bytes && decodeBody(bytes, header.device);
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
