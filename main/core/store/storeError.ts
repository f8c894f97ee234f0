import { CarnetError, type ErrorCode } from '../../../shared/contract/errors.ts';

/** SQLite's result codes (https://www.sqlite.org/rescode.html) as Carnet's errors. */
const byCode: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^SQLITE_(FULL|IOERR_WRITE|IOERR_FSYNC|IOERR_TRUNCATE|IOERR_SHMSIZE)/, 'store.full'],
  [/^SQLITE_NOTADB/, 'store.wrongKey'],
  [/^SQLITE_(CORRUPT|IOERR_CORRUPTFS|IOERR_SHORT_READ|IOERR_DATA)/, 'store.damaged'],
  [/^SQLITE_(BUSY|LOCKED)/, 'store.busy'],
];

/** An error of the database as a typed one; any other error unchanged. */
export function toStoreError(error: unknown): unknown {
  if (error instanceof CarnetError || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  const match = byCode.find(([pattern]) => pattern.test(code));
  return match === undefined
    ? error
    : new CarnetError(match[1], { sqlite: code }, { cause: error });
}
