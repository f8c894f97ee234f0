import type { BackupState } from '../../../shared/contract/backups.ts';
import { CarnetError, isErrorCode } from '../../../shared/contract/errors.ts';

/** What core wrote down of a failure, as an error with a sentence. */
export function problemOf(problem: BackupState['problem']): CarnetError | null {
  if (problem === null) return null;
  return isErrorCode(problem.code)
    ? new CarnetError(problem.code, problem.params)
    : new CarnetError('backup.failed');
}
