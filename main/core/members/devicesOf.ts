import type { Membership } from '../sync/membership/membership.ts';

/** A laptop that keys are sealed to; `box` is its X25519 public key, base64. */
export interface Box {
  readonly device: string;
  readonly box: string;
}

/** A member's laptops that were not removed. */
export function devicesOf({ devices }: Membership, member: string): readonly Box[] {
  return [...devices].flatMap(([device, known]) =>
    known.member === member && known.removed === null ? [{ device, box: known.box }] : [],
  );
}
