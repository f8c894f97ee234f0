import { sodium } from '../../vault/sodium.ts';
import type { Device } from './membersAfter.ts';

/** How far a removed laptop's log may be applied. */
export type UpToCut =
  /** Up to and with this segment; 0: nothing. What lies beyond is refused, whatever its clock says. */
  | { readonly state: 'accepted'; readonly through: number }
  /** Not all up to the cut are there: no more of them may be applied yet. */
  | { readonly state: 'notYet' }
  /** Another history than the one that was cut. Reported, none of it counts. */
  | { readonly state: 'fork' };

/**
 * A removed laptop's segments up to its cut, all or none: only the one at the cut shows, by its hash,
 * that those before are the ones whose end an administrator saw. Whoever has the laptop could
 * otherwise give those who are behind another history up to there. `hashAt`: of a segment of its log
 * that was verified here, after all before it.
 */
export function upToCut(
  { sequence, hash }: NonNullable<Device['removed']>,
  hashAt: (sequence: number) => Uint8Array | undefined,
): UpToCut {
  if (sequence === 0) return { state: 'accepted', through: 0 };
  const found = hashAt(sequence);
  if (found === undefined) return { state: 'notYet' };
  return sodium.to_hex(found) === hash
    ? { state: 'accepted', through: sequence }
    : { state: 'fork' };
}
