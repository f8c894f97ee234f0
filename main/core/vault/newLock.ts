import { makeAgencySlot } from './agencySlot.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { newDataKey, subkey, wipe } from './keys.ts';
import { auditKeyPair } from './lockedAudit.ts';
import { type AgencySlot, type VaultManifest, valid } from './manifest.ts';
import { bodyOf, withMac } from './manifestMac.ts';
import { newId } from './newId.ts';
import { newPassphraseSlot, newRecoverySlot, refuseWeakPassphrase } from './newSlots.ts';
import type { WordLanguage } from './recoveryWords.ts';
import type { VaultPlace } from './vaultPlace.ts';

/** A vault's next lock, not yet in force. */
export interface NewLock {
  readonly manifest: VaultManifest;
  /** The caller wipes it. */
  readonly dataKey: Uint8Array;
  readonly recoveryWords: readonly string[];
}

/**
 * A new data key with new slots for it: passphrase, recovery words, and the agency's, which is sealed
 * to the same public key again. A slot in the system's keychain is withdrawn.
 * @throws CarnetError `vault.weakPassphrase` { bits }
 */
export async function newLock(
  place: VaultPlace,
  last: VaultManifest,
  passphrase: string,
  language: WordLanguage,
): Promise<NewLock> {
  await refuseWeakPassphrase(passphrase, [last.ownerName]);
  const dataKey = newDataKey();
  const cost = await place.keyDerivation.calibrate();
  const [passphraseSlot, recovery] = await Promise.all([
    newPassphraseSlot(place, passphrase, dataKey, cost),
    newRecoverySlot(place, language, dataKey, cost),
  ]);
  const agency = last.slots.flatMap((slot) =>
    slot.kind === 'agency' ? resealed(place, slot, dataKey) : [],
  );
  const [auditSeed, manifestKey] = [subkey(dataKey, 'lockedAudit'), subkey(dataKey, 'manifest')];
  const auditKeys = auditKeyPair(auditSeed);
  const manifest = valid(
    withMac(
      {
        ...bodyOf(last),
        revision: last.revision + 1,
        auditPublicKey: toBase64(auditKeys.publicKey),
        slots: [passphraseSlot, recovery.slot, ...agency],
      },
      manifestKey,
    ),
  );
  wipe(auditSeed, manifestKey, auditKeys.privateKey);
  return { manifest, dataKey, recoveryWords: recovery.words };
}

function resealed(place: VaultPlace, slot: AgencySlot, dataKey: Uint8Array): AgencySlot[] {
  const recipient = fromBase64(slot.recipient, 32);
  const createdAt = place.clock.now();
  return recipient ? [makeAgencySlot({ id: newId(createdAt), createdAt }, recipient, dataKey)] : [];
}
