import { z } from 'zod';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { costShape } from './argon2Messages.ts';
import { fromBase64 } from './base64.ts';
import { saltLength } from './keyDerivation.ts';
import { keyLength } from './keys.ts';

/** `vault.json`, exactly as docs/vault-format.md has it. It holds no secret and no client data. */
export const manifestVersion = 1;

/** XChaCha20-Poly1305: 24 bytes of nonce, 16 of tag. */
const nonceLength = 24;
const tagLength = 16;
/** `crypto_box_seal`: an ephemeral public key and a tag before the message. */
const sealLength = 48;

const base64 = (length: number) =>
  z.string().refine((text) => fromBase64(text, length) !== undefined, 'not base64 of that length');
const id = z.uuid().refine((text) => text === text.toLowerCase(), 'not lower case');
const instant = z.number().int();
const language = z.enum(['en', 'fr']);

const slotBase = { id, createdAt: instant };
const wrapped = { nonce: base64(nonceLength), wrappedKey: base64(keyLength + tagLength) };
const derived = {
  kdf: z.strictObject({ name: z.literal('argon2id13'), ...costShape, salt: base64(saltLength) }),
};

export const passphraseSlot = z.strictObject({
  ...slotBase,
  kind: z.literal('passphrase'),
  ...derived,
  ...wrapped,
});
export const recoverySlot = z.strictObject({
  ...slotBase,
  kind: z.literal('recovery'),
  /** The list that the words were written from; either is accepted when typed. */
  language,
  ...derived,
  ...wrapped,
});
export const keychainSlot = z.strictObject({
  ...slotBase,
  kind: z.literal('keychain'),
  ...wrapped,
});
export const agencySlot = z.strictObject({
  ...slotBase,
  kind: z.literal('agency'),
  /** The agency's recovery public key (X25519). */
  recipient: base64(32),
  sealedKey: base64(keyLength + sealLength),
});

export const keySlot = z.discriminatedUnion('kind', [
  passphraseSlot,
  recoverySlot,
  keychainSlot,
  agencySlot,
]);
export type KeySlot = z.infer<typeof keySlot>;
export type PassphraseSlot = z.infer<typeof passphraseSlot>;
export type RecoverySlot = z.infer<typeof recoverySlot>;
export type KeychainSlot = z.infer<typeof keychainSlot>;
export type AgencySlot = z.infer<typeof agencySlot>;
export type SlotKind = KeySlot['kind'];

export const vaultManifest = z.strictObject({
  format: z.literal('carnet-vault'),
  version: z.literal(manifestVersion),
  /** The oldest reader that may open it. Said twice so that one flipped bit is damage, not "newer". */
  readableFrom: z.literal(manifestVersion),
  id,
  ownerName: z.string().min(1).max(500),
  language,
  createdAt: instant,
  /** 1 at first, one more with each change. */
  revision: z.number().int().min(1),
  /** Entries made while locked are sealed to this X25519 key. */
  auditPublicKey: base64(32),
  slots: z.array(keySlot).min(1).max(16),
  /** Over everything else, under a sub-key of the data key. */
  mac: base64(32),
});
export type VaultManifest = z.infer<typeof vaultManifest>;
export type ManifestBody = Omit<VaultManifest, 'mac'>;

/** The manifest if a reader would accept it: nothing else may be written. Throws `contract.invalidInput`. */
export function valid(manifest: VaultManifest): VaultManifest {
  const { data, error } = vaultManifest.safeParse(manifest);
  if (!data) throw new CarnetError('contract.invalidInput', {}, { cause: error });
  return data;
}

/** What every version of the file says, so that a newer one is known for what it is. */
export const anyVersion = z.object({
  format: z.literal('carnet-vault'),
  version: z.number().int(),
  readableFrom: z.number().int(),
});
