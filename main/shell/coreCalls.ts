import type { CallName } from '../../shared/contract/contract.ts';
import type { CoreClient } from './coreClient.ts';
import type { Locking } from './locking.ts';

const opening: ReadonlySet<string> = new Set(['vault.create', 'vault.unlock', 'vault.recover']);

/**
 * Passes windows' calls on to core, and keeps track of whether a vault is open. `vault.lock` is the
 * shell's to carry out: a lock ends the process.
 */
export function answerCoreCalls(
  core: CoreClient,
  locking: Locking,
): (name: CallName, input: unknown) => Promise<unknown> {
  return async (name, input) => {
    if (name === 'vault.lock') {
      await locking.lock('asked');
      return {};
    }
    const result = await locking.counted(() => core.call(name, input));
    if (opening.has(name)) locking.setOpen(true);
    return result;
  };
}
