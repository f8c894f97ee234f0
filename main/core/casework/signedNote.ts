import type { RecordFields } from '../../../shared/records/records.ts';
import { sodium } from '../vault/sodium.ts';

export type SignedContent = Pick<
  RecordFields<'note'>,
  | 'personId'
  | 'sessionId'
  | 'amendsId'
  | 'authorId'
  | 'deviceId'
  | 'text'
  | 'draftVersion'
  | 'signedAt'
>;

/** BLAKE2b-256 of the note's content in a fixed order, as hex. The id is part of it: a copy is not the note. */
export function contentHash(id: string, note: SignedContent): string {
  const body = JSON.stringify([
    'carnet.note.1',
    id,
    note.personId,
    note.sessionId,
    note.amendsId,
    note.authorId,
    note.deviceId,
    note.text,
    note.draftVersion,
    note.signedAt,
  ]);
  return sodium.to_hex(sodium.crypto_generichash(32, body, null));
}

/** The device's Ed25519 signature of a content hash, base64. */
export function signHash(hash: string, secretKey: Uint8Array): string {
  return sodium.to_base64(
    sodium.crypto_sign_detached(sodium.from_hex(hash), secretKey),
    sodium.base64_variants.ORIGINAL,
  );
}

/** True when the note's content is what its device signed. */
export function isGenuine(
  id: string,
  note: SignedContent & { contentHash: string; signature: string },
  publicKey: Uint8Array,
): boolean {
  if (contentHash(id, note) !== note.contentHash) return false;
  try {
    return sodium.crypto_sign_verify_detached(
      sodium.from_base64(note.signature, sodium.base64_variants.ORIGINAL),
      sodium.from_hex(note.contentHash),
      publicKey,
    );
  } catch {
    // A signature that is no base64, or of another length, is not genuine.
    return false;
  }
}
