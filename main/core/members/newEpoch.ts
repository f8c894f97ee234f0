import { epochName } from '../sync/epochKey.ts';
import type { Act } from '../sync/membership/entry.ts';
import { readersOf, sealEpochKey } from '../sync/membership/epochs.ts';
import type { Membership } from '../sync/membership/membership.ts';
import { keyLength } from '../vault/keys.ts';
import { randomBytes } from '../vault/randomBytes.ts';
import type { Box } from './devicesOf.ts';
import type { NamedKey } from './epochKeys.ts';

/**
 * The act that makes a new epoch of a program, its key sealed to the laptops that read it, but for
 * those that the same entry removes. Whoever makes it and does not read the program has no use for
 * the key: it is kept only where it opens.
 */
export function newEpochAct(
  membership: Membership,
  program: string,
  without: ReadonlySet<string> = new Set(),
  alsoTo: readonly Box[] = [],
): Act {
  const key = randomBytes(keyLength);
  const readers = readersOf(membership, program).filter((device) => !without.has(device));
  const boxes = readers.flatMap((device) => {
    const box = membership.devices.get(device)?.box;
    return box === undefined ? [] : [{ device, box }];
  });
  const act = handOn(program, { name: epochName(key), key }, [...boxes, ...alsoTo]);
  key.fill(0);
  return act;
}

/** The act that seals a key that is there to laptops that lack it. */
export function handOn(program: string, { name, key }: NamedKey, to: readonly Box[]): Act {
  const keys = to.map(({ device, box }) => [device, sealEpochKey(key, box)] as const);
  return { does: 'epoch', program, epoch: name, keys: Object.fromEntries(keys) };
}
