import { randomBytes } from '../../vault/randomBytes.ts';
import { sheetEntropyLength, sheetKeys, wipeSheetKeys } from './sheetKeys.ts';

/** A new agency sheet: its 16 bytes, which the caller wipes, and the public key of vaults' slots for it. */
export function newSheet(): { readonly entropy: Uint8Array; readonly recipient: Uint8Array } {
  const entropy = randomBytes(sheetEntropyLength);
  const keys = sheetKeys(entropy);
  const recipient = keys.slot.publicKey;
  wipeSheetKeys(keys);
  return { entropy, recipient };
}
