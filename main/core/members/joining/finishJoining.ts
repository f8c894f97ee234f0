import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { RecordKind } from '../../../../shared/records/records.ts';
import { setLocalValue } from '../../store/local.ts';
import { recordColumns } from '../../store/recordColumns.ts';
import { findRecord } from '../../store/recordReader.ts';
import type { Reader } from '../../store/sqlite.ts';
import type { UnitOfWork } from '../../store/unitOfWork.ts';
import { membershipOf } from '../../sync/membership/membership.ts';
import { toBase64 } from '../../vault/base64.ts';
import { readAgency, setAgency } from '../agencyIdentity.ts';
import { deviceKeys } from '../deviceKeys.ts';
import { keepEntries } from '../keepEntries.ts';
import { forgetSheet, noteSheetTested } from '../sheet/keptSheet.ts';
import { slotKeyOf } from '../sheet/slotKeyOf.ts';
import { forgetJoining, type Joining, needJoining, openWelcome } from './ownJoining.ts';

/** Where this laptop is about to belong. */
export interface JoinedAgency {
  readonly device: string;
  readonly member: string;
  /** The agency sheet's public key for vaults (X25519). */
  readonly recipient: Uint8Array;
  /** Where the agency's files lie; empty: not told. */
  readonly place: string;
}

/**
 * Whether the welcome does what it says: by its own entries, from the founding of the invitation, this
 * laptop belongs, with the keys that it has.
 * @throws CarnetError `members.notJoining`, `members.notAWelcome`
 */
export function checkWelcome(reader: Reader): JoinedAgency {
  const asked = needJoining(reader);
  if (asked.welcome === null) throw new CarnetError('members.notAWelcome');
  const welcome = openWelcome(reader, asked, asked.welcome);
  const membership = membershipOf(welcome.body.founding, welcome.all);
  const { device, member } = welcome.body;
  const known = membership.devices.get(device);
  const isIn =
    known?.removed === null &&
    known.member === member &&
    known.sign === toBase64(keysOf(reader, asked).sign) &&
    membership.members.has(member);
  const recipient = slotKeyOf(membership);
  if (!isIn || recipient === undefined) throw new CarnetError('members.notAWelcome');
  return { device, member, recipient, place: welcome.said.place };
}

/**
 * Goes over to the agency, in the unit's transaction: its history in place of this vault's own, with
 * the keys that it brings. What belonged to the agency of one alone is gone; clients and programs
 * come along where that was asked.
 */
export function finishJoining(unit: UnitOfWork): JoinedAgency {
  const joined = checkWelcome(unit);
  const asked = needJoining(unit);
  const welcome = openWelcome(unit, asked, asked.welcome ?? '');
  const before = readAgency(unit);
  const isOwn = before.founding === welcome.body.founding;
  const { writer } = unit;
  if (!isOwn) {
    leaveAgencyOfOne(unit, asked, before.agency);
    for (const table of ['memberEntry', 'epochKey', 'memberRole', 'memberDevice', 'memberNews']) {
      writer.run(`DELETE FROM ${table}`);
    }
    writer.run('DELETE FROM invitation');
    forgetSheet(writer);
    noteSheetTested(writer, null);
  }
  if (asked.keys !== null) setLocalValue(writer, 'deviceSecret', asked.keys);
  const { agency, founding } = welcome.body;
  setAgency(writer, { agency, founding, member: joined.member, device: joined.device });
  renameSelf(unit, before, joined);
  keepEntries(writer, welcome.all, unit.actor.now());
  if (!isOwn) writer.run('UPDATE memberNews SET seenAt = ?', [unit.actor.now()]);
  setLocalValue(writer, 'joined', {
    agencyName: welcome.said.agencyName,
    memberName: welcome.said.memberName,
    at: unit.actor.now(),
  });
  setLocalValue(writer, 'agencyNamed', true);
  setLocalValue(writer, 'crisisAsked', true);
  forgetJoining(unit);
  unit.audit('join', 'vault', welcome.body.invitation);
  return joined;
}

/** Records that the joined agency has its own of: they would only be seen twice. */
function leaveAgencyOfOne(unit: UnitOfWork, { bring }: Joining, agency: string): void {
  drop(unit, 'agency', 'id = ?', [agency]);
  drop(unit, 'program', bring ? `id = 'agency'` : 'id IS NOT NULL', []);
  if (!bring) drop(unit, 'place', 'id IS NOT NULL', []);
  unit.writer.run(
    `UPDATE local SET value = json_set(value, '$.placeId', NULL, '$.programId', 'agency')
     WHERE name = 'settings' AND ? = 0`,
    [bring ? 1 : 0],
  );
}

/** As if it had never been written: no laptop but this one ever had it. */
function drop(unit: UnitOfWork, kind: RecordKind, where: string, params: readonly string[]): void {
  const { table } = recordColumns(kind);
  for (const { id } of unit.rows<{ id: string }>(
    `SELECT id FROM ${table} WHERE ${where}`,
    params,
  )) {
    unit.writer.run('DELETE FROM outbox WHERE kind = ? AND recordId = ?', [kind, id]);
    unit.writer.run(`DELETE FROM ${table} WHERE id = ?`, [id]);
    unit.touched.kinds.add(kind);
    unit.touched.ids.add(id);
  }
}

/** The laptop's record says whose it is; a member who is known already keeps the name that they have there. */
function renameSelf(
  unit: UnitOfWork,
  before: { readonly member: string; readonly device: string },
  { member, device }: JoinedAgency,
): void {
  if (member !== before.member) drop(unit, 'member', 'id = ?', [before.member]);
  if (device === before.device) {
    if (member !== before.member) unit.change('device', device, { memberId: member });
    return;
  }
  const label = findRecord(unit, 'device', before.device)?.label ?? '';
  unit.create('device', 'agency', { memberId: member, label, addedAt: unit.actor.now() }, device);
}

function keysOf(reader: Reader, { keys }: Joining): { readonly sign: Uint8Array } {
  if (keys === null) return { sign: deviceKeys(reader).sign.publicKey };
  // The public half ends the secret one (libsodium's Ed25519 secret keys have 64 bytes).
  return { sign: Buffer.from(keys.signSecretKey, 'base64').subarray(32) };
}
