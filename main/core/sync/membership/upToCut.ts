import { sodium } from '../../vault/sodium.ts';
import { type ChainEnd, endOf } from '../segments/chain.ts';
import type { SegmentFrame } from '../segments/segmentFrame.ts';
import type { Device } from './membersAfter.ts';

/** What of a removed laptop's log may be applied. */
export type UpToCut =
  /** These, in their order; then the log is at its end. */
  | { readonly state: 'accepted'; readonly frames: readonly SegmentFrame[] }
  /** Not all up to the cut are there: none of them may be applied yet. */
  | { readonly state: 'notYet' }
  /** Another history than the one that was cut: a fork. Reported, none of it applied. */
  | { readonly state: 'fork' }
  /** More was applied here, before the removal was heard of: the programs must be made anew. */
  | { readonly state: 'beyond' };

/**
 * A removed laptop's segments up to its cut, all or none: only the one at the cut shows, by its hash,
 * that those before are the ones whose end an administrator saw. Whoever has the laptop could
 * otherwise give those who are behind another history up to there. `frames` follow `after` in the
 * chain (`nextSegment`). What lies beyond the cut is left out: refused, whatever its clock says.
 */
export function upToCut(
  { sequence, hash }: NonNullable<Device['removed']>,
  after: ChainEnd,
  frames: readonly SegmentFrame[],
): UpToCut {
  if (after.sequence > sequence) return { state: 'beyond' };
  const accepted = frames.filter(({ header }) => header.sequence <= sequence);
  const last = accepted.at(-1);
  const end = last === undefined ? after : endOf(last);
  if (end.sequence < sequence) return { state: 'notYet' };
  const isTheOne = sequence === 0 || sodium.to_hex(end.hash) === hash;
  return isTheOne ? { state: 'accepted', frames: accepted } : { state: 'fork' };
}
