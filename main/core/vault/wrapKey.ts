import { fromBase64, toBase64 } from './base64.ts';
import { canonicalJson, type Json } from './canonicalJson.ts';
import { keyLength } from './keys.ts';
import { sodium } from './sodium.ts';

/** Everything that a slot says besides the wrapped key itself, and the vault that it belongs to. */
export type SlotHeader = { readonly [key: string]: Json };

/**
 * The data key under a wrapping key, by XChaCha20-Poly1305 with the slot's header as associated data:
 * a slot whose parameters were changed, or that comes from another vault, does not open.
 * `nonce` is 24 bytes, fresh for each slot. Base64.
 */
export function wrapKey(
  dataKey: Uint8Array,
  wrappingKey: Uint8Array,
  nonce: Uint8Array,
  header: SlotHeader,
): string {
  return toBase64(
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
      dataKey,
      canonicalJson(header),
      null,
      nonce,
      wrappingKey,
    ),
  );
}

/** The data key, or undefined when the wrapping key or the header is not the one it was wrapped with. */
export function unwrapKey(
  wrapped: string,
  wrappingKey: Uint8Array,
  nonce: string,
  header: SlotHeader,
): Uint8Array | undefined {
  const ciphertext = fromBase64(
    wrapped,
    keyLength + sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES,
  );
  const nonceBytes = fromBase64(nonce, sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  if (!ciphertext || !nonceBytes) return undefined;
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      ciphertext,
      canonicalJson(header),
      nonceBytes,
      wrappingKey,
    );
  } catch {
    // libsodium's only way to say that the tag does not fit.
    return undefined;
  }
}
