/** An hour in milliseconds. */
export const hour = 3_600_000;

/** Whole hours since 1970-01-01 UTC. A clock that stands before that says 0. */
export function hourOf(at: number): number {
  return Math.max(0, Math.floor(at / hour));
}

/** The last millisecond of such an hour (ms UTC): what happened in it did not happen later. */
export function endOfHour(hours: number): number {
  return (hours + 1) * hour - 1;
}
