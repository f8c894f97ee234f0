import { CarnetError } from '../../../shared/contract/errors.ts';
import type { memberCalls as declared } from '../../../shared/contract/members.ts';
import { newestEpochKey } from '../members/epochKeys.ts';
import { handOn, newEpochAct } from '../members/newEpoch.ts';
import {
  forgetSheet,
  keepSheet,
  keptSheet,
  noteSheetTested,
  partsOf,
  sheetTestedAt,
} from '../members/sheet/keptSheet.ts';
import { sheetKeys, type SheetKeys, wipeSheetKeys } from '../members/sheet/sheetKeys.ts';
import { partWordsOf, sheetEntropy, wholeSheet } from '../members/sheet/sheetWords.ts';
import { sheetKeyOf, slotKeyOf } from '../members/sheet/slotKeyOf.ts';
import { isRemoved } from '../members/standingHere.ts';
import { membershipHere } from '../members/storedEntries.ts';
import { writeEntry, writeSheetEntry } from '../members/writeEntry.ts';
import type { OpenCase } from '../openCase.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';
import { commonProgram } from '../sync/membership/epochs.ts';
import { toBase64 } from '../vault/base64.ts';
import { sodium } from '../vault/sodium.ts';
import type { Handlers } from './handlers.ts';
import { refusalsKept } from './refusalsKept.ts';

type SheetCalls = Pick<
  typeof declared,
  'sheet.state' | 'sheet.show' | 'sheet.test' | 'sheet.openThisVault' | 'sheet.appointMe'
>;

/** The agency sheet: shown, tested, used. */
export const sheetCalls: Handlers<SheetCalls> = {
  'sheet.state': (open) => {
    const { reader, actor } = open;
    const kept = keptSheet(reader);
    const testedAt = sheetTestedAt(reader);
    return {
      state: kept !== undefined ? 'kept' : testedAt !== null ? 'tested' : 'elsewhere',
      shownAt: kept?.shownAt ?? null,
      testedAt,
      slotDue: isSlotDue(open),
      otherAdministrators:
        reader.value<number>(
          `SELECT count(*) FROM memberRole WHERE role = 'administrator' AND member <> ?`,
          [actor.memberId],
        ) ?? 0,
    };
  },
  'sheet.show': async (open, { language, split }) => {
    const kept = keptSheet(open.reader);
    if (kept === undefined) throw new CarnetError('members.sheetGone');
    const parts = split ? await partsOf(kept) : kept.parts;
    open.write((unit) => {
      // It may have been tested, and forgotten, meanwhile.
      if (keptSheet(unit) === undefined) throw new CarnetError('members.sheetGone');
      keepSheet(unit.writer, { ...kept, parts, shownAt: unit.actor.now() });
      unit.audit('showAgencySheet', 'agency', '');
    });
    open.changed('members', 'members');
    return {
      sheets: split
        ? (parts ?? []).map((part) => partWordsOf(part, language))
        : [wholeSheet(kept.entropy, language)],
    };
  },
  'sheet.test': async (open, { typed }) => {
    const keys = await typedKeys(typed);
    const right = isOurs(open, keys);
    wipeSheetKeys(keys);
    open.write((unit) => {
      if (right) {
        noteSheetTested(unit.writer, unit.actor.now());
        forgetSheet(unit.writer);
      }
      unit.audit(right ? 'testAgencySheet' : 'agencySheetRefused', 'agency', '');
    });
    open.changed('members', 'members');
    return { right };
  },
  'sheet.openThisVault': async (open, { passphrase }) => {
    const recipient = slotKeyOf(open.members.current());
    if (recipient === undefined) throw new CarnetError('members.notFound');
    await refusalsKept(open, () =>
      open.vault.addAgencySlot({ kind: 'passphrase', passphrase }, recipient),
    );
    open.write((unit) => unit.audit('sheetOpensVault', 'vault', open.vault.id));
    open.changed('members', 'members');
    return {};
  },
  'sheet.appointMe': async (open, { typed }) => {
    const { memberId, deviceId } = open.actor;
    if (isRemoved(open.reader, deviceId)) throw new CarnetError('members.removed');
    const keys = await typedKeys(typed);
    try {
      if (!isOurs(open, keys)) {
        open.write((unit) => unit.audit('agencySheetRefused', 'agency', ''));
        throw new CarnetError('members.wrongSheet');
      }
      open.write((unit) => {
        const act = { does: 'appoint', member: memberId, role: 'administrator' } as const;
        writeSheetEntry(unit, [act], keys.sign.privateKey);
        announceSheet(unit);
        unit.audit('appointBySheet', 'member', memberId);
      });
    } finally {
      wipeSheetKeys(keys);
    }
    open.changed('members', 'members');
    return {};
  },
};

/**
 * No head tells of what the sheet signed: an entry of this laptop's, which its head tells, names it. It
 * has to say something, so it hands on to this laptop the key of the common program that it has.
 */
function announceSheet(unit: UnitOfWork): void {
  const membership = membershipHere(unit);
  const box = membership.devices.get(unit.actor.deviceId)?.box ?? '';
  const key = newestEpochKey(unit, commonProgram);
  const act =
    key === undefined
      ? newEpochAct(membership, commonProgram)
      : handOn(commonProgram, key, [{ device: unit.actor.deviceId, box }]);
  writeEntry(unit, [act]);
}

async function typedKeys(typed: readonly string[]): Promise<SheetKeys> {
  const entropy = await sheetEntropy(typed);
  const keys = sheetKeys(entropy);
  sodium.memzero(entropy);
  return keys;
}

function isOurs(open: OpenCase, { sign }: SheetKeys): boolean {
  const known = sheetKeyOf(open.members.current());
  return known !== undefined && sodium.memcmp(known, sign.publicKey);
}

/** The vault has no slot for the sheet of the agency that it belongs to now. */
function isSlotDue(open: OpenCase): boolean {
  if (open.isPractice) return false;
  const recipient = slotKeyOf(open.members.current());
  const wanted = recipient === undefined ? undefined : toBase64(recipient);
  return !open.vault
    .manifest()
    .slots.some((slot) => slot.kind === 'agency' && slot.recipient === wanted);
}
