import { noteFormer } from '../sync/records/formerDevices.ts';
import { readPosition } from '../store/position.ts';
import { findRecord } from '../store/recordReader.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';
import { readAgency } from './agencyIdentity.ts';
import { goOnAsAnother, type LeftAt } from './goOnAsAnother.ts';

/**
 * Makes this vault that of another laptop, as whom the unit acts: a device record and keys of its own,
 * so that it never writes under the name of the one that it was, which may still be at work. The old
 * device's record stays. The count of changes and the clock go on from where they stand; up to which
 * change what waits is the old device's is remembered. `label`: null for the old one's, with a number.
 */
export function becomeAnother(
  unit: UnitOfWork,
  given: { readonly label: string | null; readonly left: LeftAt; readonly why: object },
): void {
  const { member, device: before } = readAgency(unit);
  const { deviceId: device, now } = unit.actor;
  const former = { deviceId: before, act: readPosition(unit).act };
  noteFormer(unit.writer, former, { ...given.why, at: now() });
  const label = given.label ?? nextLabel(unit, before);
  unit.create('device', 'agency', { memberId: member, label, addedAt: now() }, device);
  goOnAsAnother(unit, given.left);
}

/** "Front desk 2": people must be able to tell the two apart. */
function nextLabel(unit: UnitOfWork, device: string): string {
  const label = (findRecord(unit, 'device', device)?.label ?? '').replace(/ \d+$/, '');
  const taken = new Set(
    unit.rows<{ label: string }>('SELECT label FROM device').map((r) => r.label),
  );
  for (let number = 2; ; number += 1) {
    const next = `${label} ${number}`.trim();
    if (!taken.has(next)) return next;
  }
}
