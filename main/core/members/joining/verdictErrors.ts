import { CarnetError, type ErrorCode } from '../../../../shared/contract/errors.ts';
import type { Read } from '../../sync/verdict.ts';

/** What was read, or an error that says what is wrong with the file that a person chose. */
export function accepted<Value>(result: Read<Value>, refusal: ErrorCode): Value {
  if (result.state === 'read') return result.value;
  if (result.state === 'refused') throw new CarnetError(refusal);
  throw new CarnetError(result.reason === 'newer' ? 'members.newerFile' : 'members.halfCopied');
}
