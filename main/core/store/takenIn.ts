import type { Reader } from './sqlite.ts';

/**
 * Whether nobody may write to a program for now: it was taken away from this laptop, and what was done
 * here before is not all read again.
 */
export function isReread(reader: Reader, programId: string): boolean {
  return reader.row('SELECT 1 FROM leftProgram WHERE program = ?', [programId]) !== undefined;
}

/** Whether a program is being brought to what a snapshot holds: nothing of it is sealed until that is over. */
export function isTakenIn(reader: Reader, programId: string): boolean {
  return reader.row('SELECT 1 FROM snapshotTaking WHERE program = ?', [programId]) !== undefined;
}
