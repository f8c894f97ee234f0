import { compareVersions } from '../../../shared/updates/version.ts';
import { versionOf } from './gate/judgeRelease.ts';
import { clearStaged } from './staging.ts';
import type { UpdateMemory } from './updateMemory.ts';

/** What became of the update that was installed before this start. */
export type LookBack =
  | { readonly state: 'nothingExpected' }
  | { readonly state: 'took'; readonly from: string; readonly to: string }
  /** The installer ran, and the version is still the old one: `at` is when it was started (ms). */
  | {
      readonly state: 'didNotTake';
      readonly from: string;
      readonly to: string;
      readonly at: number;
    };

/**
 * At a start: compares the version that runs with the one that was expected. An update that took is
 * cleared away. One that did not is said at each start until it is tried again or put off
 * (`forgetExpected`); what was ready still is.
 */
export async function lookBack(
  folder: string,
  memory: UpdateMemory,
  running: string,
): Promise<LookBack> {
  const { expected } = memory.now;
  if (expected === null) return { state: 'nothingExpected' };
  const { from, to, at } = expected;
  if (compareVersions(versionOf(running), versionOf(to)) < 0) {
    return { state: 'didNotTake', from, to, at };
  }
  await clearStaged(folder, memory);
  await forgetExpected(memory);
  return { state: 'took', from, to };
}

/** Somebody was told that it did not take. */
export function forgetExpected(memory: UpdateMemory): Promise<void> {
  return memory.change(() => ({ expected: null }));
}
