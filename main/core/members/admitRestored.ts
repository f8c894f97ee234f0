import { makeDeviceKeys } from '../store/deviceSecret.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';
import { toBase64 } from '../vault/base64.ts';
import { readAgency, setAgency } from './agencyIdentity.ts';
import { deviceKeys } from './deviceKeys.ts';
import { epochKeysOf, programsOf } from './epochKeys.ts';
import { handOn } from './newEpoch.ts';
import { isRemoved, roleOf } from './standingHere.ts';
import { membershipHere } from './storedEntries.ts';
import { mostActs, writeEntryBy } from './writeEntry.ts';

/**
 * Gives a restored vault, whose unit acts as a new laptop, key pairs of its own. An administrator's
 * lets itself in, signed by the laptop that the backup is of: somebody who is alone could not ask
 * anyone. Others ask to be let in again. The old laptop stays as it is: it may still be at work, and
 * who lost it removes it.
 */
export function admitRestored(unit: UnitOfWork): void {
  const old = readAgency(unit);
  const oldKeys = deviceKeys(unit);
  const device = unit.actor.deviceId;
  makeDeviceKeys(unit.writer);
  setAgency(unit.writer, { ...old, device });
  if (isRemoved(unit, old.device) || roleOf(unit, old.member) !== 'administrator') return;
  const keys = deviceKeys(unit);
  const me = { device, box: toBase64(keys.box.publicKey) };
  const admission = {
    does: 'device' as const,
    ...me,
    member: old.member,
    sign: toBase64(keys.sign.publicKey),
  };
  const handed = programsOf(membershipHere(unit)).flatMap((program) =>
    epochKeysOf(unit, program).map((key) => handOn(program, key, [me])),
  );
  const by = { agency: old.agency, author: old.device };
  const acts = [admission, ...handed];
  for (let at = 0; at < acts.length; at += mostActs) {
    writeEntryBy(unit, by, acts.slice(at, at + mostActs), oldKeys.sign.privateKey);
  }
}
