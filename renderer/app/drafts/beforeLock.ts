import { call, onEvent } from '../bridge/bridge.ts';

const keeping = new Set<() => Promise<boolean>>();

/**
 * `keep` runs when the vault is about to be locked, and is waited for; it says whether the vault has
 * everything. Returns the way to stop.
 */
export function beforeLock(keep: () => Promise<boolean>): () => void {
  keeping.add(keep);
  return () => keeping.delete(keep);
}

/**
 * Answers the shell's `flush` when everything that can be kept is kept: a lock waits for the
 * answer, not for a time in which a busy laptop may not get round to it.
 */
export function answerFlush(): () => void {
  return onEvent((event) => {
    if (event.type !== 'flush') return;
    void Promise.allSettled([...keeping].map((keep) => keep()))
      .then((results) =>
        call('shell.flushed', {
          kept: results.every((each) => each.status === 'fulfilled' && each.value),
        }),
      )
      .catch(() => undefined);
  });
}
