/** Milliseconds after an unlock or a new place, and after a change of somebody's who may go on typing. */
const soon = 2_000;
const afterChange = 5_000;
/** Between two looks while all is well. */
const usual = 5 * 60_000;
/** While a laptop waits to be let in, and somebody before it. */
const whileAsking = 30_000;
/** After a failure, doubled with each further one, up to half an hour. */
const afterFailure = 30_000;
const longest = 30 * 60_000;

/**
 * How long until the next exchange, in milliseconds. `random` (0 to 1) spreads laptops that began
 * together by a quarter in each direction.
 */
export function nextTurn(
  why: 'soon' | 'change' | 'after' | 'asking',
  failures: number,
  random: number,
): number {
  const backOff = Math.min(longest, afterFailure * 2 ** Math.max(0, failures - 1));
  const plain =
    failures > 0 && why !== 'soon'
      ? backOff
      : { soon, change: afterChange, after: usual, asking: whileAsking }[why];
  return Math.round(plain * (0.75 + random / 2));
}
