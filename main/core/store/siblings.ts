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
    .map(siblingOf);
}

/** The same of many records of a kind, by id; `ids`: as JSON. */
export function siblingsOfMany(
  reader: Reader,
  kind: string,
  programId: string,
  ids: string,
): ReadonlyMap<string, readonly Sibling[]> {
  const rows = reader.rows<SiblingRow & { recordId: string }>(
    `SELECT recordId, path, device, act, wall, counter, value, role FROM sibling
     WHERE kind = ? AND recordId IN (SELECT value FROM json_each(?)) AND programId = ?`,
    [kind, ids, programId],
  );
  const found = new Map<string, Sibling[]>();
  for (const row of rows) {
    const known = found.get(row.recordId);
    if (known === undefined) found.set(row.recordId, [siblingOf(row)]);
    else known.push(siblingOf(row));
  }
  return found;
}

function siblingOf({ path, device, act, wall, counter, value, role }: SiblingRow): Sibling {
  return {
    path,
    role: role === 'doubt' || role === 'same' ? role : 'shown',
    live: { device, act, time: { wall, counter }, value: JSON.parse(value) as Value },
  };
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

/**
 * Notes of a record, or no longer notes, that somebody deleted it while somebody else worked on it
 * (`doubtfulDeletion`), or that a newer version may show more of it (`notShown`).
 */
export function putMark(
  writer: Writer,
  table: 'doubtfulDeletion' | 'notShown',
  { kind, id, programId }: RecordName,
  isMarked: boolean,
): void {
  const statement = isMarked
    ? `INSERT OR IGNORE INTO ${table} (kind, recordId, programId) VALUES (?, ?, ?)`
    : `DELETE FROM ${table} WHERE kind = ? AND recordId = ? AND programId = ?`;
  writer.run(statement, [kind, id, programId]);
}
