import { fromBase64, toBase64 } from './base64.ts';
import { type DerivationCost, type KeyDerivation, saltLength } from './keyDerivation.ts';
import { withKey } from './keys.ts';
import type { PassphraseSlot, RecoverySlot } from './manifest.ts';
import { randomBytes } from './randomBytes.ts';
import { sodium } from './sodium.ts';
import { unwrapKey, wrapKey } from './wrapKey.ts';

/** A slot that a secret opens by way of Argon2id: passphrase and recovery words. */
export type DerivedSlot = PassphraseSlot | RecoverySlot;

type SlotStart =
  | Pick<PassphraseSlot, 'id' | 'createdAt' | 'kind'>
  | Pick<RecoverySlot, 'id' | 'createdAt' | 'kind' | 'language'>;

/** Wraps the data key so that `secret` opens it. The caller wipes both. */
export async function makeDerivedSlot<Start extends SlotStart>(
  vaultId: string,
  start: Start,
  secret: Uint8Array,
  dataKey: Uint8Array,
  cost: DerivationCost,
  keyDerivation: KeyDerivation,
) {
  const { passes, memoryBytes } = cost;
  const salt = randomBytes(saltLength);
  const nonce = randomBytes(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  const unwrapped = {
    ...start,
    kdf: { name: 'argon2id13' as const, passes, memoryBytes, salt: toBase64(salt) },
    nonce: toBase64(nonce),
  };
  const key = await keyDerivation.derive(secret, { passes, memoryBytes, salt });
  return withKey(key, () => ({
    ...unwrapped,
    wrappedKey: wrapKey(dataKey, key, nonce, { vault: vaultId, slot: unwrapped }),
  }));
}

/** The data key, or undefined when the secret is not this slot's. */
export async function openDerivedSlot(
  vaultId: string,
  slot: DerivedSlot,
  secret: Uint8Array,
  keyDerivation: KeyDerivation,
): Promise<Uint8Array | undefined> {
  const { wrappedKey, ...unwrapped } = slot;
  const { passes, memoryBytes } = slot.kdf;
  const salt = fromBase64(slot.kdf.salt, saltLength);
  if (!salt) return undefined;
  const key = await keyDerivation.derive(secret, { passes, memoryBytes, salt });
  return withKey(key, () =>
    unwrapKey(wrappedKey, key, slot.nonce, { vault: vaultId, slot: unwrapped }),
  );
}
