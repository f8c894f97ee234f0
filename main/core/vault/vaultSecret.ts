import { CarnetError } from '../../../shared/contract/errors.ts';
import { openAgencySlot } from './agencySlot.ts';
import { openDerivedSlot } from './derivedSlot.ts';
import type { KeychainPort } from './keychainPort.ts';
import { openKeychainSlot } from './keychainSlot.ts';
import type { KeyDerivation } from './keyDerivation.ts';
import { wipe } from './keys.ts';
import type { KeySlot } from './manifest.ts';
import { passphraseText } from './passphraseText.ts';
import { recoveryEntropy } from './recoveryWords.ts';

/** What a person, or the laptop, presents to open a vault. The kinds are those of the slots. */
export type VaultSecret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  /** The twelve words as typed, in one text. */
  | { readonly kind: 'recovery'; readonly words: string }
  | { readonly kind: 'keychain'; readonly keychain: KeychainPort }
  /** Derived from the agency sheet. */
  | { readonly kind: 'agency'; readonly privateKey: Uint8Array };

/** Can be guessed, so tries are counted and slowed. */
export function isGuessable(secret: VaultSecret): boolean {
  return secret.kind === 'passphrase' || secret.kind === 'recovery';
}

/** What to throw when a secret that can't be guessed opens nothing. */
export function refusal(secret: VaultSecret): CarnetError {
  return secret.kind === 'keychain'
    ? new CarnetError('vault.noKeychain', { reason: 'gone' })
    : new CarnetError('vault.wrongSecret', { waitSeconds: 0, failures: 0 });
}

/** Opens the slots of its own kind, or gives undefined. Holds the secret as bytes until `end`. */
export interface SlotOpener {
  open(vaultId: string, slot: KeySlot): Promise<Uint8Array | undefined>;
  end(): void;
}

/** Throws `vault.badRecoveryWords` for words that can't be anybody's, before any try is counted. */
export function slotOpener(secret: VaultSecret, keyDerivation: KeyDerivation): SlotOpener {
  switch (secret.kind) {
    case 'keychain':
      return {
        open: async (vaultId, slot) =>
          slot.kind === 'keychain' ? openKeychainSlot(vaultId, slot, secret.keychain) : undefined,
        end: () => undefined,
      };
    case 'agency':
      return {
        open: async (_, slot) =>
          slot.kind === 'agency' ? openAgencySlot(slot, secret.privateKey) : undefined,
        end: () => undefined,
      };
    default: {
      const bytes =
        secret.kind === 'recovery'
          ? recoveryEntropy(secret.words)
          : passphraseBytes(secret.passphrase);
      return {
        open: async (vaultId, slot) =>
          slot.kind === secret.kind && 'kdf' in slot && bytes
            ? openDerivedSlot(vaultId, slot, bytes, keyDerivation)
            : undefined,
        end: () => wipe(...(bytes ? [bytes] : [])),
      };
    }
  }
}

/** What goes into Argon2id: UTF-8 of the normalized passphrase. Undefined when nothing was typed. */
export function passphraseBytes(passphrase: string): Uint8Array | undefined {
  const text = passphraseText(passphrase);
  return text === undefined ? undefined : new TextEncoder().encode(text);
}
