import type { Reader } from '../store/sqlite.ts';
import type { Vector } from '../sync/change.ts';
import { appliedVector } from '../sync/records/appliedVector.ts';

/**
 * What this laptop has seen of a program, its own acts included, also those that wait to be passed on:
 * what is edited on top of it covers just that. Read before the records are: a record that changes
 * while a pack is made is then newer than the pack says, and an edit of it becomes a question, never
 * an overwriting of what nobody saw.
 */
export function seenOf(reader: Reader, program: string, device: string): Vector {
  const seen = new Map(appliedVector(reader, program));
  const last =
    reader.value<number | null>(
      `SELECT max(coalesce(i.firstAct, 0) + o.act) FROM outbox o LEFT JOIN import i ON i.id = o.importId
       WHERE o.programId = ? AND (o.importId IS NULL OR i.firstAct IS NOT NULL)`,
      [program],
    ) ?? 0;
  const own = Math.max(last, seen.get(device) ?? 0);
  if (own > 0) seen.set(device, own);
  return seen;
}
