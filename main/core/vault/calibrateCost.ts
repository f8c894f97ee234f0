import { costBounds, type DerivationCost } from './keyDerivation.ts';

/** How long opening a vault should take: unnoticed once a day, costly a million times. */
const targetMs = 500;
/** The least passes over the most memory are still bearable up to here; else less memory, same passes. */
const bearableMs = 900;

/**
 * Chooses the cost of a new slot. `measure` runs Argon2id once and gives milliseconds.
 * Memory first, since it is what a guessing machine pays for most (RFC 9106, section 4), then passes.
 */
export function calibrateCost(measure: (cost: DerivationCost) => number): DerivationCost {
  const { passes, memoryBytes } = costBounds;
  const most = { passes: passes.least, memoryBytes: memoryBytes.most };
  // The first run also compiles the code, and a laptop that is busy for a moment is no slow one.
  const mostMs = Math.min(measure(most), measure(most));
  if (mostMs <= bearableMs) return withPasses(most, mostMs);
  const least = { passes: passes.least, memoryBytes: memoryBytes.least };
  return withPasses(least, measure(least));
}

/** Time grows in proportion to passes. */
function withPasses(measured: DerivationCost, ms: number): DerivationCost {
  const wanted = Math.round((measured.passes * targetMs) / Math.max(ms, 1));
  const { least, most } = costBounds.passes;
  return { ...measured, passes: Math.min(Math.max(wanted, least), most) };
}
