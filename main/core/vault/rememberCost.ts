import type { DerivationCost, KeyDerivation } from './keyDerivation.ts';

/**
 * The same derivation, calibrated once a process: the laptop does not change while it runs, and
 * whoever waits for a vault to be made should not wait for that too. A failure is not remembered.
 */
export function rememberCost(derivation: KeyDerivation): KeyDerivation {
  let cost: Promise<DerivationCost> | undefined;
  return {
    derive: (secret, params) => derivation.derive(secret, params),
    calibrate() {
      cost ??= derivation.calibrate().catch((error: unknown) => {
        cost = undefined;
        throw error;
      });
      return cost;
    },
  };
}
