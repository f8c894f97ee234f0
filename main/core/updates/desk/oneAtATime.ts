interface Running {
  readonly ending: AbortController;
  readonly isFetch: boolean;
}

/** Work that would be in each other's way: a look, a fetch, a file that is taken. Each waits for the one before. */
export class OneAtATime {
  readonly #changed: () => void;
  #running: Running | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param changed is called whenever something begins or ends */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get isFetching(): boolean {
    return this.#running?.isFetch === true;
  }

  cancel(): void {
    this.#running?.ending.abort();
  }

  async run<T>(isFetch: boolean, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const before = this.#last;
    const turn = Promise.withResolvers<void>();
    this.#last = turn.promise;
    await before;
    const ending = new AbortController();
    this.#running = { ending, isFetch };
    this.#changed();
    try {
      return await work(ending.signal);
    } finally {
      this.#running = undefined;
      turn.resolve();
      this.#changed();
    }
  }
}
