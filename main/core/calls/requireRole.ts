import { CarnetError } from '../../../shared/contract/errors.ts';
import type { Role } from '../../../shared/records/agency.ts';
import type { OpenCase } from '../openCase.ts';
import { findRecord } from '../store/recordReader.ts';

const rank: Readonly<Record<Role, number>> = { worker: 0, supervisor: 1, administrator: 2 };

/** @throws CarnetError `contract.notAllowed` when the member's role does not reach */
export function requireRole(open: OpenCase, needed: Role): void {
  const role = findRecord(open.reader, 'member', open.actor.memberId)?.role;
  // A role of a newer version has no rank, and no comparison with it is true: refused.
  if (role === undefined || !(rank[role] >= rank[needed])) {
    throw new CarnetError('contract.notAllowed', { why: 'role', needed });
  }
}
