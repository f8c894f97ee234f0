import type { z } from 'zod';
import { canonicalValue } from '../../sync/canonicalText.ts';
import { fromBase64 } from '../../vault/base64.ts';
import { sodium } from '../../vault/sodium.ts';

/**
 * What a joining file says to one laptop only: canonical text of `schema`, in `crypto_box_seal` to
 * `box` (X25519), as base64. Undefined when it is for somebody else, or not what it should be.
 */
export function openSealed<Said>(
  text: string,
  box: { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array },
  schema: z.ZodType<Said>,
): Said | undefined {
  const bytes = fromBase64(text);
  if (bytes === undefined) return undefined;
  try {
    const said = sodium.crypto_box_seal_open(bytes, box.publicKey, box.privateKey);
    const value = canonicalValue(new TextDecoder('utf-8', { fatal: true }).decode(said));
    return schema.safeParse(value).data;
  } catch {
    return undefined;
  }
}
