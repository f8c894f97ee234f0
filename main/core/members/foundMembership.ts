import { makeDeviceKeys } from '../store/deviceSecret.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';
import { commonProgram } from '../sync/membership/epochs.ts';
import { toBase64 } from '../vault/base64.ts';
import { setAgency } from './agencyIdentity.ts';
import { deviceKeys } from './deviceKeys.ts';
import { keepEntries } from './keepEntries.ts';
import { newEpochAct } from './newEpoch.ts';
import { keepSheet } from './sheet/keptSheet.ts';
import { sheetKeys, wipeSheetKeys } from './sheet/sheetKeys.ts';
import { membershipHere } from './storedEntries.ts';
import { foundingEntry, writeEntry } from './writeEntry.ts';

/**
 * The members' history of a new agency: its founding entry, by which the founder is an administrator,
 * and an entry with the first key of the program that is common to all. `sheet`: the 16 bytes of the
 * agency sheet, which are kept until somebody has read the sheet back from paper.
 */
export function foundMembership(
  unit: UnitOfWork,
  given: { readonly agency: string; readonly sheet: Uint8Array },
): void {
  const { memberId: member, deviceId: device } = unit.actor;
  makeDeviceKeys(unit.writer);
  setAgency(unit.writer, { agency: given.agency, founding: '', member, device });
  const keys = deviceKeys(unit);
  const sheet = sheetKeys(given.sheet);
  const founding = foundingEntry(
    { agency: given.agency, now: unit.actor.now(), signSecretKey: keys.sign.privateKey },
    {
      does: 'found',
      member,
      device,
      sign: toBase64(keys.sign.publicKey),
      box: toBase64(keys.box.publicKey),
      sheet: toBase64(sheet.sign.publicKey),
      slot: toBase64(sheet.slot.publicKey),
    },
  );
  wipeSheetKeys(sheet);
  setAgency(unit.writer, { agency: given.agency, founding: founding.hash, member, device });
  keepEntries(unit.writer, [founding], unit.actor.now());
  writeEntry(unit, [newEpochAct(membershipHere(unit), commonProgram)]);
  keepSheet(unit.writer, { entropy: given.sheet, parts: null, shownAt: null });
}
