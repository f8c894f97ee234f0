import type { Clock } from '../../../shared/time/wallClock.ts';

/**
 * The clock of a practice agency: it stands at past days while the agency's weeks are made up, then
 * runs as the laptop's. It is only ever moved forward, so that the order of what was written holds.
 */
export class PracticeClock implements Clock {
  readonly #real: Clock;
  #standing: number | null = null;

  constructor(real: Clock) {
    this.#real = real;
  }

  now(): number {
    return this.#standing ?? this.#real.now();
  }

  /** Stands at this instant (ms UTC), or later when it was later already, never in the future. */
  standAt(at: number): void {
    this.#standing = Math.min(Math.max(at, this.#standing ?? 0), this.#real.now());
  }

  /** Runs again with the laptop's clock. */
  run(): void {
    this.#standing = null;
  }
}
