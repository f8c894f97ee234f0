import { CarnetError } from '../../../shared/contract/errors.ts';
import { makeDerivedSlot } from './derivedSlot.ts';
import type { DerivationCost } from './keyDerivation.ts';
import { withKey } from './keys.ts';
import type { PassphraseSlot, RecoverySlot } from './manifest.ts';
import { newId } from './newId.ts';
import { ratePassphrase } from './passphraseStrength.ts';
import { randomBytes } from './randomBytes.ts';
import { recoveryEntropyLength, recoveryWords, type WordLanguage } from './recoveryWords.ts';
import type { VaultPlace } from './vaultPlace.ts';
import { passphraseBytes } from './vaultSecret.ts';

/** Throws `vault.weakPassphrase` { bits }, rounded down. */
export async function refuseWeakPassphrase(
  passphrase: string,
  about: readonly string[],
): Promise<void> {
  const { bits, accepted } = await ratePassphrase(passphrase, about);
  if (!accepted) throw new CarnetError('vault.weakPassphrase', { bits: Math.floor(bits) });
}

/** A slot that this passphrase opens, at the cost that suits this laptop now. The caller wipes `dataKey`. */
export async function newPassphraseSlot(
  place: VaultPlace,
  passphrase: string,
  dataKey: Uint8Array,
  cost?: DerivationCost,
): Promise<PassphraseSlot> {
  const secret = passphraseBytes(passphrase);
  if (!secret) throw new CarnetError('vault.weakPassphrase', { bits: 0 });
  const createdAt = place.clock.now();
  const start = { id: newId(createdAt), createdAt, kind: 'passphrase' as const };
  const { keyDerivation } = place;
  return withKey(secret, async () =>
    makeDerivedSlot(
      place.id,
      start,
      secret,
      dataKey,
      cost ?? (await keyDerivation.calibrate()),
      keyDerivation,
    ),
  );
}

/** A slot with new recovery words. The words exist nowhere else: show them, then forget them. */
export async function newRecoverySlot(
  place: VaultPlace,
  language: WordLanguage,
  dataKey: Uint8Array,
  cost?: DerivationCost,
): Promise<{ readonly slot: RecoverySlot; readonly words: readonly string[] }> {
  const createdAt = place.clock.now();
  const start = { id: newId(createdAt), createdAt, kind: 'recovery' as const, language };
  const { keyDerivation } = place;
  return withKey(randomBytes(recoveryEntropyLength), async (entropy) => {
    const words = recoveryWords(entropy, language);
    const slot = await makeDerivedSlot(
      place.id,
      start,
      entropy,
      dataKey,
      cost ?? (await keyDerivation.calibrate()),
      keyDerivation,
    );
    return { slot, words };
  });
}
