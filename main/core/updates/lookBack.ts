import type { LookedBack } from '../../../shared/contract/updates.ts';
import { compareVersions } from '../../../shared/updates/version.ts';
import { versionOf } from './gate/judgeRelease.ts';
import { clearStaged } from './staging.ts';
import type { UpdateMemory } from './updateMemory.ts';

/**
 * At a start: compares the version that runs with the one that was expected. An update that took is
 * cleared away; it is told until somebody has read of it. One that did not is said at each start until
 * it is tried again or read of (`forgetExpected`); what was ready still is.
 */
export async function lookBack(
  folder: string,
  memory: UpdateMemory,
  running: string,
): Promise<LookedBack> {
  const { expected } = memory.now;
  if (expected !== null && compareVersions(versionOf(running), versionOf(expected.to)) >= 0) {
    const { from, to, changes } = expected;
    await clearStaged(folder, memory);
    await memory.change(() => ({ expected: null, took: { from, to, changes } }));
  }
  return lookedBack(memory);
}

/** What there is to be told of the last update. */
export function lookedBack({ now: { expected, took } }: UpdateMemory): LookedBack {
  if (took !== null) return { state: 'took', ...took };
  if (expected === null) return { state: 'nothing' };
  const { from, to, at } = expected;
  return { state: 'didNotTake', from, to, at };
}

/** Somebody read what became of it. */
export function forgetExpected(memory: UpdateMemory): Promise<void> {
  return memory.change(() => ({ expected: null, took: null }));
}
