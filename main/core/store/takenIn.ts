import type { Reader } from './sqlite.ts';

/**
 * Whether nobody may write to a program for now: it is being brought to what a snapshot holds, or it was
 * taken away from this laptop and what was done here before is not all read again.
 */
export function isTakenIn(reader: Reader, programId: string): boolean {
  return (
    reader.row(
      `SELECT 1 FROM snapshotTaking WHERE program = ?1
       UNION ALL SELECT 1 FROM leftProgram WHERE program = ?1`,
      { 1: programId },
    ) !== undefined
  );
}
