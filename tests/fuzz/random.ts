/** A small seeded generator (mulberry32): the same seed gives the same case, for ever. */
export interface Random {
  /** A whole number from 0 up to, but not, `below`. */
  int(below: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** True once in `times`. */
  once(times: number): boolean;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    int,
    pick: (choices) => choices[int(choices.length)] ?? choices[0],
    once: (times) => int(times) === 0,
  };
}
