import { expect } from 'vitest';
import { productRules, type Rules } from './rules.ts';
import { simulate } from './simulate.ts';

/** So many histories may pass before one notices. */
const seeds = 150;

/** The product's rules with one mistake do not get through the simulation. */
export async function isCaught(fault: Partial<Rules>): Promise<void> {
  const rules = { ...productRules, ...fault };
  for (let seed = 1; seed <= seeds; seed += 1) {
    const error: unknown = await simulate(seed, { rules }).catch((failure: unknown) => failure);
    if (error instanceof Error) return expect(error.name).toBe('AssertionError');
  }
  throw new Error(`nothing noticed it in ${seeds} seeds`);
}
