import { call } from '../../../app/bridge/bridge.ts';
import { setSessionRunning } from '../../../app/session/lockPolicy.ts';

/**
 * Tells the lock whether the timer of any open session runs, whatever screen one is on: it counts
 * from the start instant of the one that began first.
 */
export async function tellRunningSessions(): Promise<void> {
  try {
    const { drafts } = await call('draft.list', { kind: 'session' });
    const since = drafts.flatMap(({ runningSince }) =>
      runningSince === null ? [] : [runningSince],
    );
    setSessionRunning(since.length === 0 ? null : Math.min(...since));
  } catch {
    // Not told means that the laptop locks sooner: it errs on the locked side.
  }
}
