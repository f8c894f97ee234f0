import { call } from '../bridge/bridge.ts';

let minutes = 10;
let runningSince: number | null = null;
let told = '';

function tell() {
  const policy = { minutes, sessionRunningSince: runningSince };
  const text = JSON.stringify(policy);
  if (text === told) return;
  told = text;
  // Not told means the shell keeps the shorter time: it errs on the locked side.
  call('shell.setLockPolicy', policy).catch(() => {
    told = '';
  });
}

/** How long idling may last before the vault locks: 2 to 30 minutes. */
export function setLockMinutes(next: number): void {
  minutes = next;
  tell();
}

/** A session's timer runs since this instant (ms), or null: the lock waits longer and counts down. */
export function setSessionRunning(since: number | null): void {
  runningSince = since;
  tell();
}
