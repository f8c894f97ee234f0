import { fromBase64 } from '../../vault/base64.ts';
import type { Membership } from '../membership/membership.ts';
import type { LogPlace, Peer } from './localLog.ts';

/** Whoever was ever let in, as an exchange deals with them. */
export function peersOf({ devices }: Membership): ReadonlyMap<string, Peer> {
  const apart = new Map<string, LogPlace[]>();
  for (const { follows } of devices.values()) {
    if (follows === null || follows.apart === null) continue;
    apart.set(follows.follows, [...(apart.get(follows.follows) ?? []), follows.apart]);
  }
  return new Map(
    [...devices].map(([device, { sign, removed }]) => {
      const signPublicKey = fromBase64(sign, 32) ?? new Uint8Array(32);
      return [device, { signPublicKey, removed, apart: apart.get(device) ?? [] }];
    }),
  );
}
