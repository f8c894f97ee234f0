import type { UnitOfWork } from '../store/unitOfWork.ts';
import type { Act } from '../sync/membership/entry.ts';
import { type Epoch, epochsOf, readersOf } from '../sync/membership/epochs.ts';
import { goesOnFor } from '../sync/membership/goesOnFor.ts';
import type { Membership } from '../sync/membership/membership.ts';
import { isTrip } from '../trips/tripLines.ts';
import { epochKeyNamed, programsOf } from './epochKeys.ts';
import { handOn } from './newEpoch.ts';
import { membershipHere } from './storedEntries.ts';

/**
 * Acts that hand on what readers of a program lack of its keys and this laptop has: whoever let them in
 * may not have worked there, and had nothing of its past to give. Without it they could not even read what
 * is written since, because that builds on what was before. Where several laptops answer at once, the
 * first seal counts, and the other is as good.
 */
export function dueHandOnActs(unit: UnitOfWork): readonly Act[] {
  const membership = membershipHere(unit);
  return programsOf(membership).flatMap((program) => {
    const epochs = epochsOf(membership, program);
    // Whoever was let in was given something; a travelling laptop opens nothing by a program's key.
    const readers = readersOf(membership, program).filter(
      (device) =>
        epochs.some((each) => isSealedTo(membership, each, device)) && !isTrip(unit, device),
    );
    return epochs.flatMap((epoch) => {
      const lacking = readers.flatMap((device) => {
        const box = membership.devices.get(device)?.box;
        return box === undefined || isSealedTo(membership, epoch, device) ? [] : [{ device, box }];
      });
      const key = lacking.length > 0 ? epochKeyNamed(unit, program, epoch.name) : undefined;
      return key === undefined ? [] : [handOn(program, { name: epoch.name, key }, lacking)];
    });
  });
}

/** To it, or to the laptop that it goes on for: it opens what was sealed to that one. */
function isSealedTo({ devices }: Membership, { keys }: Epoch, device: string): boolean {
  return [...goesOnFor(devices, device)].some((each) => keys.has(each));
}
