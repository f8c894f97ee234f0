import type { Follow } from '../sync/membership/entry.ts';
import { makeDeviceKeys } from '../store/deviceSecret.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';
import { toBase64 } from '../vault/base64.ts';
import { readAgency, setAgency } from './agencyIdentity.ts';
import { deviceKeys } from './deviceKeys.ts';
import { keepFormerBox } from './formerBoxes.ts';
import { isAdmitted } from './joining/ownJoining.ts';
import { writeEntryBy } from './writeEntry.ts';

/** Where the log of the laptop that this one was is left: docs/sync-format.md, `follow`. */
export type LeftAt = Pick<Follow, 'apart' | 'entries'>;

/**
 * Makes this vault, which was copied or restored and whose unit acts as a new laptop, that laptop: with
 * key pairs of its own, let in by the key of the laptop that it was. Nobody has to be there for that:
 * it says no more than what whoever opens this vault can do, and everybody sees it (ADR 27). The old
 * laptop stays as it is: it may be at work, and who lost it removes it. One that was removed, or never
 * let in, lets nobody in: then a person asks again.
 */
export function goOnAsAnother(unit: UnitOfWork, { apart, entries }: LeftAt): void {
  const old = readAgency(unit);
  const oldKeys = deviceKeys(unit);
  const mayFollow = isAdmitted(unit, old.device);
  const device = unit.actor.deviceId;
  // What others seal before they hear of this is sealed to the laptop that it was.
  keepFormerBox(unit.writer, { device: old.device, box: oldKeys.box });
  makeDeviceKeys(unit.writer);
  setAgency(unit.writer, { ...old, device });
  // They are signed and answered by the laptop that it was, if that one is still at work.
  unit.writer.run(`UPDATE invitation SET state = 'cancelled' WHERE state IN ('open', 'asked')`);
  if (!mayFollow) return;
  const keys = deviceKeys(unit);
  const follow: Follow = {
    does: 'follow',
    device,
    follows: old.device,
    member: old.member,
    sign: toBase64(keys.sign.publicKey),
    box: toBase64(keys.box.publicKey),
    apart,
    entries: [...entries],
  };
  writeEntryBy(unit, { agency: old.agency, author: device }, [follow], oldKeys.sign.privateKey);
}
