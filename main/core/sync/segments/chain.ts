import { sameBytes } from '../signedHash.ts';
import { type Read, read, refused } from '../verdict.ts';
import { frameIsSigned, readFrame, type SegmentFrame } from './segmentFrame.ts';
import { noPrevious } from './segmentHeader.ts';

/** How far a device's log was followed: its last segment that was verified. Needs no program's key. */
export interface ChainEnd {
  readonly sequence: number;
  readonly hash: Uint8Array;
}

export const chainStart: ChainEnd = { sequence: 0, hash: noPrevious };

export function endOf(frame: SegmentFrame): ChainEnd {
  return { sequence: frame.header.sequence, hash: frame.hash };
}

/** Whose segment is expected where. */
export interface Expected {
  readonly agency: string;
  readonly device: string;
  readonly signPublicKey: Uint8Array;
  readonly after: ChainEnd;
}

/**
 * The next segment of a device's log, read from the file that has its name. Only what this returns
 * moves the chain's end, so a gap is never skipped and nothing is taken twice. `fork` is signed by the
 * device itself and continues another history: evidence of a copied or restored laptop, or worse.
 * `result`: the file, if it was taken apart before.
 */
export function nextSegment(
  file: Uint8Array,
  expected: Expected,
  result: Read<SegmentFrame> = readFrame(file),
): Read<SegmentFrame> {
  if (result.state !== 'read') return result;
  const frame = result.value;
  const { agency, device, signPublicKey, after } = expected;
  const { header } = frame;
  if (header.agency !== agency || header.device !== device) return refused('misplaced');
  if (!frameIsSigned(frame, signPublicKey)) return refused('signature');
  if (header.sequence !== after.sequence + 1) return refused('misplaced');
  return sameBytes(header.previous, after.hash) ? read(frame) : refused('fork');
}

/**
 * What a copy under another name tells (`7 (conflicted copy)`, `7-LAPTOP`), next to the segment of
 * the same number that was taken: the same again, another one by the same device, or nothing.
 */
export function judgeCopy(
  file: Uint8Array,
  expected: Omit<Expected, 'after'>,
  taken: ChainEnd,
): 'same' | 'fork' | 'nothing' {
  const result = readFrame(file);
  if (result.state !== 'read') return 'nothing';
  const { header, hash } = result.value;
  const isTheirs = header.agency === expected.agency && header.device === expected.device;
  if (!isTheirs || header.sequence !== taken.sequence) return 'nothing';
  if (!frameIsSigned(result.value, expected.signPublicKey)) return 'nothing';
  return sameBytes(hash, taken.hash) ? 'same' : 'fork';
}
