import type { Clock } from '../../../shared/time/wallClock.ts';
import type { KeyDerivation } from './keyDerivation.ts';

/** What every act on a vault needs besides the vault. */
export interface VaultTools {
  /** `<userData>/vaults`. */
  readonly directory: string;
  readonly clock: Clock;
  readonly keyDerivation: KeyDerivation;
}

export interface VaultPlace extends VaultTools {
  readonly id: string;
  /** `<directory>/<id>`. */
  readonly folder: string;
}
