import { closeServiceLog, setPersonInView } from '../layout/serviceLog.ts';
import { setSessionRunning } from './lockPolicy.ts';

/**
 * What a window keeps through a lock so that unlocking returns to the same place. When somebody
 * else's vault is opened instead, it is not theirs: begin at Today.
 */
export function forgetWork(): void {
  closeServiceLog();
  setPersonInView(null);
  setSessionRunning(null);
  window.location.hash = '#/today';
}
