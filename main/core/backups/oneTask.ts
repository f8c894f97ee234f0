import { CarnetError } from '../../../shared/contract/errors.ts';

export interface RunningTask<What extends string> {
  readonly jobId: string;
  readonly what: What;
  readonly ended: Promise<unknown>;
}

/** One long work at a time, that can be stopped by its id, and is stopped when the vault closes. */
export class OneTask<What extends string> {
  readonly #closing = new AbortController();
  #running: (RunningTask<What> & { readonly stop: AbortController }) | null = null;

  get running(): RunningTask<What> | null {
    return this.#running;
  }

  /** True from when the vault closes on: nothing may be written to its database any more. */
  get isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  /** @throws CarnetError `backup.busy` while another is running */
  async during<Result>(
    jobId: string,
    what: What,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    if (this.#running !== null) throw new CarnetError('backup.busy');
    const stop = new AbortController();
    const ended = Promise.withResolvers<void>();
    this.#running = { jobId, what, ended: ended.promise, stop };
    const signal = AbortSignal.any([stop.signal, this.#closing.signal]);
    try {
      return await work(signal);
    } catch (error) {
      // The vault may have closed between two steps: whatever that broke, it was stopped.
      throw signal.aborted ? new CarnetError('backup.cancelled', {}, { cause: error }) : error;
    } finally {
      this.#running = null;
      ended.resolve();
    }
  }

  /** Stops what runs under this id and waits until it has left everything in order. */
  async cancel(jobId: string): Promise<void> {
    const running = this.#running;
    if (running?.jobId !== jobId) return;
    running.stop.abort();
    await running.ended;
  }

  close(): void {
    this.#closing.abort();
  }
}
