import { createHash } from 'node:crypto';
import { recordKinds } from '../../shared/records/records.ts';
import { kindOfOthers } from '../../main/core/store/heldRecord.ts';
import { recordColumns } from '../../main/core/store/recordColumns.ts';
import type { Reader } from '../../main/core/store/sqlite.ts';

/**
 * One text for all that a laptop holds of others, row by row with its clock, and for the lines and keys that
 * lists, search and duplicates read of it: two laptops that took the same hold the same. Where a line stands,
 * and when a laptop took what touched it last, is its own.
 */
export function recordsDigest(reader: Reader): string {
  const hash = createHash('sha256');
  const tables = recordKinds
    .filter((kind) => kindOfOthers(kind) !== undefined)
    .map((kind) => `SELECT * FROM ${recordColumns(kind).table} ORDER BY id`);
  const lines = `SELECT l.*, k.words AS keys FROM personLine l LEFT JOIN lineKeys k USING (place)
    ORDER BY l.personId`;
  for (const sql of [...tables, lines]) {
    for (const row of reader.each<Record<string, unknown>>(sql)) {
      hash.update(JSON.stringify({ ...row, place: undefined, touchedAt: undefined }));
    }
  }
  return hash.digest('hex');
}
