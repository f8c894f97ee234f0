import { readPosition } from '../store/position.ts';
import type { Reader } from '../store/sqlite.ts';

/** Acts that change something worth a backup and write no record. */
const beyondRecords = [
  'changeSettings',
  'import',
  'undoImport',
  'changePassphrase',
  'confirmRecoveryWords',
  'changeLock',
];

/** Differs when something was written since: a record, a draft, a setting. To have looked at something is no change. */
export function changeMark(reader: Reader): string {
  const acts = beyondRecords.map(
    (act) =>
      reader.value<number | null>('SELECT max(sequence) FROM audit WHERE act = ?', [act]) ?? 0,
  );
  const drafts = reader.row<{ number: number; last: number | null }>(
    `SELECT count(*) AS number, max(updatedAt) AS last FROM
       (SELECT updatedAt FROM draft UNION ALL SELECT updatedAt FROM incidentDraft)`,
  );
  const last = Math.max(...acts);
  return [readPosition(reader).act, last, drafts?.number ?? 0, drafts?.last ?? 0].join(' ');
}
