import { CarnetError } from '../../../shared/contract/errors.ts';
import type { OpenCase } from '../openCase.ts';

/** Whoever tries passphrases at an open vault is in the log, like whoever tries them at a closed one. */
export async function refusalsKept<Result>(
  open: OpenCase,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CarnetError && error.code === 'vault.wrongSecret') {
      open.write((unit) => unit.audit('passphraseRefused', 'vault', open.vault.id));
    }
    throw error;
  }
}
