import { fromBase64, toBase64 } from './base64.ts';
import { keyLength } from './keys.ts';
import type { AgencySlot } from './manifest.ts';
import { sodium } from './sodium.ts';

/** The data key sealed to the agency's recovery public key: whoever holds the agency sheet opens it. */
export function makeAgencySlot(
  start: Pick<AgencySlot, 'id' | 'createdAt'>,
  recipient: Uint8Array,
  dataKey: Uint8Array,
): AgencySlot {
  return {
    ...start,
    kind: 'agency',
    recipient: toBase64(recipient),
    sealedKey: toBase64(sodium.crypto_box_seal(dataKey, recipient)),
  };
}

/**
 * The data key, or undefined when the private key is not the recipient's. Anyone can seal something to
 * a public key: only the manifest's tag, checked after this, shows that it is this vault's data key.
 */
export function openAgencySlot(slot: AgencySlot, privateKey: Uint8Array): Uint8Array | undefined {
  const recipient = fromBase64(slot.recipient, sodium.crypto_box_PUBLICKEYBYTES);
  const sealed = fromBase64(slot.sealedKey, keyLength + sodium.crypto_box_SEALBYTES);
  if (!recipient || !sealed) return undefined;
  try {
    return sodium.crypto_box_seal_open(sealed, recipient, privateKey);
  } catch {
    return undefined;
  }
}
