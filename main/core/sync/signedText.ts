import { fromBase64, toBase64 } from '../vault/base64.ts';
import { canonicalText, canonicalValue, type Value } from './canonicalText.ts';
import { hashIsSigned, hashOf, signatureLength, type Signed, signHash } from './signedHash.ts';
import { notYet, type Read, read, refused } from './verdict.ts';

/** A small signed file: one line of canonical text, one line with its signature in base64. */
export interface SignedText {
  readonly value: Value;
  /** BLAKE2b-256 of the first line without its line feed: what is signed, and how others name it. */
  readonly hash: Uint8Array;
  readonly signature: Uint8Array;
}

/** Bytes of the longest one: readers refuse more before they read it. */
export const longestText = 1024 * 1024;

export function sealText(kind: Signed, value: Value, signSecretKey: Uint8Array): Uint8Array {
  const line = canonicalText(value);
  const signature = toBase64(signHash(kind, hashOf(line), signSecretKey));
  return new TextEncoder().encode(`${line}\n${signature}\n`);
}

/**
 * Takes it apart. Whether the right one signed it is another question: `textIsSigned`. `most`: bytes
 * of the longest one of this kind.
 */
export function readText(file: Uint8Array, most: number = longestText): Read<SignedText> {
  if (file.length === 0) return notYet('empty');
  if (file.length > most) return refused('tooLarge');
  if (file[0] === 0 || file.at(-1) === 0) return notYet('placeholder');
  const lines = linesOf(file);
  if (lines === undefined) return refused('malformed');
  const [line = '', signed = '', end, ...rest] = lines;
  if (end === undefined) return line.startsWith('{') ? notYet('truncated') : refused('malformed');
  const value = canonicalValue(line);
  const signature = fromBase64(signed, signatureLength);
  if (value === undefined || signature === undefined || end !== '' || rest.length > 0) {
    return refused('malformed');
  }
  return read({ value, hash: hashOf(line), signature });
}

export function textIsSigned(kind: Signed, text: SignedText, signPublicKey: Uint8Array): boolean {
  return hashIsSigned(kind, text.hash, text.signature, signPublicKey);
}

/** How many first bytes of a file say all that it says: no other has them, and signatures are always the same. */
export function throughText(file: Uint8Array): number {
  return file.indexOf(0x0a) + 1;
}

/** A cut in the middle of a letter is no damage: the rest may not have arrived. */
function linesOf(file: Uint8Array): string[] | undefined {
  try {
    const isWhole = file.at(-1) === 0x0a;
    return new TextDecoder('utf-8', { fatal: isWhole, ignoreBOM: true }).decode(file).split('\n');
  } catch {
    return undefined;
  }
}
