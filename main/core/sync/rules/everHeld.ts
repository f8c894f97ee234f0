import type { Role } from '../../../../shared/records/agency.ts';
import { rankOf } from '../../../../shared/records/rights.ts';
import { commonProgram } from '../membership/epochs.ts';
import { has } from '../membership/graph.ts';
import type { Membership } from '../membership/membership.ts';

/** What a member was ever given, by valid entries. */
export interface EverHeld {
  readonly role: Role;
  readonly programs: ReadonlySet<string>;
}

const known = new WeakMap<Membership, ReadonlyMap<string, EverHeld>>();

/**
 * The highest role that each member ever had, and every program. What a change was allowed to do does
 * not end because its author left since: a laptop that comes new reads the whole log, and must come to
 * the records that the others have. For the same reason nothing here may depend on what arrived
 * first: valid entries stay valid, so what was admitted stays admitted. Where somebody's part ends is
 * the removal's cut, and the key that a withdrawal replaces.
 */
export function everHeld(membership: Membership): ReadonlyMap<string, EverHeld> {
  const before = known.get(membership);
  if (before !== undefined) return before;
  const held = new Map<string, { role: Role; programs: Set<string> }>();
  for (const [at, { acts }] of membership.graph.entries.entries()) {
    if (!has(membership.valid, at)) continue;
    for (const act of acts) {
      if (act.does !== 'found' && act.does !== 'appoint' && act.does !== 'grant') continue;
      const one = held.get(act.member) ?? { role: 'worker', programs: new Set([commonProgram]) };
      if (act.does === 'grant') one.programs.add(act.program);
      const role =
        act.does === 'found' ? 'administrator' : act.does === 'appoint' ? act.role : null;
      if (role !== null && rankOf[role] > rankOf[one.role]) one.role = role;
      held.set(act.member, one);
    }
  }
  known.set(membership, held);
  return held;
}

/**
 * Whether a laptop's segments of a program may be read at all: it was let in, and its member ever
 * belonged to the program. False may only mean that the entry that says so has not arrived: such a
 * segment waits.
 */
export function mayWriteIn(membership: Membership, device: string, program: string): boolean {
  const member = membership.devices.get(device)?.member;
  return member !== undefined && everHeld(membership).get(member)?.programs.has(program) === true;
}
