import { sodium } from '../../vault/sodium.ts';
import { canonicalText } from '../canonicalText.ts';
import { epochName, epochSubkey } from '../epochKey.ts';
import { caps } from '../segments/caps.ts';
import { packBody, unpackBody } from '../segments/packBody.ts';
import { hashOf, sameBytes } from '../signedHash.ts';
import { notYet, type Read, read, refused } from '../verdict.ts';

/** Which piece of which snapshot: what its seal is bound to. */
export interface PiecePlace {
  readonly agency: string;
  readonly device: string;
  /** The number of the statement that tells the snapshot. */
  readonly sequence: number;
  /** From 1. */
  readonly piece: number;
  readonly program: string;
}

const magic = new TextEncoder().encode('CARNETSN');
const version = 1;
const nonceLength = 24;
/** What stands before a piece's ciphertext, its nonce at the end. */
export const pieceFront = 16 + nonceLength;

/** The longest file that can be a piece. */
export const longestPiece = pieceFront + caps.ciphertext;

/** Lines of a snapshot, sealed under its program's epoch key. `nonce`: 24 random bytes. */
export function sealPiece(
  place: PiecePlace,
  lines: Uint8Array,
  { epochKey, nonce }: { readonly epochKey: Uint8Array; readonly nonce: Uint8Array },
  pack: typeof packBody = packBody,
): Uint8Array {
  const key = epochSubkey(epochKey, 'snapshots');
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    pack(lines),
    placeText(place, epochKey),
    null,
    nonce,
    key,
  );
  sodium.memzero(key);
  if (sealed.length > caps.ciphertext) throw new RangeError('more than one piece holds');
  const file = new Uint8Array(pieceFront + sealed.length);
  const view = new DataView(file.buffer);
  file.set(magic);
  view.setUint16(8, version, true);
  view.setUint32(12, sealed.length, true);
  file.set(nonce, 16);
  file.set(sealed, pieceFront);
  return file;
}

/** Whether a file is the one that its snapshot's statement names by hash, or may become it. */
export function judgePiece(file: Uint8Array, hash: Uint8Array): Read<Uint8Array> {
  if (sameBytes(hashOf(file), hash)) return read(file);
  if (file.length < pieceFront || file.at(-1) === 0) return notYet('truncated');
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const isPart = file.length < pieceFront + view.getUint32(12, true);
  return isPart ? notYet('truncated') : refused('misplaced');
}

/** The lines of a piece; undefined where its key does not open it. Check its hash first. */
export function openPiece(
  place: PiecePlace,
  file: Uint8Array,
  epochKey: Uint8Array,
): Uint8Array | undefined {
  if (file.length < pieceFront || magic.some((byte, at) => file[at] !== byte)) return undefined;
  const key = epochSubkey(epochKey, 'snapshots');
  try {
    const content = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      file.subarray(pieceFront),
      placeText(place, epochKey),
      file.subarray(16, pieceFront),
      key,
    );
    return unpackBody(content);
  } catch {
    // libsodium's only way to say that the tag does not fit.
    return undefined;
  } finally {
    sodium.memzero(key);
  }
}

function placeText(place: PiecePlace, epochKey: Uint8Array): Uint8Array {
  const { agency, device, sequence, piece, program } = place;
  const text = { agency, device, epoch: epochName(epochKey), piece, program, sequence };
  return new TextEncoder().encode(canonicalText(text));
}
