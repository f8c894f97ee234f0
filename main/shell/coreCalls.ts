import type { CallName } from '../../shared/contract/contract.ts';
import type { CoreClient } from './coreClient.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { Locking } from './locking.ts';
import type { SessionAtLock } from './sessionAtLock.ts';

const opening: ReadonlySet<string> = new Set([
  'vault.create',
  'practice.start',
  'vault.unlock',
  'vault.recover',
  'restore.begin',
]);

/**
 * Passes windows' calls on to core, and keeps track of whether a vault is open. `vault.lock` is the
 * shell's to carry out: a lock ends the process.
 */
export function answerCoreCalls(
  core: CoreClient,
  locking: Locking,
  session: SessionAtLock,
  noteActivity: () => void,
): (name: CallName, input: unknown) => Promise<unknown> {
  return async (name, input) => {
    if (name === 'vault.lock') {
      await locking.lock('asked');
      return {};
    }
    // Of a vault that closes nothing is told any more but that it is closed.
    if (locking.isClosing && name === 'vault.list') {
      const list = contract['vault.list'].output.parse(await core.call(name, input));
      return { ...list, openId: null, practice: false, sessionRunningSince: session.since };
    }
    await locking.closed(opening.has(name));
    if (opening.has(name)) {
      // Who opens a vault is there, however long nobody was: else idling would lock it again at once.
      noteActivity();
      const opened = await locking.opening(() => core.call(name, input));
      session.forget();
      return opened;
    }
    const result = await locking.counted(() => core.call(name, input));
    if (name === 'vault.list') {
      const list = contract['vault.list'].output.parse(result);
      return { ...list, sessionRunningSince: session.since };
    }
    return result;
  };
}
