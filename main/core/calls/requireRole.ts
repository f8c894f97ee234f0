import { CarnetError } from '../../../shared/contract/errors.ts';
import type { Role } from '../../../shared/records/agency.ts';
import type { OpenCase } from '../openCase.ts';
import { rankOf } from '../../../shared/records/rights.ts';
import { roleHere } from '../members/standingHere.ts';

export function hasRole(open: Pick<OpenCase, 'reader' | 'actor'>, needed: Role): boolean {
  const role = roleHere(open.reader, open.actor);
  return role !== undefined && rankOf[role] >= rankOf[needed];
}

/** @throws CarnetError `contract.notAllowed` when the member's role does not reach */
export function requireRole(open: Pick<OpenCase, 'reader' | 'actor'>, needed: Role): void {
  if (!hasRole(open, needed)) throw new CarnetError('contract.notAllowed', { why: 'role', needed });
}
