import type { Reader } from './sqlite.ts';

/** Whether a program is being brought to what a snapshot holds: nobody writes to it until that is over. */
export function isTakenIn(reader: Reader, programId: string): boolean {
  return reader.row('SELECT 1 FROM snapshotTaking WHERE program = ?', [programId]) !== undefined;
}
