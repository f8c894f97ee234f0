/** Long or untrusted work runs in a process of its own (DESIGN 3). Each kind is `main/core/jobs/<kind>Job.ts`. */
export const jobKinds = ['argon2', 'parser', 'import', 'backup', 'writeBack', 'snapshot'] as const;

export type JobKind = (typeof jobKinds)[number];

export interface JobExit {
  /** The process's exit code: 0 after the work ended well, null when a signal ended it. */
  readonly code: number | null;
  /** Why the work failed, as a wire error, where the process could still say so. */
  readonly failure?: unknown;
}

/**
 * A running job. Messages are structured clones (maps, dates, typed arrays; no functions) and are
 * delivered in order; those that arrive before the first `onMessage` are kept for it.
 */
export interface Job {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Resolves once, when the process is gone, however it went. Never rejects. */
  readonly exit: Promise<JobExit>;
  /** Ends the process at once. Its last messages may be lost. */
  kill(): void;
}

/** Starts jobs: a child process of Node in tests and on the command line, a utility process in the product. */
export interface JobRunner {
  /** `init` reaches the work as its second argument. It may hold keys: it never passes through the shell. */
  start(kind: JobKind, init: unknown): Job;
}
