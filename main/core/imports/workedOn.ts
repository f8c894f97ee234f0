import type { Reader, Writer } from '../store/sqlite.ts';

/**
 * People of an import on whose files someone worked since: a record of theirs was written or changed,
 * a draft about them is open, or they were merged with another file. Undoing the import leaves them.
 */
export function workedOn(reader: Reader, importId: string): string[] {
  return reader
    .rows<{ personId: string }>(
      `SELECT personId FROM importEdited WHERE importId = @importId
       UNION SELECT d.personId FROM draft d JOIN person p ON p.id = d.personId
         WHERE p.importId = @importId
       UNION SELECT p.id FROM samePerson s JOIN person p ON p.id IN (s.firstId, s.secondId)
         WHERE s.verdict = 'same' AND s.deleted IS NOT 1 AND p.importId = @importId`,
      { importId },
    )
    .map((row) => row.personId);
}

/** Makes an imported file one of its own: what is hidden or removed with its import is not it any more. */
export function releaseFromImport(writer: Writer, personId: string): void {
  writer.run('UPDATE person SET importId = NULL WHERE id = ?', [personId]);
  writer.run('UPDATE personLine SET importId = NULL WHERE personId = ?', [personId]);
}
