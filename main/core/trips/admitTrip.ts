import { CarnetError } from '../../../shared/contract/errors.ts';
import { writeEntry } from '../members/writeEntry.ts';
import { membershipHere } from '../members/storedEntries.ts';
import { findRecord } from '../store/recordReader.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';

/**
 * Lets a travelling laptop in as one of its worker's, by the keys that the worker's own laptop wrote
 * down: from then on what came back of it counts. No key of a program is sealed to it. Does nothing
 * where it was let in.
 * @throws CarnetError `members.notFound`, `members.notAllowed`
 */
export function admitTrip(unit: UnitOfWork, trip: string): void {
  const device = findRecord(unit, 'device', trip);
  const membership = membershipHere(unit);
  if (!device?.trip || !membership.members.has(device.memberId)) {
    throw new CarnetError('members.notFound');
  }
  if (membership.devices.has(trip)) return;
  const { sign, box } = device.trip;
  writeEntry(unit, [{ does: 'device', device: trip, member: device.memberId, sign, box }]);
  unit.audit('admitTrip', 'device', trip);
}
