import { toBase64 } from '../../vault/base64.ts';
import { hashIsSigned, hashOf, signatureLength } from '../signedHash.ts';
import { notYet, type Read, read, refused } from '../verdict.ts';
import { caps } from './caps.ts';
import { decodeHeader, type SegmentHeader } from './segmentHeader.ts';

/** A segment taken apart: all that a device without the program's key can see of it. */
export interface SegmentFrame {
  readonly header: SegmentHeader;
  /** What stands before the ciphertext: its associated data. */
  readonly associated: Uint8Array;
  readonly ciphertext: Uint8Array;
  /** BLAKE2b-256 over everything but the signature: what is signed, and what the next segment names. */
  readonly hash: Uint8Array;
  readonly signature: Uint8Array;
}

const magic = new TextEncoder().encode('CARNETSG');
const version = 1;
export const frontLength = 16;

/** Magic, version, length of header, length of ciphertext; then the header. */
export function frontOf(header: Uint8Array, ciphertextLength: number): Uint8Array {
  const front = new Uint8Array(frontLength + header.length);
  const view = new DataView(front.buffer);
  front.set(magic);
  view.setUint16(8, version, true);
  view.setUint16(10, header.length, true);
  view.setUint32(12, ciphertextLength, true);
  front.set(header, frontLength);
  return front;
}

/**
 * Takes a file apart without any key. Checks its layout, not yet its signature: for that one needs to
 * know whose it should be (`frameIsSigned`).
 */
export function readFrame(file: Uint8Array): Read<SegmentFrame> {
  if (file.length === 0) return notYet('empty');
  const start = file.subarray(0, frontLength);
  if (start.every((byte) => byte === 0)) return notYet('placeholder');
  if (magic.some((byte, index) => index < file.length && file[index] !== byte)) {
    return refused('malformed');
  }
  if (file.length < frontLength) return notYet('truncated');
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const written = view.getUint16(8, true);
  if (written > version) return notYet('newer');
  if (written < version) return refused('malformed');
  const afterHeader = frontLength + view.getUint16(10, true);
  const afterCiphertext = afterHeader + view.getUint32(12, true);
  if (afterHeader > frontLength + caps.header) return refused('tooLarge');
  if (afterCiphertext - afterHeader > caps.ciphertext) return refused('tooLarge');
  const end = afterCiphertext + signatureLength;
  if (file.length < end) return notYet('truncated');
  if (file.length > end) return refused('malformed');
  const signature = file.subarray(afterCiphertext);
  if (signature.every((byte) => byte === 0)) return notYet('placeholder');
  const header = decodeHeader(file.subarray(frontLength, afterHeader));
  if (header === undefined) return refused('malformed');
  return read({
    header,
    associated: file.subarray(0, afterHeader),
    ciphertext: file.subarray(afterHeader, afterCiphertext),
    hash: hashOf(file.subarray(0, afterCiphertext)),
    signature,
  });
}

/** How many first bytes of a segment no other has: those through its nonce. */
export function throughNonce(file: Uint8Array): number {
  const frame = readFrame(file);
  if (frame.state !== 'read') throw new RangeError('not a segment');
  const nonce = Buffer.from(toBase64(frame.value.header.nonce));
  return Buffer.from(frame.value.associated).indexOf(nonce) + nonce.length;
}

/** Whether the device with this public key made it, byte for byte. */
export function frameIsSigned(frame: SegmentFrame, signPublicKey: Uint8Array): boolean {
  return hashIsSigned('segment', frame.hash, frame.signature, signPublicKey);
}
