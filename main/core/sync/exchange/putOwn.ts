import { longestSegment } from '../segments/caps.ts';
import { throughNonce } from '../segments/segmentFrame.ts';
import { sameBytes } from '../signedHash.ts';
import { longestText, throughText } from '../signedText.ts';
import { longestPiece, pieceFront } from '../snapshots/piece.ts';
import type { Run } from './run.ts';
import { forgetPart, waitedLong } from './waitedLong.ts';

/** What an own file is. */
export interface Kind {
  /** Bytes of the longest one. */
  readonly most: number;
  /** So many of its first bytes no other file has: what begins with them is a part of it. */
  readonly ownFrom: (file: Uint8Array) => number;
}

export const aSegment: Kind = { most: longestSegment, ownFrom: throughNonce };
export const aPiece: Kind = { most: longestPiece, ownFrom: () => pieceFront };
export const aText: Kind = { most: longestText, ownFrom: throughText };
/** Under the hash of what is in it there is never anything else. */
export const aTextByHash: Kind = { most: longestText, ownFrom: () => 0 };

/** A pack that travels, and its home: neither can go on as another, so what is too short to tell is its own. */
export const aTripSegment: Kind = { ...aSegment, ownFrom: () => 0 };
export const aTripHead: Kind = { ...aText, ownFrom: () => 0 };

/**
 * Puts an own file. `other`: another file stands there; `later`: it can't be told yet.
 *
 * What stands there may be a part: of this file, because an upload was cut off, or of the file of a copy of
 * this laptop, which is seen in part only. Only what is a part of this file for certain is replaced. What
 * is too short to tell is waited for, and then left to whoever it is of: this laptop goes on as another.
 */
export async function putOwn(
  run: Run,
  name: string,
  file: Uint8Array,
  { most, ownFrom }: Kind,
): Promise<'put' | 'other' | 'later'> {
  const { store } = run;
  let state = await store.put(name, file);
  if (state === 'there') {
    const got = await store.get(name, most);
    if (got.state === 'tooLarge') return 'other';
    if (got.state !== 'got') return 'later';
    if (!sameBytes(got.bytes, file)) {
      const same = sameStart(got.bytes, file);
      const own = ownFrom(file);
      // What goes on otherwise, though no other file begins so, was altered there.
      const isOwn = own > 0 && same >= own;
      if (!isOwn && !isNothingAfter(got.bytes, same)) return 'other';
      if (same < own) return waitedLong(run, name) ? 'other' : 'later';
      await store.delete(name);
      state = await store.put(name, file);
      if (state === 'there') return 'later';
    }
  }
  forgetPart(run, name);
  return 'put';
}

/** How many first bytes both have in common. */
function sameStart(one: Uint8Array, other: Uint8Array): number {
  const differs = one.findIndex((byte, at) => byte !== other[at]);
  return differs < 0 ? one.length : differs;
}

/** Whether from there on it has nothing, or zeros: what an upload left that was cut off. */
function isNothingAfter(file: Uint8Array, from: number): boolean {
  return file.subarray(from).every((byte) => byte === 0);
}
