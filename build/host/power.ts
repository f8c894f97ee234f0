import { EventEmitter } from 'node:events';

/** The host can't ask the system whether someone is there, or hear of sleep: tests say so instead. */
class HostPowerMonitor extends EventEmitter {
  /** Seconds since the last input anywhere. Endless: only what the page reports counts. */
  idleSeconds = Number.POSITIVE_INFINITY;

  getSystemIdleTime(): number {
    return this.idleSeconds;
  }
}

export const powerMonitor = new HostPowerMonitor();
