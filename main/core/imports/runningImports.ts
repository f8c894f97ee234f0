import { CarnetError } from '../../../shared/contract/errors.ts';

interface Running {
  readonly stop: AbortController;
  readonly ended: Promise<unknown>;
}

/** What is being done with which import: one thing at a time, each with a way to stop it. */
export class RunningImports {
  readonly #running = new Map<string, Running>();
  readonly #closing = new AbortController();

  /** Aborted when the vault closes. What must be finished once it was begun heeds only this. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  get isBusy(): boolean {
    return this.#running.size > 0;
  }

  /**
   * Does one thing with an import. Its signal is aborted by {@link stop} and when the vault closes.
   * @throws CarnetError `import.notStaged` while another thing is being done with it
   */
  async during<Result>(
    importId: string,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    if (this.#running.has(importId)) throw new CarnetError('import.notStaged');
    const stop = new AbortController();
    const ended = Promise.withResolvers<void>();
    this.#running.set(importId, { stop, ended: ended.promise });
    try {
      return await work(AbortSignal.any([stop.signal, this.#closing.signal]));
    } finally {
      this.#running.delete(importId);
      ended.resolve();
    }
  }

  /** Stops what runs and waits until it has left everything in order. False when nothing ran. */
  async stop(importId: string): Promise<boolean> {
    const running = this.#running.get(importId);
    if (running === undefined) return false;
    running.stop.abort();
    await running.ended;
    return true;
  }

  close(): void {
    this.#closing.abort();
  }
}
