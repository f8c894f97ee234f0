import type { UnitOfWork } from '../store/unitOfWork.ts';
import { devicesOf } from './devicesOf.ts';
import { newEpochAct } from './newEpoch.ts';
import { membershipHere } from './storedEntries.ts';
import { writeEntry } from './writeEntry.ts';

/** A new program with its first key: whoever makes it is its first member. */
export function addProgram(unit: UnitOfWork, program: string): void {
  const { memberId } = unit.actor;
  const membership = membershipHere(unit);
  const mine = devicesOf(membership, memberId);
  writeEntry(unit, [
    { does: 'grant', member: memberId, program },
    newEpochAct(membership, program, new Set(), mine),
  ]);
}
