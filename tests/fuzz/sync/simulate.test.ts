import { describe, expect, test } from 'vitest';
import { faultNames, withFault } from './faults.ts';
import { simulate } from './simulate.ts';

/** `npm run fuzz -- sync --seeds 10000` runs as many as you like. */
test('laptops agree and lose nothing, seeds 1 to 50', async () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const { acts, files } = await simulate(seed);
    expect(acts).toBeGreaterThan(20);
    expect(files).toBeGreaterThan(4);
  }
});

// 69: a crash between a head's put and its commit left new members untold.
// 186: a removal's cut came in while a segment beyond it was applied in part.
// 1038: a laptop that had done nothing yet was named in a vector with 0.
// 1390: an erasure that a cut refuses later took what was not sealed yet.
test.each([69, 186, 1038, 1390])('seed %i, which once found something, agrees', async (seed) => {
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
