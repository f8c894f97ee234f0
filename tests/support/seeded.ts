/** Numbers that look random and are the same for the same seed (mulberry32): at least 0, less than 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed for this run: `CARNET_SEED` to repeat one, else another each time. Print it. */
export function seedOfRun(): number {
  return Number(process.env['CARNET_SEED'] ?? Date.now() % 2 ** 31);
}
