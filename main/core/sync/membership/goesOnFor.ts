import type { Membership } from './membership.ts';

/** A laptop, and those that it was before it was copied or restored: the first of all is the last. */
export function goesOnFor(devices: Membership['devices'], device: string): ReadonlySet<string> {
  const all = new Set<string>([device]);
  for (const each of all) {
    const before = devices.get(each)?.follows?.follows;
    if (before !== undefined) all.add(before);
  }
  return all;
}

/** Whether two laptops are, or once were, one vault: what is wrong in one may be wrong in both. */
export function areOneVault(devices: Membership['devices'], one: string, other: string): boolean {
  const first = (device: string) => [...goesOnFor(devices, device)].at(-1);
  return first(one) === first(other);
}
