// @ts-check
// Plain JavaScript for any Node: set-up runs it before anything is installed.
import { spawnSync } from 'node:child_process';

/** Whether minisign is here, against which tests hold the signatures of releases; nothing else needs it. */
export function findMinisign() {
  return spawnSync('minisign', ['-v'], { stdio: 'ignore' }).error === undefined;
}
