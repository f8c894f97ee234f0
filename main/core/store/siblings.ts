import { canonicalText, type Value } from '../sync/canonicalText.ts';
import type { Live } from '../sync/merge/recordState.ts';
import type { Reader, Writer } from './sqlite.ts';

/**
 * `doubt`: waits for a person beside the shown one; `same`: equal to it, of another act; `shown`: the
 * shown one itself, in a form that the columns can't hold.
 */
export type SiblingRole = 'doubt' | 'same' | 'shown';

export interface Sibling {
  readonly path: string;
  readonly live: Live;
  readonly role: SiblingRole;
}

export interface RecordName {
  readonly kind: string;
  readonly id: string;
  readonly programId: string;
}

interface SiblingRow {
  readonly path: string;
  readonly device: string;
  readonly act: number;
  readonly wall: number;
  readonly counter: number;
  readonly value: string;
  readonly role: string;
}

/** Values of a record that are not what its columns show. */
export function readSiblings(reader: Reader, { kind, id, programId }: RecordName): Sibling[] {
  return reader
    .rows<SiblingRow>(
      `SELECT path, device, act, wall, counter, value, role FROM sibling
       WHERE kind = ? AND recordId = ? AND programId = ?`,
      [kind, id, programId],
    )
    .map(({ path, device, act, wall, counter, value, role }) => ({
      path,
      role: role === 'doubt' || role === 'same' ? role : 'shown',
      live: { device, act, time: { wall, counter }, value: JSON.parse(value) as Value },
    }));
}

/** In the place of those that were there. */
export function putSiblings(
  writer: Writer,
  { kind, id, programId }: RecordName,
  siblings: readonly Sibling[],
): void {
  writer.run('DELETE FROM sibling WHERE kind = ? AND recordId = ? AND programId = ?', [
    kind,
    id,
    programId,
  ]);
  for (const { path, live, role } of siblings) {
    writer.run(
      `INSERT INTO sibling
         (kind, recordId, programId, path, device, act, wall, counter, value, role)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        kind,
        id,
        programId,
        path,
        live.device,
        live.act,
        live.time.wall,
        live.time.counter,
        canonicalText(live.value),
        role,
      ],
    );
  }
}

/** Notes, or no longer notes, that somebody deleted a record while somebody else worked on it. */
export function putDoubtfulDeletion(
  writer: Writer,
  { kind, id, programId }: RecordName,
  isInDoubt: boolean,
): void {
  const verb = isInDoubt
    ? 'INSERT OR IGNORE INTO doubtfulDeletion (kind, recordId, programId) VALUES (?, ?, ?)'
    : 'DELETE FROM doubtfulDeletion WHERE kind = ? AND recordId = ? AND programId = ?';
  writer.run(verb, [kind, id, programId]);
}
