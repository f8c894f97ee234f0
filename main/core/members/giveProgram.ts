import type { Reader } from '../store/sqlite.ts';
import type { Act } from '../sync/membership/entry.ts';
import type { Membership } from '../sync/membership/membership.ts';
import type { Box } from './devicesOf.ts';
import { epochKeysOf, newestEpochKey } from './epochKeys.ts';
import { handOn, newEpochAct } from './newEpoch.ts';

/**
 * Acts that let laptops read a program: all its keys that this laptop has, sealed to them. Where it
 * lacks the newest (it does not belong to the program), a new key is made, so that they can work; what
 * was written before stays closed to them until a laptop that has it hands it on (`dueHandOnActs`).
 */
export function giveProgram(
  reader: Reader,
  membership: Membership,
  program: string,
  to: readonly Box[],
): { readonly acts: readonly Act[]; readonly past: boolean } {
  const handed = epochKeysOf(reader, program).map((key) => handOn(program, key, to));
  if (newestEpochKey(reader, program) !== undefined) return { acts: handed, past: true };
  return { acts: [...handed, newEpochAct(membership, program, new Set(), to)], past: false };
}
