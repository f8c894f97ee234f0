/** All times in ms. */
const minute = 60_000;
const firstLook = minute;
const betweenLooks = 4 * 60 * minute;

/** What a laptop does by itself, again and again while a vault is open. */
export class OwnRhythm {
  readonly #tend: () => Promise<void>;
  readonly #untilTurn: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Grows with every stop: a round that began before one plans nothing. */
  #stops = 0;

  /**
   * @param tend looks, and fetches what this laptop may have
   * @param untilTurn in ms, how long until it may fetch what was found; 0 or less, or infinite: it waits for nothing
   */
  constructor(tend: () => Promise<void>, untilTurn: () => number) {
    this.#tend = tend;
    this.#untilTurn = untilTurn;
  }

  start(): void {
    this.#plan(firstLook);
  }

  stop(): void {
    this.#stops += 1;
    clearTimeout(this.#timer);
  }

  #plan(after: number): void {
    const stops = this.#stops;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#tend()
        .catch(() => undefined)
        .finally(() => {
          if (this.#stops !== stops) return;
          const turn = this.#untilTurn();
          this.#plan(Math.max(minute, Math.min(betweenLooks, turn > 0 ? turn : betweenLooks)));
        });
    }, after);
    this.#timer.unref();
  }
}
