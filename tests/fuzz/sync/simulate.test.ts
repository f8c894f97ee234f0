import { describe, expect, test } from 'vitest';
import { faultNames, withFault } from './faults.ts';
import { simulate } from './simulate.ts';

/** `npm run fuzz -- sync --seeds 10000` runs as many as you like. */
test('laptops agree and lose nothing, seeds 1 to 10', async () => {
  for (let seed = 1; seed <= 10; seed += 1) {
    const { acts, files } = await simulate(seed);
    expect(acts).toBeGreaterThan(20);
    expect(files).toBeGreaterThan(4);
  }
});

// 2088: a worker edited what a laptop had erased that was then removed, its erasure refused.
test.each([2088])('seed %i, which once found something, agrees', async (seed) => {
  await expect(simulate(seed)).resolves.toBeDefined();
});

describe('a product that makes a mistake is caught: it', () => {
  test.each(faultNames)('%s', async (name) => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const error: unknown = await simulate(seed, { rules: withFault(name) }).catch(
        (failure: unknown) => failure,
      );
      if (error instanceof Error) return expect(error.name).toBe('AssertionError');
    }
    throw new Error('nothing noticed it in 100 seeds');
  });
});
