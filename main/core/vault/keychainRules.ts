import { CarnetError } from '../../../shared/contract/errors.ts';
import type { KeychainPort } from './keychainPort.ts';
import { listVaults } from './listVaults.ts';

/**
 * A keychain opens for whoever uses the operating system's account: it may hold a vault's key only
 * where the store is real and nobody else's vault lives under the same account (DESIGN 4).
 * Throws `vault.noKeychain` { reason: `notAvailable` | `secondVault` }.
 */
export async function refuseUnlessKeychainFits(
  place: { readonly directory: string; readonly id: string },
  keychain: KeychainPort,
): Promise<void> {
  if (!keychain.available()) throw new CarnetError('vault.noKeychain', { reason: 'notAvailable' });
  const { vaults, unreadable } = await listVaults(place.directory);
  const others = [...vaults.map((vault) => vault.id), ...unreadable.map((vault) => vault.folder)];
  if (others.some((id) => id !== place.id)) {
    throw new CarnetError('vault.noKeychain', { reason: 'secondVault' });
  }
}
