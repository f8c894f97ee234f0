import { CarnetError, type ErrorCode } from '../../../shared/contract/errors.ts';

/** What the system says of a folder elsewhere, in words of a person who looks after backups. */
const byCode: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'backup.placeFull',
  EDQUOT: 'backup.placeFull',
  EFBIG: 'backup.placeFull',
  EROFS: 'backup.placeReadOnly',
  EACCES: 'backup.placeReadOnly',
  EPERM: 'backup.placeReadOnly',
};

/** A second place's failure as a typed error; whatever else the system says, it is not there as it should be. */
export function placeProblem(error: unknown): CarnetError {
  if (error instanceof CarnetError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new CarnetError(byCode[code] ?? 'backup.placeMissing', {}, { cause: error });
}
