import type { Run } from './run.ts';
import { sealOutgoing } from './sealOutgoing.ts';

/**
 * Lets go of programs that were taken away from this laptop: what was written there and not passed on is
 * sealed first and passed on as everything is, then all that is held of them goes. A stop at any moment
 * is mended by doing it again; of a program that was given back meanwhile everything is read again.
 */
export async function leavePrograms(run: Pick<Run, 'log' | 'agency' | 'breathe'>): Promise<void> {
  for (const program of run.log.leaving()) {
    // Nobody has its key: what waits stays here, and says so.
    if (sealOutgoing(run, program) === 'later') continue;
    for (const _ of run.log.leave(program)) await run.breathe();
  }
}
