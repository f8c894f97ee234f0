import { type Role, role } from '../../../shared/records/agency.ts';
import type { Reader } from '../store/sqlite.ts';

/**
 * Somebody's role by the agency's signed entries. A role of a newer version has no meaning here and
 * counts as none.
 */
export function roleOf(reader: Reader, memberId: string): Role | undefined {
  const found = reader.value<string>('SELECT role FROM memberRole WHERE member = ?', [memberId]);
  return role.safeParse(found).data;
}

/**
 * The role of who works here. Whoever was removed keeps what a worker may do on this laptop: what
 * they wrote and could not pass on must stay in their hands. Nothing of it is taken by others.
 */
export function roleHere(
  reader: Reader,
  me: { readonly memberId: string; readonly deviceId: string },
): Role | undefined {
  return isRemoved(reader, me.deviceId) ? 'worker' : roleOf(reader, me.memberId);
}

/** Programs of a member besides "agency", by the agency's signed entries. */
export function programsOfMember(reader: Reader, memberId: string): readonly string[] {
  const list = reader.value<string>('SELECT programs FROM memberRole WHERE member = ?', [memberId]);
  return list === undefined ? [] : (JSON.parse(list) as string[]);
}

/** Whether a laptop belonged to the agency and does not any more. */
export function isRemoved(reader: Reader, deviceId: string): boolean {
  return (
    reader.row('SELECT 1 FROM memberDevice WHERE device = ? AND removedSequence IS NOT NULL', [
      deviceId,
    ]) !== undefined
  );
}

/**
 * Whether anybody is left who can let others in. Steps that were made apart may have taken all of them
 * (docs/sync-format.md, rule 8). Who has a role that a newer version gave may be one.
 */
export function isAdministered(reader: Reader): boolean {
  return (
    reader.row(
      `SELECT 1 FROM memberRole JOIN memberDevice USING (member)
       WHERE role NOT IN ('worker', 'supervisor') AND removedSequence IS NULL`,
    ) !== undefined
  );
}

/** The Ed25519 public key of a laptop that belongs or belonged, as base64. */
export function signKeyOf(reader: Reader, deviceId: string): string | undefined {
  return reader.value<string>('SELECT sign FROM memberDevice WHERE device = ?', [deviceId]);
}
