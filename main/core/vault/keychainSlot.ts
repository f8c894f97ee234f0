import { toBase64 } from './base64.ts';
import type { KeychainPort } from './keychainPort.ts';
import { keyLength, withKey } from './keys.ts';
import type { KeychainSlot } from './manifest.ts';
import { randomBytes } from './randomBytes.ts';
import { sodium } from './sodium.ts';
import { unwrapKey, wrapKey } from './wrapKey.ts';

/** Under which name the system's keychain keeps a slot's wrapping key. */
export function keychainName(vaultId: string, slotId: string): string {
  return `carnet/${vaultId}/${slotId}`;
}

/** Wraps the data key under a random key that only the system's keychain keeps. */
export async function makeKeychainSlot(
  vaultId: string,
  start: Pick<KeychainSlot, 'id' | 'createdAt'>,
  keychain: KeychainPort,
  dataKey: Uint8Array,
): Promise<KeychainSlot> {
  const nonce = randomBytes(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  const unwrapped = { ...start, kind: 'keychain' as const, nonce: toBase64(nonce) };
  return withKey(randomBytes(keyLength), async (key) => {
    await keychain.store(keychainName(vaultId, start.id), key);
    return {
      ...unwrapped,
      wrappedKey: wrapKey(dataKey, key, nonce, { vault: vaultId, slot: unwrapped }),
    };
  });
}

/** The data key, or undefined when the keychain no longer has the wrapping key or has another one. */
export async function openKeychainSlot(
  vaultId: string,
  slot: KeychainSlot,
  keychain: KeychainPort,
): Promise<Uint8Array | undefined> {
  const key = await keychain.load(keychainName(vaultId, slot.id));
  if (key?.length !== keyLength) return undefined;
  const { wrappedKey, ...unwrapped } = slot;
  return withKey(key, () =>
    unwrapKey(wrappedKey, key, slot.nonce, { vault: vaultId, slot: unwrapped }),
  );
}
