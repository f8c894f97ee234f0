import { CarnetError } from '../../../../shared/contract/errors.ts';
import { StoreProblem } from '../../sync/targets/syncStore.ts';

/** Why looking or fetching came to nothing, as people are told. */
export function said(error: unknown): CarnetError {
  if (error instanceof CarnetError) return error;
  if (error instanceof StoreProblem) {
    const code = error.problem === 'full' ? 'store.full' : 'update.unreachable';
    return new CarnetError(code, {}, { cause: error });
  }
  const isCancelled = error instanceof Error && error.name === 'AbortError';
  return new CarnetError(
    isCancelled ? 'update.cancelled' : 'contract.internal',
    {},
    { cause: error },
  );
}

/** What says nothing of a release: a network, a person, a full disk. */
const noRefusals = new Set<string>([
  'update.unreachable',
  'update.cancelled',
  'update.unsavedWork',
  'update.noneReady',
  'update.held',
  'update.expired',
]);

/** Whether it is a refusal of a release, which goes into the audit log. */
export function isRefusal({ code }: CarnetError): boolean {
  return code.startsWith('update.') && !noRefusals.has(code);
}
