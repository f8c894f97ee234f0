/**
 * The start of a session's timer that ran when the vault was locked. It runs on from there; the
 * lock screen shows how long it has run, and no name.
 */
export interface SessionAtLock {
  /** A window says whether a timer runs now. */
  note(since: number | null): void;
  /** The vault is being locked: what runs now is what the lock screen shows. */
  keep(): void;
  /** The vault is open again. */
  forget(): void;
  readonly since: number | null;
  /** A timer runs, or ran when the vault was locked. */
  readonly runs: boolean;
}

export function sessionAtLock(): SessionAtLock {
  let running: number | null = null;
  let kept: number | null = null;
  return {
    note(since) {
      running = since;
    },
    keep() {
      kept = running;
    },
    forget() {
      kept = null;
    },
    get since() {
      return kept;
    },
    get runs() {
      return running !== null || kept !== null;
    },
  };
}
