/** How much is done in one go before others get their turn. */
export interface Pace {
  /** The most at once. */
  readonly changes: number;
  /** About how long it may take, in milliseconds, the commit apart. */
  readonly milliseconds: number;
  /** The same while nobody works on this laptop. */
  readonly millisecondsAlone: number;
}

const smallestSlice = 10;
/** Fewer say little of how long one takes. */
const fewest = 5;

/** Sizes of the parts of some long work: as many at once as this laptop manages within its time. */
export class Slices {
  readonly #pace: Pace;
  readonly #isAlone: () => boolean;
  /** Milliseconds that one takes. */
  #each: number;

  /** `firstGuess`: milliseconds that one takes, while nothing is known of this laptop's speed. */
  constructor(pace: Pace, isAlone: () => boolean, firstGuess: number) {
    this.#pace = pace;
    this.#isAlone = isAlone;
    this.#each = firstGuess;
  }

  /** How many to do in one commit. */
  get slice(): number {
    const { changes, milliseconds, millisecondsAlone } = this.#pace;
    const most = this.#isAlone() ? millisecondsAlone : milliseconds;
    if (!Number.isFinite(most)) return changes;
    return Math.min(changes, Math.max(smallestSlice, Math.round(most / this.#each)));
  }

  /** How long so many took. */
  heed(took: number, count: number): void {
    if (count < fewest) return;
    // By no more than half again: one is interrupted, the next is not.
    const factor = took / count / this.#each;
    this.#each *= Math.min(2, Math.max(2 / 3, factor));
  }
}
