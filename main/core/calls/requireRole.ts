import { CarnetError } from '../../../shared/contract/errors.ts';
import type { Role } from '../../../shared/records/agency.ts';
import type { OpenCase } from '../openCase.ts';
import { findRecord } from '../store/recordReader.ts';

const rank: Readonly<Record<Role, number>> = { worker: 0, supervisor: 1, administrator: 2 };

export function hasRole(open: OpenCase, needed: Role): boolean {
  const role = findRecord(open.reader, 'member', open.actor.memberId)?.role;
  // A role of a newer version has no rank, and no comparison with it is true: refused.
  return role !== undefined && rank[role] >= rank[needed];
}

/** @throws CarnetError `contract.notAllowed` when the member's role does not reach */
export function requireRole(open: OpenCase, needed: Role): void {
  if (!hasRole(open, needed)) throw new CarnetError('contract.notAllowed', { why: 'role', needed });
}
