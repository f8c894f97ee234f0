import { type BrowserWindow, powerMonitor } from 'electron';
import type { LockReason } from './locking.ts';

/** Locks when the laptop sleeps (a closed lid does that), its screen is locked, or its session ends. */
export function lockOnPowerEvents(lock: (reason: LockReason) => void): void {
  powerMonitor.on('suspend', () => lock('suspend'));
  powerMonitor.on('lock-screen', () => lock('screen'));
  // macOS: another user was switched to.
  powerMonitor.on('user-did-resign-active', () => lock('screen'));
  powerMonitor.on('shutdown', () => lock('shutdown'));
}

/** Windows tells of the end of a session by the window only. */
export function lockOnSessionEnd(window: BrowserWindow, lock: (reason: LockReason) => void): void {
  window.on('query-session-end', () => lock('shutdown'));
  window.on('session-end', () => lock('shutdown'));
}
