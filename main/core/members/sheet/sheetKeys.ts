import { keyLength, wipe } from '../../vault/keys.ts';
import { sodium } from '../../vault/sodium.ts';

/** 128 bits: what the agency sheet holds, in words. */
export const sheetEntropyLength = 16;

interface KeyPair {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

/** What the agency sheet is good for. */
export interface SheetKeys {
  /** Ed25519: signs an entry that appoints an administrator, and no other. */
  readonly sign: KeyPair;
  /** X25519: opens the agency's slot of members' vaults. */
  readonly slot: KeyPair;
}

/** The numbers are part of the format (docs/sync-format.md): append, never renumber. */
const keyNumbers = { sign: 1, slot: 2 } as const;

/**
 * The sheet's two key pairs, by libsodium's `crypto_generichash` (keyed, to have 32 bytes of one use),
 * `crypto_kdf`, `crypto_sign_seed_keypair` and `crypto_box_seed_keypair`. Neither tells the other.
 * Wipe the private halves after use: `wipeSheetKeys`.
 */
export function sheetKeys(entropy: Uint8Array): SheetKeys {
  if (entropy.length !== sheetEntropyLength) throw new RangeError('not an agency sheet');
  const master = sodium.crypto_generichash(keyLength, entropy, 'carnet agency sheet 1');
  const seed = (use: keyof typeof keyNumbers) =>
    sodium.crypto_kdf_derive_from_key(keyLength, keyNumbers[use], 'CarnetA1', master);
  const [signSeed, slotSeed] = [seed('sign'), seed('slot')];
  const keys = {
    sign: sodium.crypto_sign_seed_keypair(signSeed),
    slot: sodium.crypto_box_seed_keypair(slotSeed),
  };
  wipe(master, signSeed, slotSeed);
  return keys;
}

export function wipeSheetKeys({ sign, slot }: SheetKeys): void {
  wipe(sign.privateKey, slot.privateKey);
}
