import type { SpawnOptions } from 'node:child_process';

/** A program that goes on when this one ends; rejects when it can't be started. */
export type StartApart = (
  program: string,
  args: readonly string[],
  options?: SpawnOptions,
) => Promise<void>;

/**
 * Starts the installer for Windows: silently, over the version that is there, for this person alone;
 * it waits until this Carnet has ended, and opens the new one if that is wanted. The switches are
 * electron-builder's.
 */
export async function runNsis(path: string, opensAgain: boolean, start: StartApart): Promise<void> {
  await start(path, ['--updated', '/S', ...(opensAgain ? ['--force-run'] : [])]);
}
