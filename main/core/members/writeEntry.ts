import { CarnetError } from '../../../shared/contract/errors.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';
import {
  type Act,
  type Entry,
  readEntry,
  sealEntry,
  sheetAuthor,
} from '../sync/membership/entry.ts';
import { headsToName } from '../sync/membership/membership.ts';
import type { Writer } from '../store/sqlite.ts';
import { readAgency } from './agencyIdentity.ts';
import { deviceKeys } from './deviceKeys.ts';
import { type KeptEntries, keepEntries } from './keepEntries.ts';
import { membershipHere } from './storedEntries.ts';

/** Acts of one entry at most: docs/sync-format.md. */
export const mostActs = 500;

/**
 * Writes a step in the members' history, signed by this laptop, after all that it has seen. Part of
 * the unit's transaction: what the step is about and the step itself stand together or not at all.
 * @throws CarnetError `members.notAllowed` when it would change nothing: this laptop's member is no
 *   administrator any more, or the last administrator would be gone
 */
export function writeEntry(unit: UnitOfWork, acts: readonly Act[]): KeptEntries {
  const { agency, device } = readAgency(unit);
  return writeEntryBy(unit, { agency, author: device }, acts, deviceKeys(unit).sign.privateKey);
}

/** As {@link writeEntry}, in as many entries as it needs: all of them stand, or none. */
export function writeEntries(unit: UnitOfWork, acts: readonly Act[]): void {
  for (let at = 0; at < acts.length; at += mostActs) {
    writeEntry(unit, acts.slice(at, at + mostActs));
  }
}

/** As {@link writeEntry}, signed with the agency sheet's key. */
export function writeSheetEntry(
  unit: UnitOfWork,
  acts: readonly Act[],
  signSecretKey: Uint8Array,
): KeptEntries {
  const { agency } = readAgency(unit);
  return writeEntryBy(unit, { agency, author: sheetAuthor }, acts, signSecretKey);
}

/** The founding entry: the only one that names nothing before it. `founding` of the agency is its hash. */
export function foundingEntry(
  given: { readonly agency: string; readonly now: number; readonly signSecretKey: Uint8Array },
  act: Extract<Act, { does: 'found' }>,
): Entry {
  const { agency, now, signSecretKey } = given;
  const body = { agency, author: act.device, sequence: 1, heads: [], at: timeOf(now), acts: [act] };
  return entryOf(sealEntry(body, signSecretKey));
}

/** As {@link writeEntry}, by a laptop or the sheet whose Ed25519 secret key (64 bytes) is in hand. */
export function writeEntryBy(
  unit: UnitOfWork,
  { agency, author }: { readonly agency: string; readonly author: string },
  acts: readonly Act[],
  signSecretKey: Uint8Array,
): KeptEntries {
  const now = unit.actor.now();
  const body = {
    agency,
    author,
    sequence: newestEntryOf(unit.writer, author) + 1,
    heads: [...headsToName(membershipHere(unit))],
    at: timeOf(now),
    acts: [...acts],
  };
  const entry = entryOf(sealEntry(body, signSecretKey));
  const kept = keepEntries(unit.writer, [entry], now);
  if (kept.refused.includes(entry.hash)) throw new CarnetError('members.notAllowed');
  return kept;
}

/** The number of an author's newest entry here, 0 for none: `entries` of a head. */
export function newestEntryOf(reader: Pick<Writer, 'value'>, author: string): number {
  return (
    reader.value<number | null>('SELECT max(sequence) FROM memberEntry WHERE author = ?', [
      author,
    ]) ?? 0
  );
}

function entryOf(file: Uint8Array): Entry {
  const result = readEntry(file);
  if (result.state !== 'read') throw new RangeError(result.reason);
  return result.value;
}

/** A clock before 1970 has no place in the format. For order shown only. */
const timeOf = (now: number): [number, number] => [Math.max(0, Math.floor(now)), 0];
